using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>PLAN1003: no circle among the components that a project's code uses.</summary>
public sealed class CircleTests
{
    private const string Plan = """
        version: 1
        components: {A: {namespaces: A}, B: {namespaces: B}, C: {namespaces: C}, D: {namespaces: D}, E: {namespaces: E}}
        boundaries: {mode: open, acyclic: true}
        """;

    private static async Task<string> FindAsync(string plan, params string[] uses) => string.Join("; ", (await CirclesAsync(plan, FilesOf(uses))).Select(Describe));

    private static string Describe(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(';')[0].Split(": ")[1];

    private static async Task<IEnumerable<Diagnostic>> CirclesAsync(string plan, IEnumerable<(string Path, string Text)> files) =>
        (await Analysis.RunAsync(plan, files)).Where(diagnostic => diagnostic.Id == "PLAN1003").OrderBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal);

    /// <summary>A type in each namespace, and a file for each use: <c>A B</c> is one of B by A.</summary>
    private static IEnumerable<(string Path, string Text)> FilesOf(params string[] uses) => uses
        .Select((use, i) => ($"{i}.cs", $"namespace {use.Split(' ')[0]} {{ class U{i} {{ {use.Split(' ')[1]}.T t; }} }}"))
        .Append(("T.cs", string.Concat("ABCDE".Select(name => $"namespace {name} {{ public class T {{ }} }}"))));

    [Fact]
    public async Task Message_names_the_circle_a_use_and_the_line()
    {
        var test = new PlanTest<CircleAnalyzer>(
            """
            version: 1
            components: {Orders: {namespaces: Orders}, Billing: {namespaces: Billing}}
            boundaries:
              mode: open
              {|#2:acyclic: true|}
            """,
            "namespace Orders { class Order { Billing.{|#0:Invoice|} invoice; Billing.Invoice other; } }",
            "namespace Billing { class Invoice { Orders.{|#1:Order|} order; } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1003", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(
            "Components depend on each other in a circle: Orders → Billing → Orders; 'Order' (Orders) uses 'Invoice' (Billing), "
            + "so take out this use or another of the circle (plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("", "A B", "B C", "A C", "C D", "E A")]
    [InlineData("A → B → A", "A B", "B A")]
    [InlineData("A → B → C → A", "A B", "B C", "C A")]
    [InlineData("B → C → B", "A B", "B C", "C A", "C B")]
    [InlineData("A → B → A; C → D → C", "A B", "B A", "D C", "C D", "B C")]
    [InlineData("A → B → A", "A B", "B A", "B C", "C B", "C A")]
    [InlineData("A → C → B → D → E → A", "A C", "C B", "B D", "D E", "E A")]
    [InlineData("D → E → D", "A B", "B C", "C D", "D E", "E A", "E D")]
    public async Task Of_each_tangle_the_shortest_circle_is_told(string circles, params string[] uses)
    {
        Assert.Equal(circles, await FindAsync(Plan, uses));
        Assert.Equal(circles, string.Join("; ", (await CirclesAsync(Plan, FilesOf(uses).Reverse())).Select(Describe)));
    }

    [Fact]
    public async Task The_first_use_by_path_is_told_whatever_the_order_of_the_files()
    {
        var files = Enumerable.Range(10, 40)
            .SelectMany(i => new[] { ($"a{i}.cs", $"namespace A {{ class A{i} {{ B.T t; }} }}"), ($"b{i}.cs", $"namespace B {{ class B{i} {{ object o = new A.T(); }} }}") })
            .Append(("t.cs", "namespace A { public class T { } } namespace B { public class T { } }"))
            .ToList();
        foreach (var order in new[] { files, [.. files.AsEnumerable().Reverse()], [.. files.OrderBy(file => file.Item2.Length).ThenBy(file => file.Item1[1..], StringComparer.Ordinal)] })
        {
            var circle = Assert.Single(await CirclesAsync(Plan, order));
            Assert.Equal("a10.cs", circle.Location.GetLineSpan().Path);
            Assert.Equal(["b10.cs", "/plan.yaml"], circle.AdditionalLocations.Select(place => place.GetLineSpan().Path));
        }
    }

    [Theory]
    [InlineData("boundaries: {mode: open}", "")]
    [InlineData("boundaries: {mode: open, acyclic: false}", "")]
    [InlineData("boundaries: {acyclic: true, allow: [{from: \"*\", to: \"*\", because: x}]}", "A → B → A")]
    [InlineData("boundaries: {acyclic: true}", "A → B → A")]
    public async Task Whether_the_uses_are_allowed_does_not_matter(string boundaries, string circles) =>
        Assert.Equal(circles, await FindAsync(Plan.Replace("boundaries: {mode: open, acyclic: true}", boundaries, StringComparison.Ordinal), "A B", "B A"));

    [Fact]
    public async Task What_is_not_governed_makes_no_circle() =>
        Assert.Equal("", await FindAsync(Plan.Replace("B: {namespaces: B}", "B: {namespaces: B, governed: false}", StringComparison.Ordinal), "A B", "B A", "B C", "C B"));

    [Fact]
    public async Task A_use_without_a_name_closes_a_circle_too()
    {
        var circles = await CirclesAsync(
            Plan,
            [
                ("a.cs", "namespace A { public class T { void M(C.T t) { var x = t.Make(); } } }"),
                ("b.cs", "namespace B { public class T { A.T a; } }"),
                ("c.cs", "namespace C { public class T { public B.T Make() => null; } }"),
            ]);
        Assert.Equal("A → B → A", Describe(Assert.Single(circles)));
    }

    [Fact]
    public async Task Instances_of_templates_are_components_of_their_own()
    {
        const string plan = "version: 1\ncomponents: {$module.Core: {namespaces: $module}}\nboundaries: {mode: open, acyclic: true}";
        Assert.Equal("A.Core → B.Core → A.Core", await FindAsync(plan, "B A", "A B", "C A"));
    }

    [Fact]
    public async Task Its_severity_is_that_of_the_plan() => Assert.Equal(
        DiagnosticSeverity.Error,
        Assert.Single(await CirclesAsync(Plan + "\nseverities: {PLAN1003: error}", FilesOf("A B", "B A"))).Severity);
}
