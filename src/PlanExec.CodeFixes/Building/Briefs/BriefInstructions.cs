namespace PlanExec.CodeFixes.Building;

/// <summary>How a model is to answer.</summary>
internal static class BriefInstructions
{
    /// <summary>The instructions for writing an item's code.</summary>
    public static string Of(DataFence fence) =>
        $"""
        You write the C# of one item of a plan. {fence.Explanation}
        Answer with exactly one fenced block (```csharp) and no prose. It holds the whole planned types, or only their planned members, with the using directives they need.
        - Declare types and members exactly as planned, with the same names of parameters. Write every body; none may throw NotImplementedException.
        - You may add private members to the planned types. Add no other type beside them, and no attribute, base type or public member that is not planned.
        - Use only what the item's component may use.
        - No preprocessor directives, no suppressions, no aliases, no 'using static', no unsafe code, no P/Invoke, no reflection, no 'dynamic', no module initializers.
        - No files, network, processes or environment, unless the code of the component does so already.
        """;
}
