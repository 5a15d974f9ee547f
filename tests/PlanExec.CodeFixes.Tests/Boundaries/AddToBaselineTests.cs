using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Tests.Boundaries;

public sealed class AddToBaselineTests
{
    private const string Plan = """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders], uses: []}
          Billing: {namespaces: [Shop.Billing], uses: []}
        apis: [{ban: [System.Console], because: There is a log}]

        """;

    private const string Code = """
        namespace Shop.Orders { partial class Order { Shop.Billing.[|Invoice|] a; Shop.Billing.[|Invoice|] b; } class Line { Shop.Billing.[|Invoice|] c; } }
        namespace Shop.Billing { public class Invoice { } }
        """;

    private const string NewFile = """
        # What was wrong before the plan was introduced. Written by planexec; entries go when they are no longer needed.
        version: 1
        entries:
          - {rule: PLAN1001, from: Shop.Orders.Line, to: Shop.Billing.Invoice, count: 1}
          - {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 2}

        """;

    private static AmendTest<BoundaryAnalyzer, AddToBaselineCodeFixProvider> Create(string code, string? before, string after) =>
        new(nameof(AddToBaselineCodeFixProvider), code, ("/plan.yaml", Plan, Plan), ("/plan.baseline.yaml", before, after));

    [Fact]
    public Task All_uses_between_two_symbols_are_added_and_a_baseline_is_begun() => Create(Code, before: null, NewFile).RunAsync(CancellationToken.None);

    [Fact]
    public Task Entries_stand_in_their_order_among_others_and_counts_grow() => Create(
        Code.Replace("[|Invoice|] a", "Invoice a", StringComparison.Ordinal),
        "entries:\n- {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}   # old\n",
        "entries:\n- {rule: PLAN1001, from: Shop.Orders.Line, to: Shop.Billing.Invoice, count: 1}\n- {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 2}   # old\n")
        .RunAsync(CancellationToken.None);

    [Fact]
    public async Task All_parts_of_a_type_are_counted()
    {
        var test = Create(Code.Replace(" class Line { Shop.Billing.[|Invoice|] c; }", "", StringComparison.Ordinal), before: null, """
            # What was wrong before the plan was introduced. Written by planexec; entries go when they are no longer needed.
            version: 1
            entries:
              - {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 3}

            """);
        test.TestState.Sources.Add("namespace Shop.Orders; partial class Order { Shop.Billing.[|Invoice|] z; }");
        test.FixedState.Sources.Add("namespace Shop.Orders; partial class Order { Shop.Billing.Invoice z; }");
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Banned_apis_are_added() => Create(
        "namespace Shop.Orders { class Order { void M() => System.{|PLAN1004:Console|}.Beep(); } }",
        "entries: []\n",
        "entries:\n  - {rule: PLAN1004, from: Shop.Orders.Order, to: System.Console, count: 1}\n").RunAsync(CancellationToken.None);

    [Fact]
    public async Task Every_project_of_the_plan_gets_the_edited_baseline()
    {
        const string Before = "entries:\n- {rule: PLAN1001, from: Shop.Orders.A, to: Shop.Billing.Invoice}\n";
        const string After = Before + "- {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 1}\n";
        const string A = "namespace Shop.Orders { class A { Shop.Billing.Invoice a; } } namespace Shop.Billing { public class Invoice { } }";
        var test = Create(A.Replace("class A", "class Order", StringComparison.Ordinal).Replace("Shop.Billing.Invoice a", "Shop.Billing.[|Invoice|] a", StringComparison.Ordinal), Before, After);
        foreach (var (state, baseline) in new[] { (test.TestState, Before), (test.FixedState, After) })
        {
            var other = state.AdditionalProjects["Other"];
            other.Sources.Add(("/Other/A.cs", A));
            other.AdditionalFiles.Add(("/plan.yaml", Plan));
            other.AdditionalFiles.Add(("/plan.baseline.yaml", baseline));
        }

        await test.RunAsync(CancellationToken.None);
    }
}
