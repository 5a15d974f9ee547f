using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>What a plan may cost, and how much of it is told.</summary>
public sealed class LimitTests
{
    private const string Shop = "version: 1\ncomponents: {Shop: {namespaces: [Shop], assemblies: [Project]}}\n";

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(string plan, string id) =>
        [.. (await Analysis.RunAsync(plan, [("Order.cs", "namespace Shop { public class Order { } }")])).Where(diagnostic => diagnostic.Id == id)];

    private static string Repeat(string head, int count, string line) =>
        Shop + head + string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, line, i)));

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Code_of_an_item_has_a_limit()
    {
        var member = string.Concat(Enumerable.Repeat("      int X();\n", 8_000));
        var fault = Assert.Single(await RunAsync($"{Shop}items:\n  I:\n    component: Shop\n    code: |\n      class Order {{\n{member}      }}\n", "PLAN0002"));
        Assert.EndsWith("has more than 65,536 characters; divide it, such as into several items", Message(fault), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planned_types_have_a_limit()
    {
        var types = string.Concat(Enumerable.Range(0, 2_001).Select(i => $"class T{i};"));
        var plan = "version: 1\nitems:\n" + string.Concat(Enumerable.Range(0, 10).Select(i => $"  I{i}: {{code: '{types}'}}\n"));
        var fault = Assert.Single(await RunAsync(plan, "PLAN0001"));
        Assert.StartsWith("The items plan more than 20,000 types", Message(fault), StringComparison.Ordinal);
        Assert.Equal("T1991", plan.Substring(fault.Location.SourceSpan.Start, fault.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Additions_to_one_type_have_a_limit()
    {
        static string Plan(int count) => Repeat("items:\n", count, "  I{0}: {{component: Shop, code: 'partial class Order {{ int M{0} {{ get; }} }}'}}\n");
        Assert.Empty(await RunAsync(Plan(1_000), "PLAN0001"));
        var fault = Assert.Single(await RunAsync(Plan(1_100), "PLAN0001"));
        Assert.StartsWith("The items add to type 'Order' more than 1,000 times", Message(fault), StringComparison.Ordinal);
        Assert.Contains("I1000:", Plan(1_100).Split('\n')[fault.Location.GetLineSpan().StartLinePosition.Line], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_missing_types_are_told_and_the_others_counted()
    {
        var missing = await RunAsync(Repeat("items:\n", 1_234, "  I{0}: {{component: Shop, code: public class T{0};}}\n"), "PLAN3001");
        Assert.Equal(1_000, missing.Length);
        Assert.Contains("; 234 types more are missing, which are told when these are there", Message(Assert.Single(missing, diagnostic => Message(diagnostic).Contains("more are missing", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("I999 ", Message(missing.Single(diagnostic => Message(diagnostic).Contains("more are missing", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_faults_in_code_are_told_and_one_for_the_rest()
    {
        var plan = Repeat("items:\n", 1_234, "  I{0}: {{component: Shop, code: 'class T{0} {{ int M() }}'}}\n");
        Assert.Equal(1_000, (await RunAsync(plan, "PLAN0002")).Length);
        Assert.StartsWith("The plan has more than 1,000 faults", Message(Assert.Single(await RunAsync(plan, "PLAN0001"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_lines_that_match_nothing_are_told() =>
        Assert.Equal(1_000, (await RunAsync(Repeat("boundaries:\n  forbid:\n", 1_234, "    - {{from: Shop, to: Shop, toTypes: T{0}, because: x}}\n"), "PLAN0006")).Length);

    [Fact]
    public async Task A_rule_that_never_speaks_is_told_once() =>
        Assert.Single(await RunAsync(Shop + "boundaries: {forbid: [{from: Shop, fromTypes: Nobody, to: '*', because: x}]}", "PLAN0006"));
}
