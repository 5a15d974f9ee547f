namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN0003 in the code of items: types that exist nowhere.</summary>
public sealed class PlannedNameTests
{
    private const string Components = """
        version: 1
        usings: [System, System.Threading.Tasks, System.Collections.Generic]
        decisions: {ADR-1: {status: proposed}}
        components: {Orders: {namespaces: [Shop.Orders]}, Billing: {namespaces: [Shop.Billing]}}
        items:

        """;

    private static Task VerifyAsync(string items) => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        Components + items, "namespace Shop.Orders { public class Order { class Line { } } public class Saved : System.Attribute { } }", "namespace Shop.Elsewhere { public class Customer { } }");

    [Theory]
    [InlineData("  I: {component: Orders, code: 'class A { {|PLAN0003:Ordr|} Next(); }'}")]
    [InlineData("  I: {component: Orders, code: 'class A : {|PLAN0003:IOrder|};'}")]
    [InlineData("  I: {component: Orders, code: 'class A { Task<List<{|PLAN0003:Ordr|}>> Next(); Ordr Again(); }'}")]
    [InlineData("  I: {component: Orders, code: 'class A { void Next({|PLAN0003:Shop.Billing.Order|} order); }'}")]
    [InlineData("  I: {component: Orders, code: '[{|PLAN0003:Save|}] class A;'}")]
    [InlineData("  I: {component: Orders, code: 'class A<T> where T : {|PLAN0003:IOrder|};'}")]
    [InlineData("  I: {component: Orders, code: 'class A { int {|PLAN0003:IOrder|}.Next(); }'}")]
    [InlineData("  I: {component: Orders, code: 'class A { int {|PLAN0003:IOrder|}.Next { get; } }'}")]
    [InlineData("  I: {component: Orders, code: 'partial class Order : {|PLAN0003:IOrder|} { }'}")]
    [InlineData("  I:\n    component: Orders\n    code: |\n      class A\n      {\n          {|PLAN0003:Ordr|} Next();\n      }")]
    [InlineData("  I:\n    component: Orders\n    code: \"class A {\\n {|PLAN0003:Ordr|} Next(); }\"")]
    public Task A_name_that_nothing_has_is_told_at_its_place(string item) => VerifyAsync(item);

    [Theory]
    [InlineData("  I: {component: Orders, code: 'class A { Order Next(Customer customer); }'}")]
    [InlineData("  I: {component: Orders, code: 'class A { B Next(); Inner Last(); }'}\n  J: {component: Billing, decision: ADR-1, code: 'class B { class Inner; }'}")]
    [InlineData("  I: {component: Orders, code: '[Saved] class A { Order Next(T x); class T; }'}")]
    [InlineData("  I: {component: Orders, decision: ADR-1, code: 'class A { Ordr Next(); }'}")]
    [InlineData("  I: {component: Billing, code: 'class A { Ordr Next(); }'}")]
    [InlineData("  I: {component: Orders, code: 'class A<T> { T Next<U>(U u, Elsewhere.Customer customer); }'}")]
    public Task A_name_that_something_has_or_brings_is_not(string items) => VerifyAsync(items);

    [Theory]
    [InlineData("  I:\n    component: Orders\n    code: |\n      using {|PLAN0003:System.Txt|};\n      class A;")]
    [InlineData("  I:\n    component: Orders\n    code: |\n      using {|PLAN0003:Shop.Orders.Numbers|};\n      using {|PLAN0003:Sytem|};\n      class A;\n      class B;")]
    public Task A_directive_for_a_namespace_that_nobody_has_is_told(string item) => VerifyAsync(item.Replace("Shop.Orders.Numbers", "Shop.Odrers.Numbers", StringComparison.Ordinal));

    [Theory]
    [InlineData("  I:\n    component: Orders\n    code: |\n      using System.Text;\n      using Shop.Elsewhere;\n      using Shop.Billing;\n      using Shop;\n      using static System.Math;\n      using T = System.Text.StringBuilder;\n      class A;")]
    [InlineData("  I:\n    component: Orders\n    code: |\n      using Shop.Billing.Numbers;\n      class A;\n  J:\n    component: Billing\n    code: |\n      namespace Shop.Billing.Numbers;\n      class B;")]
    [InlineData("  I:\n    component: Billing\n    code: |\n      using Sytem;\n      class A;")]
    public Task A_directive_for_a_namespace_that_somebody_has_or_brings_is_not(string items) => VerifyAsync(items);

    [Fact]
    public async Task Message_proposes_the_namespace() => Assert.Equal(
        ["Item 'I' uses a namespace 'System.Txt' that neither 'Project' with what it refers to nor the plan has; did you mean 'System.Text'?"],
        (await Analysis.RunAsync(Components + "  I:\n    component: Orders\n    code: |\n      using System.Txt;\n      class A;", Analysis.Compile([("Order.cs", "namespace Shop.Orders; class A { }")]), [new ItemStateAnalyzer()]))
            .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Message_proposes_what_was_meant()
    {
        var found = await Analysis.RunAsync(
            Components + "  I: {component: Orders, code: 'class A { Ordr Next(); Xyzzyfoo<int> Last(); Tsk Wait(); }'}",
            Analysis.Compile([("Order.cs", "namespace Shop.Orders; class Order { } class A { Order Next() => null; string Last() => null; System.Threading.Tasks.Task Wait() => null; }")]),
            [new ItemStateAnalyzer()]);
        Assert.Equal(
            [
                "Item 'I' names a type 'Ordr' that neither 'Project' with what it refers to nor an item of the plan has; did you mean 'Order'?",
                "Item 'I' names a type 'Xyzzyfoo<int>' that neither 'Project' with what it refers to nor an item of the plan has; correct it, add its namespace to 'usings', or plan it",
                "Item 'I' names a type 'Tsk' that neither 'Project' with what it refers to nor an item of the plan has; did you mean 'Task'?",
            ],
            found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
