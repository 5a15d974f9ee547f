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
            components: {Orders: {namespaces: [Shop.Orders], {|#0:libraries|}: []}, Billing: {namespaces: [Shop.Billing], libraries: []}}
            """,
            "namespace Shop.Orders; class Order { }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN0006", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'libraries' is read, but this version of PlanExec does not hold code against it yet"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Whole_sections_and_single_keys_are_told() => VerifyAsync("""
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}, Views: {{|PLAN0006:types|}: '*View'}}
        boundaries:
          {|PLAN0006:unassigned|}: error
          {|PLAN0006:acyclic|}: true
          {|PLAN0006:layers|}: {order: [Views, Orders]}
          allow: [{from: Orders, {|PLAN0006:fromTypes|}: Program, to: Views, {|PLAN0006:deprecated|}: true, because: x}]
        {|PLAN0006:apis|}: [{ban: System.Console}]
        items: {A: {{|PLAN0006:needs|}: [B]}, B: {behavior: [It works.]}}
        {|PLAN0006:severities|}: {PLAN1001: error}
        """);

    [Fact]
    public Task A_template_is_told_once() => VerifyAsync("""
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders]}
          {|PLAN0006:$module.Api|}: {namespaces: [Shop.$module.Api], uses: [$other.Api]}
        """);

    [Fact]
    public Task What_is_held_is_not_told() => VerifyAsync("""
        version: 1
        components: {Orders: {namespaces: [Shop.Orders], uses: [], decision: D}, Shared: {assemblies: [TestProject], namespaces: [X], shared: true}}
        decisions: {D: {title: x, status: accepted, question: x, context: y, decided: z, consequences: [a], performance: b}}
        boundaries: {mode: open, allow: [{from: Orders, to: Shared, because: x}], forbid: [{from: Shared, to: '*', except: Shared, because: x}]}
        """);

    [Fact]
    public Task Another_project_than_the_keeper_is_silent() => VerifyAsync("""
        version: 1
        components: {Orders: {assemblies: [Shop.Orders], libraries: []}}
        """);

    [Fact]
    public async Task Layers_that_are_not_held_yet_permit_what_they_may_permit()
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}, C: {namespaces: C}}\nboundaries: {layers: {order: [A, B]}}",
            [("A.cs", "namespace A { class X { B.Y y; C.Z z; } } namespace B { class Y { } } namespace C { class Z { } }")]);
        Assert.Contains("'Z' (C)", Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PLAN1001").GetMessage(), StringComparison.Ordinal);
    }
}
