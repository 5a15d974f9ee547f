using System.Globalization;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>Items for whose code no component says where it belongs.</summary>
public sealed class ItemPlaceTests
{
    private const string Plan = """
        version: 1
        decisions: {Open: {status: proposed}}
        components:
          Orders: {namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
          Tests: {namespaces: [Shop.Tests], governed: false}
        items:

        """;

    private static readonly string[] sources = ["namespace Shop.Orders { class Order { } }", "namespace Shop.Billing { class Invoice { } }"];

    [Theory]
    [InlineData("{|PLAN0006:I|}: {code: class A;}")]
    [InlineData("{|PLAN0006:I|}: {code: namespace Shop.Orders; class A;}")]
    [InlineData("{|PLAN0006:I|}: {code: namespace Shop.Elsewhere; class A;}")]
    [InlineData("I: {component: {|PLAN0006:Tests|}, code: class A;}")]
    [InlineData("I: {title: Orders}")]
    [InlineData("I: {{|PLAN0002:componet|}: Orders, code: class A;}")]
    [InlineData("I: {component: {|PLAN0002:[Orders, Billing]|}, code: class A;}")]
    [InlineData("I: {decision: Open, code: class A;}")]
    [InlineData("I: {component: Orders, code: class A;}")]
    public Task An_item_that_nothing_is_held_against_is_told(string item) => PlanTest<PlanFileAnalyzer>.VerifyAsync(Plan + "  " + item, sources);

    [Fact]
    public Task It_is_told_by_one_project() => PlanTest<PlanFileAnalyzer>.VerifyAsync(
        "version: 1\ncomponents: {Orders: {assemblies: [Shop.Orders]}}\nitems: {I: {code: class A;}}", "class B { }");

    [Theory]
    [InlineData("code: class A;", "Item 'I' names no component, so nothing of its code is looked for; write 'component:' with the one in which its types belong")]
    [InlineData("code: namespace Shop.Orders; class A;", "Item 'I' names no component, so nothing of its code is looked for; write 'component: Orders'")]
    [InlineData("component: Tests, code: class A;", "Item 'I' is of component 'Tests', which is not governed, so nothing of its code is looked for; name another component, or leave out the code")]
    [InlineData("component: Orders, code: namespace Shop.Elsewhere; class A;", "Item 'I' is of component 'Orders', but its code stands in namespace 'Shop.Elsewhere', which is of no component; correct the namespace, or add it to the component's 'namespaces'")]
    public async Task Message_says_what_to_write(string item, string expected)
    {
        var told = Assert.Single(await Analysis.RunAsync(Plan + $"  I: {{{item}}}", [("Order.cs", sources[0]), ("Invoice.cs", sources[1])]));
        Assert.Equal(expected, told.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("I: {component: Orders, code: 'namespace {|PLAN0005:Shop.Elsewhere|}; class A; class B;'}")]
    [InlineData("I: {component: Orders, code: 'namespace {|PLAN0005:Shop|}; class A;'}")]
    [InlineData("I: {component: Orders, code: 'namespace Shop.Orders.Deep; class A;'}")]
    [InlineData("I: {component: Orders, code: 'namespace Shop.Elsewhere; class A;', decision: Open}")]
    public Task A_namespace_of_no_component_is_told(string item) => PlanTest<ItemStateAnalyzer>.VerifyAsync(Plan + "  " + item, sources);

    [Fact]
    public Task Where_one_component_has_all_code_it_has_what_no_selector_claims() => PlanTest<ItemAnalyzer>.VerifyAsync(
        Plan + "  {|PLAN3001:I|}: {component: Orders, code: 'namespace Microsoft.Extensions.DependencyInjection; class A;'}", "{|PLAN3008:namespace|} Shop.Orders { class Order { } }");

    [Fact]
    public Task What_is_misplaced_is_not_missing_besides() => PlanTest<ItemAnalyzer>.VerifyAsync(Plan + "  I: {component: Orders, code: 'namespace Shop.Elsewhere; class A;'}", sources);
}
