namespace PlanExec.Plans;

/// <summary>The ids of all diagnostics. An id is never reused. Each has a page <c>docs/rules/PLANxxxx.md</c>.</summary>
public static class DiagnosticIds
{
    /// <summary>A plan file can't be read.</summary>
    public const string PlanCannotBeRead = "PLAN0001";

    /// <summary>Unknown key or wrong value in a plan file.</summary>
    public const string UnknownKeyOrWrongValue = "PLAN0002";

    /// <summary>Reference to something the plan does not define.</summary>
    public const string UndefinedReference = "PLAN0003";

    /// <summary>Defined twice.</summary>
    public const string DefinedTwice = "PLAN0004";

    /// <summary>The plan contradicts itself.</summary>
    public const string Contradiction = "PLAN0005";

    /// <summary>Use of a component that is not allowed.</summary>
    public const string ForbiddenUse = "PLAN1001";

    /// <summary>A planned type is missing.</summary>
    public const string MissingType = "PLAN3001";

    /// <summary>A planned type can be built here.</summary>
    public const string BuildableHere = "PLAN3008";
}
