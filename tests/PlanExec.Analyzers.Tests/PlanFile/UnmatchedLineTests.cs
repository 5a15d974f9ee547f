namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>Lines that match nothing, where the one project that can know it is compiled.</summary>
public sealed class UnmatchedLineTests
{
    private static Task VerifyAsync(string plan) => PlanTest<PlanFileAnalyzer>.VerifyAsync(plan, "namespace Shop.Orders { class Order { class Line { } } }");

    [Fact]
    public Task A_component_of_this_assembly_without_code_is_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject], namespaces: [Shop.Orders]}
          {|PLAN0006:Billing|}: {assemblies: [TestProject], namespaces: [Shop.Biling]}
        """);

    [Fact]
    public Task A_component_that_may_have_code_elsewhere_is_not() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject], namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
          Web: {assemblies: [Shop.Web]}
          Some: {assemblies: [TestProject, Shop.Some], namespaces: [Shop.Some]}
          Others: {assemblies: "Test*", namespaces: [Shop.Others]}
        """);

    [Fact]
    public Task A_component_that_an_item_will_bring_is_not() => VerifyAsync("""
        version: 1
        components:
          Billing: {assemblies: [TestProject], namespaces: [Shop.Billing]}
        items:
          BILL-1: {component: Billing, code: public class Invoice;}
        """);

    [Fact]
    public Task Types_of_a_rule_that_do_not_exist_are_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject]}
          Billing: {namespaces: [Shop.Billing]}
        boundaries:
          allow:
            - {from: Orders, fromTypes: [Order], to: Billing, because: x}
            - {from: Orders, fromTypes: [Line], to: Billing, because: x}
            - {from: Orders, {|PLAN0006:fromTypes: [Ordr]|}, to: Billing, because: x}
            - {from: Billing, fromTypes: [Nobody], to: Orders, because: x}
        """);
}
