namespace PlanExec.CodeFixes.Building;

/// <summary>What a model writes.</summary>
internal enum BuildWork
{
    /// <summary>The code of an item.</summary>
    Code,

    /// <summary>The tests of an item.</summary>
    Tests,

    /// <summary>The options of a decision.</summary>
    Options,
}
