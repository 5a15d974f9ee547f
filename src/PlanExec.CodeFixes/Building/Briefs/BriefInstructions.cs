namespace PlanExec.CodeFixes.Building;

/// <summary>How a model is to answer.</summary>
internal static class BriefInstructions
{
    /// <summary>The instructions for writing an item's code, or its tests.</summary>
    public static string Of(DataFence fence, TestDuty? tests) => tests is null ? OfCode(fence) : OfTests(fence, tests);

    private static string OfTests(DataFence fence, TestDuty tests) =>
        $"""
        You write the tests of one item of a plan, in C#. Its code may still be unwritten: what it must do is what the tests hold it to. {fence.Explanation}
        Answer with exactly one fenced block (```csharp) and no prose. It holds the whole types of tests, or only their tests, with the using directives they need.
        - Keep the names of the tests that the file to fill has. Each shows that the item does what its sentence says, and fails where it does not. A test is 'public void' or 'public async Task'; {(tests.Convention.Framework.Method is null ? "it throws an exception where something is wrong" : $"it may have parameters and attributes of {tests.Convention.Framework.Namespace}")}.
        - Each test calls the item's types, and asserts something about what they give. No constants in the place of values, no value held against itself, no test that is skipped or catches what assertions throw. None may throw NotImplementedException.
        - You may add tests, and private members to the types of tests. Add no other type beside them, and no base type. Do not write the item's code.
        - No preprocessor directives, no suppressions, no aliases, no 'using static', no unsafe code, no P/Invoke, no reflection, no 'dynamic', no module initializers.
        - No files, network, processes or environment, unless the tests that stand there do so already.
        """;

    private static string OfCode(DataFence fence) =>
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
