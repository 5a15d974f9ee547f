using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Plans.Binding;

namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>What is read but not held yet is said once a key and file, by one project.</summary>
public sealed class NotHeldYetTests
{
    private static Task VerifyAsync(string plan, string source = "namespace Shop.Orders; class Order { }") => PlanTest<PlanFileAnalyzer>.VerifyAsync(plan, source);

    [Fact]
    public void Every_key_in_the_table_is_one_of_the_language() => Assert.Empty(NotHeldYet.Keys.Except(PlanKeys.Paths.Values));

    [Fact]
    public async Task A_key_that_nothing_is_held_against_is_told_where_it_stands_first()
    {
        var test = new PlanTest<PlanFileAnalyzer>(
            """
            version: 1
            components: {Orders: {namespaces: [Shop.Orders]}}
            items: {A: {title: x}, B: {{|#0:needs|}: [A]}, C: {needs: [A]}}
            """,
            "namespace Shop.Orders; class Order { }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN0006", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'needs' is read, but this version of PlanExec does not hold code against it yet"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Whole_sections_and_single_keys_are_told() => VerifyAsync("""
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}, Views: {types: '*View'}}
        boundaries:
          allow: [{from: Orders, fromTypes: Program, to: Views, because: x}]
        items: {A: {{|PLAN0006:needs|}: [B]}, B: {behavior: [It works.]}}
        {|PLAN0006:builder|}: {budget: 1}
        """);

    [Fact]
    public Task What_is_held_is_not_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders], uses: [], decision: D, libraries: []}
          Shared: {assemblies: [TestProject], namespaces: [X], shared: true}
          Views: {types: '*View', files: src/Views/*.cs}
          $module.Api: {namespaces: Shop.$module.Api}
        decisions: {D: {title: x, status: accepted, question: x, context: y, decided: z, consequences: [a], performance: b}}
        boundaries:
          mode: open
          layers: {order: [Views, Orders]}
          allow: [{from: Orders, to: Shared, deprecated: true, severity: warning, because: x}]
          forbid: [{from: Shared, to: '*', except: Shared, because: x}]
        apis: [{ban: System.Console}]
        severities: {PLAN1001: error}
        """, "namespace Shop.Orders { class Order { } } namespace X { class Y { } }");

    [Fact]
    public Task Another_project_than_the_keeper_is_silent() => VerifyAsync("""
        version: 1
        components: {Orders: {assemblies: [Shop.Orders]}}
        builder: {budget: 1}
        """);
}
