using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>What the baseline lists is not reported; more than that is, and less is PLAN0007.</summary>
public sealed class BaselineTests
{
    private const string Plan = """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders], uses: []}
          Billing: {namespaces: [Shop.Billing], uses: []}
        """;

    private const string Billing = """
        namespace Shop.Billing;
        public class Invoice { public static int Count; public static int Next() => 1; public Invoice Copy() => this; }
        public class Box<T> { public class Lid { } }
        public static class Texts { public static int Sum(this string text) => 1; extension(int number) { public int Twice => number * 2; } }
        """;

    private static Task VerifyAsync(string entries, params string[] sources) => VerifyPlanAsync(Plan, entries, sources);

    private static async Task VerifyPlanAsync(string plan, string entries, string[] sources, params DiagnosticResult[] expected)
    {
        var test = new PlanTest<BoundaryAnalyzer>(plan, [.. sources, Billing]);
        test.TestState.AdditionalFiles.Add(("/plan.baseline.yaml", $"version: 1\nentries: [{entries}]\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Listed_uses_are_not_reported_wherever_they_stand() => VerifyAsync(
        "{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 2}",
        "namespace Shop.Orders;\n\n\nclass Order { Shop.Billing.Invoice a; void M(Shop.Billing.Invoice b) { } }");

    [Fact]
    public Task Of_more_uses_than_are_counted_the_last_are_reported() => VerifyAsync(
        "{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 2}",
        "namespace Shop.Orders; class Order { Shop.Billing.Invoice a, a2; void M(Shop.Billing.Invoice b, Shop.Billing.[|Invoice|] c, Shop.Billing.[|Invoice|] d) { } }");

    [Theory]
    [InlineData("{rule: PLAN1001, from: Shop.Orders.Other, to: Shop.Billing.Invoice}")]
    [InlineData("{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Box`1}")]
    [InlineData("{rule: PLAN1001, from: T:Shop.Orders.Order, to: T:Shop.Billing.Invoice}")]
    [InlineData("{rule: PLAN1001, from: Order, to: Invoice}")]
    public async Task Other_symbols_are_reported(string entry)
    {
        var test = new PlanTest<BoundaryAnalyzer>(Plan, "namespace Shop.Orders; class Order { Shop.Billing.[|Invoice|] a; }", Billing);
        test.TestState.AdditionalFiles.Add(("/plan.baseline.yaml", $"version: 1\nentries: [{entry}]\n"));
        if (entry.Contains("`1", StringComparison.Ordinal))
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN0007", DiagnosticSeverity.Warning).WithSpan("/plan.baseline.yaml", 2, 11, 2, 11 + entry.Length));
        }

        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Another_rule_between_the_same_symbols_is_reported() => VerifyPlanAsync(
        Plan + "\napis: [{ban: [Shop.Billing.Invoice], in: [Orders], because: It is going}]",
        "{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}",
        ["namespace Shop.Orders; class Order { Shop.Billing.{|PLAN1004:Invoice|} a; }"]);

    [Fact]
    public Task Inferred_uses_members_and_uses_for_now_are_covered() => VerifyPlanAsync(
        """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders], uses: [Middle]}
          Middle:  {namespaces: [Shop.Middle], uses: [Billing]}
          Billing: {namespaces: [Shop.Billing], uses: []}
          Web:     {namespaces: [Shop.Web], uses: []}
        boundaries:
          allow: [{from: Web, to: Billing, deprecated: true, because: It is going}]
        apis: [{ban: [Shop.Billing.Invoice.Next], because: It is going}]
        """,
        """
        {rule: PLAN1002, from: Shop.Orders.Order, to: Shop.Billing.Invoice},
          {rule: PLAN1007, from: Shop.Web.Page, to: Shop.Billing.Invoice},
          {rule: PLAN1004, from: Shop.Middle.Source, to: Shop.Billing.Invoice.Next}
        """,
        [
            "namespace Shop.Orders; class Order { object M() => Shop.Middle.Source.Get(); }",
            "namespace Shop.Web; class Page { Shop.Billing.Invoice invoice; }",
            "namespace Shop.Middle; public class Source { public static Shop.Billing.Invoice Get() => null; int N() => Shop.Billing.Invoice.Next(); }",
        ]);

    [Fact]
    public Task Nested_and_generic_types_are_named_by_their_arity() => VerifyAsync(
        "{rule: PLAN1001, from: Shop.Orders.Order`2.Line, to: Shop.Billing.Box`1}, {rule: PLAN1001, from: Shop.Orders.Order`2.Line, to: Shop.Billing.Box`1.Lid}",
        "namespace Shop.Orders; class Order<TFirst, TSecond> { class Line { Shop.Billing.Box<TFirst> box; Shop.Billing.Box<int>.Lid lid; } }");

    [Fact]
    public Task Extension_members_are_named_as_members_of_the_class_around() => VerifyAsync(
        "{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Texts.Sum}, {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Texts.Twice}",
        "using Shop.Billing; namespace Shop.Orders { class Order { int M() => \"\".Sum() + 1.Twice; } }");

#if !ROSLYN_FLOOR
    [Fact]
    public Task An_operator_of_an_extension_block_is_a_use_of_the_class_around() => VerifyAsync(
        "{rule: PLAN1002, from: Shop.Orders.Order, to: Shop.Billing.Operators}",
        "using Shop.Billing; namespace Shop.Orders { class Order { string M() => \"\" * 2; } }",
        "namespace Shop.Billing { static class Operators { extension(string) { public static string operator *(string text, int times) => text; } } }");
#endif

    [Fact]
    public Task Attributes_of_the_assembly_stand_under_its_name() => VerifyPlanAsync(
        Plan.Replace("[Shop.Orders]", "[Shop.Orders, <global>]", StringComparison.Ordinal),
        "{rule: PLAN1001, from: TestProject, to: Shop.Billing.Invoice, count: 1}, {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}",
        ["[assembly: Shop.Orders.Kept(typeof(Shop.Billing.Invoice))]\nnamespace Shop.Orders { class KeptAttribute(System.Type type) : System.Attribute { } class Order { Shop.Billing.Invoice a; } }"]);

    [Fact]
    public async Task Parts_of_a_type_are_counted_by_path()
    {
        var test = new PlanTest<BoundaryAnalyzer>(Plan, Billing);
        test.TestState.Sources.Add(("/z.cs", "namespace Shop.Orders; partial class Order { Shop.Billing.[|Invoice|] z; }"));
        test.TestState.Sources.Add(("/b.cs", "namespace Shop.Orders; partial class Order { Shop.Billing.Invoice b, c; Shop.Billing.[|Invoice|] d; }"));
        test.TestState.Sources.Add(("/a.cs", "namespace Shop.Orders; partial class Order { Shop.Billing.Invoice a; }"));
        test.TestState.AdditionalFiles.Add(("/plan.baseline.yaml", "entries: [{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 2}]"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(3, "", "The baseline counts 3 uses of 'Shop.Billing.Invoice' in 'Shop.Orders.Order' as PLAN1001, and there is none; remove this entry")]
    [InlineData(1, "", "The baseline counts one use of 'Shop.Billing.Invoice' in 'Shop.Orders.Order' as PLAN1001, and there is none; remove this entry")]
    [InlineData(3, "Shop.Billing.Invoice a;", "The baseline counts 3 uses of 'Shop.Billing.Invoice' in 'Shop.Orders.Order' as PLAN1001, and there is 1; write 'count: 1'")]
    [InlineData(3, "Shop.Billing.Invoice a; Shop.Billing.Invoice b;", "The baseline counts 3 uses of 'Shop.Billing.Invoice' in 'Shop.Orders.Order' as PLAN1001, and there are 2; write 'count: 2'")]
    public Task An_entry_that_counts_too_many_is_reported(int count, string members, string message) => VerifyPlanAsync(
        Plan,
        $"{{|#0:{{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: {count}}}|}}",
        [$"namespace Shop.Orders; class Order {{ {members} }}"],
        new DiagnosticResult("PLAN0007", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));

    [Theory]
    [InlineData("{rule: PLAN2001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}", "The baseline covers uses, and this entry is one of PLAN2001; remove it")]
    [InlineData("{rule: PLAN1001, from: Shop.Orders.Order}", "The baseline covers uses, and this entry has no 'to'; remove it")]
    public Task An_entry_that_covers_no_use_is_reported(string entry, string message) => VerifyPlanAsync(
        Plan,
        $"{{|#0:{entry}|}}",
        ["namespace Shop.Orders; class Order { }"],
        new DiagnosticResult("PLAN0007", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));

    [Fact]
    public Task An_entry_is_told_where_the_plan_speaks_about_no_code_too() => VerifyPlanAsync(
        "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}}",
        "{|PLAN0007:{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}|}",
        ["namespace Shop.Orders; class Order { Shop.Billing.Invoice a; }"]);

    [Fact]
    public Task The_plan_sets_its_severity() => VerifyPlanAsync(
        Plan + "\nseverities: {PLAN0007: error}",
        "{|#0:{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}|}",
        ["namespace Shop.Orders; class Order { }"],
        new DiagnosticResult("PLAN0007", DiagnosticSeverity.Error).WithLocation(0));

    [Fact]
    public Task A_type_of_another_project_is_left_to_it() => VerifyAsync(
        "{rule: PLAN1001, from: Shop.Elsewhere.Order, to: Shop.Billing.Invoice}",
        "namespace Shop.Orders; class Order { }");

    [Fact]
    public Task While_the_plan_is_faulty_no_entry_is_called_unneeded() => VerifyPlanAsync(
        Plan + "\nitems: {A: {component: Odrers}}",
        "{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice}",
        ["namespace Shop.Orders; class Order { }"]);
}
