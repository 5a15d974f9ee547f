namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN0005 in the code of items: types that would be another component's, or that two items plan.</summary>
public sealed class ItemContradictionTests
{
    private const string Components = """
        version: 1
        decisions: {ADR-1: {status: proposed}}
        components:
          Orders: {namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
          Views: {namespaces: [Shop.Orders], types: ["*View"]}
          Web: {assemblies: [Shop.Web, "Shop.Web.*"]}
          Pages: {namespaces: [Shop.Pages], assemblies: [Shop.Web]}
          Tests: {assemblies: ["*.Tests"], governed: false}
          Storage: {namespaces: [Shop.Storage, "Shop.*.Storage"]}
          Scripts: {namespaces: [Shop.Billing], files: [scripts/**]}
        items:

        """;

    private static readonly string[] sources = ["namespace Shop.Orders { class Order { } }", "namespace Shop.Billing { class Invoice { } }"];

    private static Task VerifyAsync(string items) => PlanTest<PlanFileAnalyzer>.VerifyAsync(Components + items, sources);

    [Theory]
    [InlineData("  I: {component: Orders, code: namespace {|PLAN0005:Shop.Billing|}; class A;}")]
    [InlineData("  I: {component: Orders, code: namespace {|PLAN0005:Shop.Billing.Deep|}; class A; class B;}")]
    [InlineData("  I: {component: Orders, code: 'namespace Shop { namespace {|PLAN0005:Billing|} { class A; } namespace Orders { class B; } }'}")]
    [InlineData("  I: {component: Web, code: namespace {|PLAN0005:Shop.Billing|}; class A;}")]
    [InlineData("  I: {component: Web, code: namespace {|PLAN0005:Shop.Orders|}; class A;}")]
    [InlineData("  I: {component: Orders, code: class {|PLAN0005:OrderView|};}")]
    [InlineData("  I: {component: Views, code: namespace Shop.Orders; class {|PLAN0005:Page|};}")]
    [InlineData("  I: {component: Orders, decision: ADR-1, code: namespace {|PLAN0005:Shop.Billing|}; class A;}")]
    public Task A_type_that_would_be_another_components_is_told_at_its_place(string item) => VerifyAsync(item);

    [Theory]
    [InlineData("  I: {component: Orders, code: namespace Shop.Orders.Deep; class A;}")]
    [InlineData("  I: {component: Orders, code: namespace Shop.Elsewhere; class A;}")]
    [InlineData("  I: {component: Web, code: namespace Shop.Pages; class A;}")]
    [InlineData("  I: {component: Pages, code: namespace Shop.Pages; class A;}")]
    [InlineData("  I: {component: Storage, code: class A;}")]
    [InlineData("  I: {component: Views, code: class OrderView;}")]
    [InlineData("  I: {component: Scripts, code: namespace Shop.Billing; class A;}")]
    public Task A_type_that_may_be_the_components_is_not(string item) => VerifyAsync(item);

    [Fact]
    public async Task Message_names_both_components_and_the_type_is_not_missing_besides()
    {
        var diagnostics = await Analysis.RunAsync(
            Components + "  I: {component: Orders, code: namespace Shop.Billing; class A;}",
            [("Order.cs", sources[0]), ("Invoice.cs", sources[1])]);
        var told = Assert.Single(diagnostics);
        Assert.Equal(
            "Item 'I' is of component 'Orders', but its code stands in namespace 'Shop.Billing', which is of component 'Billing'; correct the namespace or the component",
            told.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(told.AdditionalLocations);
    }

    [Theory]
    [InlineData("  I: {component: Orders, code: class A;}\n  J: {component: Orders, code: class {|PLAN0005:A|};}")]
    [InlineData("  I: {component: Orders, code: namespace Shop.Orders; class A;}\n  J: {component: Orders, code: namespace Shop.Orders; record {|PLAN0005:A|};}")]
    [InlineData("  I: {component: Orders, code: class A; class {|PLAN0005:A|};}")]
    public Task A_type_that_is_planned_twice_is_told(string items) => VerifyAsync(items);

    [Theory]
    [InlineData("  I: {component: Orders, code: class A;}\n  J: {component: Billing, code: class A;}")]
    [InlineData("  I: {component: Orders, code: class A;}\n  J: {component: Orders, code: class A<T>;}")]
    [InlineData("  I: {component: Orders, code: class A;}\n  J: {component: Orders, code: partial class A;}")]
    [InlineData("  I: {component: Orders, code: class A;}\n  J: {component: Orders, decision: ADR-1, code: class A;}")]
    [InlineData("  I: {component: Orders, code: namespace Shop.Orders.X; class A;}\n  J: {component: Orders, code: namespace Shop.Orders.Y; class A;}")]
    public Task Types_that_can_both_be_are_not(string items) => VerifyAsync(items);

    [Theory]
    [InlineData("class A : {|PLAN0005:B|};", "sealed class B;")]
    [InlineData("class A : {|PLAN0005:B|};", "sealed partial class B;")]
    [InlineData("class A : {|PLAN0005:B|};", "static class B;")]
    [InlineData("class A : {|PLAN0005:B|};", "struct B;")]
    [InlineData("class A : {|PLAN0005:B|};", "record struct B;")]
    [InlineData("class A : {|PLAN0005:B|};", "enum B { One }")]
    [InlineData("class A : {|PLAN0005:B|};", "delegate void B();")]
    [InlineData("class A : {|PLAN0005:B|};", "record B;")]
    [InlineData("record A : {|PLAN0005:B|};", "class B;")]
    [InlineData("record A : {|PLAN0005:B|}(1);", "sealed record B(int X);")]
    [InlineData("struct A : {|PLAN0005:B|};", "class B;")]
    [InlineData("record struct A : {|PLAN0005:B|};", "record B;")]
    [InlineData("interface A : {|PLAN0005:B|};", "class B;")]
    [InlineData("class A<T> : {|PLAN0005:B<T>|};", "sealed class B<T>;")]
    [InlineData("public class A : {|PLAN0005:B|};", "internal class B;")]
    [InlineData("public interface A : {|PLAN0005:B|};", "internal interface B;")]
    [InlineData("sealed record A(int X) : {|PLAN0005:B|};", "abstract record B { public abstract int X { get; } }")]
    public async Task A_planned_base_that_can_not_be_one_is_told(string derived, string parent)
    {
        await VerifyAsync($"  I: {{component: Orders, code: '{derived}'}}\n  J: {{component: Orders, code: '{parent}'}}");
        await VerifyAsync($"  I: {{component: Orders, code: '{parent}'}}\n  J: {{component: Orders, code: '{derived}'}}");
    }

    [Theory]
    [InlineData("class A : B;", "class B;")]
    [InlineData("class A : B;", "partial class B;")]
    [InlineData("class A : B;", "interface B;")]
    [InlineData("public class A : B;", "internal interface B;")]
    [InlineData("public class A : B;", "class B;")]
    [InlineData("internal class A : B;", "internal class B;")]
    [InlineData("record A : B;", "abstract record B;")]
    [InlineData("record struct A : B;", "interface B;")]
    [InlineData("interface A : B;", "partial interface B;")]
    [InlineData("class A : B<int>;", "sealed class B; class B<T>;")]
    [InlineData("class A : Other.B;", "sealed class B;")]
    [InlineData("sealed record A(int X) : B;", "abstract record B { public abstract int X { get; init; } }")]
    [InlineData("sealed record A(int X) : B;", "abstract record B { public virtual int X { get; } }")]
    [InlineData("sealed record A(int Y) : B { public override int X { get; } }", "abstract record B { public abstract int X { get; } }")]
    [InlineData("sealed record A(int X) : B { public override int X { get; } = X; }", "abstract record B { public abstract int X { get; } }")]
    public Task A_planned_base_that_can_be_one_is_not(string derived, string parent) =>
        VerifyAsync($"  I: {{component: Orders, code: '{derived}'}}\n  J: {{component: Orders, code: '{parent}'}}");

    [Theory]
    [InlineData("class A : B<int>;", "sealed class B<T>;", "'A' can't derive from 'B<T>', for it is sealed, as item 'J' plans it; correct one of them")]
    [InlineData(
        "sealed record A(int X) : B;",
        "abstract record B { public abstract int X { get; } }",
        "'A' can't derive from 'B', for its abstract property 'X' has no 'init', and parameter 'X' would override it with one, as item 'J' plans it; correct one of them")]
    public async Task Message_of_a_base_says_what_it_is_and_where_it_is_planned(string derived, string parent, string message)
    {
        var told = Assert.Single(await Analysis.RunAsync(
            Components + $"  I: {{component: Orders, code: '{derived}'}}\n  J: {{component: Orders, code: '{parent}'}}",
            [("Order.cs", sources[0]), ("Invoice.cs", sources[1])]), diagnostic => diagnostic.Id == "PLAN0005");
        Assert.Equal(message, told.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_thousand_are_told_of_a_flood()
    {
        var code = string.Concat(Enumerable.Repeat("      class Again;\n", 1_000).Concat(Enumerable.Repeat("      partial class More : System.IDisposable { int Count { get; } }\n", 500)));
        var items = string.Concat(Enumerable.Range(0, 10).Select(number => $"  I{number}:\n    component: Orders\n    code: |\n{code}"));
        var diagnostics = await Analysis.RunAsync(Components + items, sources.Select((text, number) => ($"{number}.cs", text)));
        Assert.Equal(1_000, diagnostics.Count(diagnostic => diagnostic.Id == "PLAN0005"));
    }
}
