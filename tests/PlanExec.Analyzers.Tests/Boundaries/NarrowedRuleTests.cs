namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Rules for some types: <c>fromTypes</c> and <c>toTypes</c>.</summary>
public sealed class NarrowedRuleTests
{
    private const string Billing = """
        namespace Billing
        {
            public interface IEvent { }
            public class Paid : IEvent { public Ledger Ledger => new(); }
            public class Ledger { }
        }
        """;

    private static string Plan(string rules) => "version: 1\ncomponents: {Orders: {namespaces: [Orders], uses: []}, Billing: {namespaces: [Billing]}}\nboundaries:\n" + rules;

    [Fact]
    public Task An_allow_for_some_types_permits_their_code_only() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Plan("  allow: [{from: Orders, fromTypes: [Program, \"*Module\"], to: Billing, because: The root knows everybody}]"),
        """
        namespace Orders
        {
            class Program { Billing.Paid paid; }
            class OrderModule { Billing.Paid paid; class Part { Billing.[|Paid|] paid; } }
            class Page { Billing.[|Paid|] paid; }
        }
        """,
        Billing);

    [Fact]
    public Task Types_that_are_allowed_to_may_hand_out_what_they_use() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Plan("  allow: [{from: Orders, fromTypes: Factory, to: Billing, because: One place makes them}]"),
        """
        namespace Orders
        {
            class Factory { public Billing.Paid Make() => new(); public Billing.Paid Last { get; } public object Hidden() => new Billing.Paid(); }
            class Page
            {
                object Show(Factory factory) { var made = factory.Make(); var last = factory.Last; return (made, last, factory.Hidden()); }
                object Name(Factory factory) { Billing.[|Paid|] made = factory.Make(); return made; }
            }
        }
        """,
        Billing);

    [Fact]
    public Task An_allow_for_some_used_types_permits_those_only() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Plan("  allow: [{from: Orders, to: Billing, toTypes: {is: IEvent}, because: Events are public}]"),
        """
        namespace Orders
        {
            class Handler
            {
                void Handle(Billing.Paid paid) { }
                Billing.[|Ledger|] ledger;
                void Read(Billing.Paid paid)
                {
                    var ledger = paid.{|PLAN1002:Ledger|};
                }
                object Both(Billing.Paid paid) => (new Billing.Paid(), paid.{|PLAN1002:Ledger|});
            }
        }
        """,
        Billing);

    [Fact]
    public Task A_forbid_for_some_types_refuses_their_code_only() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Orders], uses: [Billing]}, Billing: {namespaces: [Billing]}}
        boundaries:
          forbid: [{from: Orders, fromTypes: {not: {is: INotificationHandler}}, to: Billing, because: Only handlers listen}]
        """,
        """
        namespace Orders
        {
            interface INotificationHandler<T> { }
            class PaidHandler : INotificationHandler<Billing.Paid> { Billing.Paid last; }
            class Page { Billing.[|Paid|] paid; }
        }
        """,
        Billing);

    [Fact]
    public Task Captures_of_the_line_hold_in_its_selections() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components:
          $module.App: {namespaces: [Shop.$module.App], uses: []}
          $module.Api: {namespaces: [Shop.$module.Api], uses: []}
        boundaries:
          allow: [{from: $module.App, fromTypes: {name: "*Client"}, to: $other.Api, because: Clients call other modules}]
        """,
        """
        namespace Shop.Orders.App { class BillingClient { Shop.Billing.Api.Bill bill; Shop.Orders.Api.[|Order|] order; } class Page { Shop.Billing.Api.[|Bill|] bill; } }
        namespace Shop.Orders.Api { public class Order { } }
        namespace Shop.Billing.Api { public class Bill { } }
        """);

    /// <summary>Orders may use what hands out Billing's types; what the plan says of each of them weighs differently.</summary>
    private static string Weighed(string rules) => $$$"""
        version: 1
        components: {Orders: {namespaces: [Orders], uses: [Desk]}, Desk: {namespaces: [Desk], uses: [Billing]}, Billing: {namespaces: [Billing]}}
        boundaries:
          {{{rules}}}
        """;

    private const string Desk = """
        namespace Billing { public class Invoice { } public class Receipt { } }
        namespace Desk { public class Clerk { public Billing.Invoice Invoice() => null; public Billing.Receipt Receipt() => null; public Billing.Receipt Of(object o) => null; } }
        """;

    [Theory]
    [InlineData("object M(Desk.Clerk c) => (c.{|PLAN1007:Invoice|}(), c.{|PLAN1002:Receipt|}());")]
    [InlineData("object M(Desk.Clerk c) => (c.{|PLAN1002:Receipt|}(), c.Invoice());")]
    [InlineData("object M(Desk.Clerk c) => (new Billing.{|PLAN1007:Invoice|}(), c.{|PLAN1002:Receipt|}());")]
    [InlineData("object M(Desk.Clerk c) => c.{|PLAN1002:Of|}(c.Invoice());")]
    [InlineData("object M(Desk.Clerk c) => (new Billing.{|PLAN1001:Receipt|}(), c.Invoice());")]
    [InlineData("Billing.{|PLAN1007:Invoice|} M(Desk.Clerk c) { return c.{|PLAN1002:Receipt|}() is null ? c.Invoice() : null; }")]
    [InlineData("Billing.{|PLAN1007:Invoice|} M(Desk.Clerk c) { System.Console.WriteLine(c.{|PLAN1002:Receipt|}()); return c.Invoice(); }")]
    public Task A_deprecated_use_does_not_stand_for_a_forbidden_one_of_the_same_statement(string member) =>
        PlanTest<BoundaryAnalyzer>.VerifyAsync(
            Weighed("allow: [{from: Orders, to: Billing, toTypes: Invoice, deprecated: true, because: Until it has moved}]"),
            $$"""namespace Orders { class Page { {{member}} } }""",
            Desk);

    [Theory]
    [InlineData("none", "object M(Desk.Clerk c) => (c.Invoice(), new Billing.{|PLAN1001:Invoice|}(), c.{|PLAN1002:Receipt|}());")]
    [InlineData("warning", "object M(Desk.Clerk c) => (c.{|PLAN1002:Invoice|}(), c.{|PLAN1002:Receipt|}());")]
    [InlineData("warning", "object M(Desk.Clerk c) => (new Billing.{|PLAN1001:Invoice|}(), c.{|PLAN1002:Receipt|}());")]
    [InlineData("error", "object M(Desk.Clerk c) => (c.{|PLAN1002:Invoice|}(), c.Receipt());")]
    public Task A_use_stands_for_what_is_no_more_severe(string severity, string member) =>
        PlanTest<BoundaryAnalyzer>.VerifyAsync(
            Weighed($"forbid: [{{from: Orders, to: Billing, toTypes: Invoice, severity: {severity}, because: Old}}, {{from: Orders, to: Billing, toTypes: Receipt, severity: error, because: Secret}}]"),
            $$"""namespace Orders { class Page { {{member}} } }""",
            Desk);
}
