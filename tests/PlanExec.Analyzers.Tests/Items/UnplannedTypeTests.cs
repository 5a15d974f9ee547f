using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3005: public types that no item plans.</summary>
public sealed class UnplannedTypeTests
{
    private const string Plan = """
        version: 1
        decisions: {Open: {status: proposed}}
        components:
          Orders: {namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
          Tests: {namespaces: [Shop.Tests], governed: false}
          Faulty: {namespaces: [Shop.Faulty]}
        items:
          ORD-1: {component: Orders, code: "public class Order; public class Page<T>;"}
          ORD-2: {component: Orders, decision: Open, code: public class Voucher;}
          ORD-3: {component: Orders, code: "partial class Basket { void Add(int item); }"}
          ORD-4: {component: Orders, code: namespace Shop.Orders.Deep; public class Line;}
          BILL-1: {title: not written yet, component: Billing}
          TEST-1: {component: Tests, code: public class Known;}

        """;

    private static Task VerifyAsync(string source) => PlanTest<UnplannedTypeAnalyzer>.VerifyAsync(Plan + "severities: {PLAN3005: warning}", source);

    [Theory]
    [InlineData("namespace Shop.Orders { public class {|PLAN3005:Item|} { } }")]
    [InlineData("namespace Shop.Orders { public delegate void {|PLAN3005:Item|}(); public enum {|PLAN3005:Kind|} { } public interface {|PLAN3005:IItem|} { } public record struct {|PLAN3005:R|}; }")]
    [InlineData("namespace Shop.Orders { public class Page<T> { } public class {|PLAN3005:Page|} { } }")]
    [InlineData("namespace Shop.Orders { public class {|PLAN3005:Line|} { } namespace Deep { public class Line { } public class Order { } } }")]
    [InlineData("namespace Shop.Orders { public partial class {|PLAN3005:Item|} { } public partial class Item { } }")]
    public Task A_type_that_no_item_names_is_told(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("namespace Shop.Orders { public class Order { public class Part { } } public class Voucher { } public class Basket { } }")]
    [InlineData("namespace Shop.Orders { class Item { } internal static class Items { public class Nested { } } }")]
    [InlineData("namespace Shop.Billing { public class Invoice { } }")]
    [InlineData("namespace Shop.Tests { public class Other { } }")]
    [InlineData("namespace Elsewhere { public class Other { } }")]
    public Task What_is_planned_not_public_or_of_another_component_is_not(string source) => VerifyAsync(source);

    [Fact]
    public Task What_a_tool_has_written_is_not()
    {
        var test = new PlanTest<UnplannedTypeAnalyzer>(Plan + "severities: {PLAN3005: warning}");
        test.TestState.Sources.Add(("/Orders.g.cs", "namespace Shop.Orders { public class Made { } public partial class Half { } }"));
        test.TestState.Sources.Add(("/Orders.cs", "namespace Shop.Orders { public partial class {|PLAN3005:Half|} { } }"));
        return test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Nothing_is_told_where_a_fault_leaves_open_what_is_planned() => PlanTest<UnplannedTypeAnalyzer>.VerifyAsync(
        Plan + "  F-1: {component: Faulty, code: public clas Item;}\n  F-2: {component: Faulty, code: public class Other;}\nseverities: {PLAN3005: warning}",
        "namespace Shop.Faulty { public class Item { } }");

    [Theory]
    [InlineData("", DiagnosticSeverity.Hidden)]
    [InlineData("severities: {PLAN3005: suggestion}", DiagnosticSeverity.Info)]
    [InlineData("severities: {PLAN3005: error}", DiagnosticSeverity.Error)]
    public async Task It_is_hidden_until_it_is_raised(string severities, DiagnosticSeverity severity)
    {
        var test = new PlanTest<UnplannedTypeAnalyzer>(Plan.Replace("  Orders:", "  {|#1:Orders|}:", StringComparison.Ordinal) + severities, "namespace Shop.Orders { public class {|#0:Page|}<TA, TB> { } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3005", severity).WithLocation(0).WithLocation(1)
            .WithMessage("Public type 'Page<TA, TB>' of Orders is planned by no item; add an item for it, or make it internal (plan.yaml:4)"));
        await test.RunAsync(CancellationToken.None);
    }
}
