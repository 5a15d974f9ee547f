namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>C# in a plan is read by the compiler's parser, and faults in it stand inside the YAML.</summary>
public sealed class CodeInPlanTests
{
    private static async Task<string[]> FaultsAsync(string plan)
    {
        var text = "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\n" + plan;
        var diagnostics = await Analysis.RunAsync(text, [("Order.cs", "namespace Shop.Orders; class Order { }")]);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == "PLAN0002").Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))];
    }

    [Theory]
    [InlineData("patterns: {p: {types: {is: \"Enti\\ety\\0<\\n\"}, must: {be: sealed}}}")]
    [InlineData("items: {I: {code: \"class \\e\\n{\"}}")]
    public async Task Message_is_one_line_whatever_the_code(string plan)
    {
        var diagnostics = await Analysis.RunAsync("version: 1\n" + plan, [("Order.cs", "class Order { }")]);
        var message = diagnostics.First(diagnostic => diagnostic.Id == "PLAN0002").GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.DoesNotContain(message, char.IsControl);
    }

    [Theory]
    [InlineData("patterns: {p: {types: {is: 'Entity<'}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: {not: {any: [{is: 'a b'}]}}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {members: {returns: 'Task)'}, must: {be: private}}}")]
    [InlineData("patterns: {p: {types: {with: 'Authorize('}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: {with: 'A, B'}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'int X { get; '}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: '} class Other {'}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: '// nothing'}}}")]
    [InlineData("apis: [{ban: 'System.Console.'}]")]
    [InlineData("apis: [{ban: 'System.Console.WriteLine(int'}]")]
    [InlineData("apis: [{ban: 'System.Console.WriteLine(int,)'}]")]
    [InlineData("apis: [{ban: 'T:System Console'}]")]
    [InlineData("apis: [{ban: System.Console, instead: 'a b'}]")]
    [InlineData("items: {I: {tests: ['Shop..Tests']}}")]
    [InlineData("usings: [Shop.class]")]
    [InlineData("boundaries: {forbid: [{from: Orders, to: Orders, toTypes: {is: '<x'}, because: x}]}")]
    public async Task Bad_code_is_one_fault(string plan) => Assert.Single(await FaultsAsync(plan));

    [Theory]
    [InlineData("patterns: {p: {types: {is: [Entity, 'Repo<int, string>', Shop.Base], with: ['Authorize(Roles = \"x\")', Serializable]}, must: {have: 'int X { get; }'}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'public static Type Create(...);'}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'IReadOnlyList<*> All { get; } public Type(int a);'}}}")]
    [InlineData("patterns: {p: {members: {returns: [void, 'int?', 'string[]'], takes: CancellationToken}, must: {be: async}}}")]
    [InlineData("apis: [{ban: [System.DateTime.UtcNow, 'System.Console.WriteLine(string, int)', 'System.Console.Read()', 'M:System.Console.WriteLine(System.String)'], instead: System.TimeProvider}]")]
    public async Task Good_code_is_none(string plan) => Assert.Empty(await FaultsAsync(plan));

    [Fact]
    public async Task Fault_is_located_inside_a_block()
    {
        var faults = await FaultsAsync("patterns:\n  p:\n    types: {name: x}\n    must:\n      have: |\n        int A { get; }\n        int B { gte; }\n");
        Assert.Equal("gte", Assert.Single(faults));
    }
}
