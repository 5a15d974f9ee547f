namespace PlanExec.Analyzers.Tests.Items;

/// <summary>Items of instances of a template.</summary>
public sealed class TemplateItemTests
{
    private const string Components = """
        version: 1
        components:
          $module.Domain: {namespaces: [Shop.$module.Domain]}
          $module.Web: {assemblies: [TestProject], namespaces: [Shop.$module.Web]}
        items:

        """;

    [Fact]
    public Task A_type_of_an_instance_that_exists_is_not_missing() => PlanTest<ItemAnalyzer>.VerifyAsync(
        Components + "  I: {component: Orders.Domain, code: class Order;}",
        "namespace Shop.Orders.Domain; class Order { }");

    [Fact]
    public Task A_type_of_another_instance_does_not_do() => PlanTest<ItemAnalyzer>.VerifyAsync(
        Components + "  {|PLAN3001:I|}: {component: Orders.Domain, code: class Order;}",
        "namespace {|PLAN3008:Shop.Orders.Domain|} { class Line { } } namespace Shop.Billing.Domain { class Order { } }");

    [Fact]
    public Task The_assembly_of_an_instance_without_code_answers() => PlanTest<ItemAnalyzer>.VerifyAsync(
        Components + "  {|PLAN3001:I|}: {component: Orders.Web, code: class OrderPage;}",
        "{|PLAN3008:class|} Anything { }");

    [Fact]
    public async Task Message_names_the_instance()
    {
        var diagnostics = await Analysis.RunAsync(
            Components + "  I: {component: Orders.Domain, code: class Order;}\n  J: {component: Orders.Domain, code: namespace Shop.Billing.Domain; class Bill;}",
            [("Line.cs", "namespace Shop.Orders.Domain; class Line { }")]);
        Assert.Equal(
            [
                "Item 'J' is of component 'Orders.Domain', but its code stands in namespace 'Shop.Billing.Domain', which is of component 'Billing.Domain'; correct the namespace or the component",
                "Plan item I is not built: type 'Order' is missing from Orders.Domain; write it in namespace 'Shop.Orders.Domain', "
                    + "or scaffold it in 'Line.cs', where a fix is offered if what it writes compiles (plan.yaml:6)",
            ],
            diagnostics.Where(diagnostic => diagnostic.Id is "PLAN0005" or "PLAN3001")
                .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
