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

    /// <summary>A rule or selector matches nothing, or nothing holds code against it.</summary>
    public const string MatchesNothing = "PLAN0006";

    /// <summary>An entry of the baseline that is no longer needed.</summary>
    public const string UnneededBaseline = "PLAN0007";

    /// <summary>A secret in a plan file.</summary>
    public const string Secret = "PLAN0008";

    /// <summary>Use of a component that is not allowed.</summary>
    public const string ForbiddenUse = "PLAN1001";

    /// <summary>Use, without naming it, of a component that is not allowed.</summary>
    public const string InferredUse = "PLAN1002";

    /// <summary>Components depend on each other in a circle.</summary>
    public const string Circle = "PLAN1003";

    /// <summary>Use of a banned API.</summary>
    public const string BannedApi = "PLAN1004";

    /// <summary>Code belongs to no component.</summary>
    public const string UnassignedCode = "PLAN1005";

    /// <summary>Use of a library that the component may not use.</summary>
    public const string ForbiddenLibrary = "PLAN1006";

    /// <summary>Use of a component that is allowed for now.</summary>
    public const string DeprecatedUse = "PLAN1007";

    /// <summary>Name breaks a pattern.</summary>
    public const string NameBreaksPattern = "PLAN2001";

    /// <summary>Modifiers break a pattern.</summary>
    public const string ModifiersBreakPattern = "PLAN2002";

    /// <summary>Base type or interface breaks a pattern.</summary>
    public const string BaseBreaksPattern = "PLAN2003";

    /// <summary>Attribute breaks a pattern.</summary>
    public const string AttributeBreaksPattern = "PLAN2004";

    /// <summary>Member or its type breaks a pattern.</summary>
    public const string MemberBreaksPattern = "PLAN2005";

    /// <summary>Place breaks a pattern.</summary>
    public const string PlaceBreaksPattern = "PLAN2006";

    /// <summary>Method breaks a pattern.</summary>
    public const string SignatureBreaksPattern = "PLAN2007";

    /// <summary>Measure exceeds a pattern's <c>max</c>.</summary>
    public const string MeasureBreaksPattern = "PLAN2008";

    /// <summary>A planned type is missing.</summary>
    public const string MissingType = "PLAN3001";

    /// <summary>A planned member is missing.</summary>
    public const string MissingMember = "PLAN3002";

    /// <summary>A declaration differs from the plan.</summary>
    public const string DifferentDeclaration = "PLAN3003";

    /// <summary>A planned member is a stub.</summary>
    public const string StubMember = "PLAN3004";

    /// <summary>A public type is not planned.</summary>
    public const string UnplannedType = "PLAN3005";

    /// <summary>An item is built before what it needs.</summary>
    public const string BuiltBeforeNeeds = "PLAN3006";

    /// <summary>Planned tests are missing, or do not touch the item.</summary>
    public const string PlannedTests = "PLAN3007";

    /// <summary>A planned type can be built here.</summary>
    public const string BuildableHere = "PLAN3008";

    /// <summary>Code implements an undecided item.</summary>
    public const string UndecidedItem = "PLAN4001";

    /// <summary>Decision is incomplete.</summary>
    public const string IncompleteDecision = "PLAN4002";

    /// <summary>Chosen option does not score best.</summary>
    public const string ChosenNotBest = "PLAN4003";

    /// <summary>Threat has no mitigation.</summary>
    public const string OpenThreat = "PLAN4004";

    /// <summary>Rule or item rests on a superseded or rejected decision.</summary>
    public const string DeadDecision = "PLAN4005";

    // The ids of the language, of which this version may not raise all: the last number of each family.
    private static readonly IReadOnlyDictionary<char, int> families = new Dictionary<char, int> { ['0'] = 8, ['1'] = 7, ['2'] = 8, ['3'] = 8, ['4'] = 5 };

    /// <summary>The ids whose severity can be set.</summary>
    internal static IEnumerable<string> Configurable => families
        .SelectMany(family => Enumerable.Range(1, family.Value).Select(number => $"PLAN{family.Key}{number:D3}"))
        .Where(IsConfigurable);

    /// <summary>Whether an id is that of a diagnostic.</summary>
    internal static bool IsDefined(string id) =>
        id.Length == 8
        && id.StartsWith("PLAN", StringComparison.Ordinal)
        && families.TryGetValue(id[4], out var last)
        && int.TryParse(id.Substring(5), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= last;

    /// <summary>Whether the severity of a diagnostic can be set.</summary>
    internal static bool IsConfigurable(string id) => IsDefined(id) && id is not (PlanCannotBeRead or BuildableHere);
}
