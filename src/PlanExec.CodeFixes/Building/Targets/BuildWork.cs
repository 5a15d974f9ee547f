namespace PlanExec.CodeFixes.Building;

/// <summary>What of an item a model writes.</summary>
internal enum BuildWork
{
    /// <summary>Its code.</summary>
    Code,

    /// <summary>Its tests.</summary>
    Tests,
}
