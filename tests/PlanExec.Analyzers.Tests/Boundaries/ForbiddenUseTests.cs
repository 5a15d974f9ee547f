using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

public sealed class ForbiddenUseTests
{
    private const string Plan = """
        version: 1
        decisions:
          ADR-3: {title: modules talk through contracts, status: accepted, decided: Contracts only., because: Modules are to be deployable apart., link: docs/adr/0003.md}
        components:
          Orders:            {namespaces: [Shop.Orders], uses: [Billing.Contracts], decision: ADR-3}
          Billing:           {namespaces: [Shop.Billing], uses: [Billing.Contracts]}
          Billing.Contracts: {namespaces: [Shop.Billing.Contracts], uses: []}
          Shared:            {namespaces: [Shop.Shared], shared: true}
        """;

    private const string Billing = """
        namespace Shop.Billing
        {
            public class InvoiceRepository
            {
                public static readonly InvoiceRepository Instance = new();
                public const int Limit = 3;
                public int Count;
                public class Page { public static int Size => 1; }
            }
            public class Repository<T> { public class Entry { } }
            public class AuditedAttribute : System.Attribute { public System.Type Kind { get; set; } }
            public enum State { Open, Paid }
            public static class Extensions
            {
                public static int Twice(this int number) => number * 2;
                public static int Half(int number) => number / 2;
            }
        }
        namespace Shop.Billing.Contracts { public interface IInvoices { } }
        namespace Shop.Shared { public class Money { } }
        """;

    private static Task VerifyAsync(params string[] sources) => PlanTest<BoundaryAnalyzer>.VerifyAsync(Plan, [.. sources, Billing]);

    [Fact]
    public async Task Message_names_both_sides_what_is_allowed_the_decision_and_the_line()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Plan.Replace("uses: [Billing.Contracts], decision: ADR-3", "{|#1:uses: [Billing.Contracts]|}, decision: ADR-3", StringComparison.Ordinal),
            "namespace Shop.Orders; class OrderService { Shop.Billing.{|#0:InvoiceRepository|} invoices; }",
            Billing);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'OrderService' (Orders) uses 'InvoiceRepository' (Billing), which the plan does not allow: Orders may use Billing.Contracts, Shared "
            + "(ADR-3: modules talk through contracts; because: Modules are to be deployable apart; see docs/adr/0003.md; plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Clean_code_has_no_diagnostic() => VerifyAsync("""
        using Shop.Billing;
        using Shop.Billing.Contracts;
        using Shop.Shared;
        namespace Shop.Orders
        {
            /// <summary><see cref="InvoiceRepository"/></summary>
            class OrderService(IInvoices invoices) { Money total; string Name => "Shop.Billing.InvoiceRepository"; }
        }
        """);

    [Fact]
    public Task Types_are_reported_wherever_they_are_named() => VerifyAsync("""
        using System;
        using System.Collections.Generic;
        using Shop.Billing;
        namespace Shop.Orders;
        [Shop.Billing.[|Audited|]]
        class Derived : [|InvoiceRepository|]
        {
            Dictionary<string, List<[|InvoiceRepository|][]>> all;
            ([|InvoiceRepository|] First, int Second) pair;
            [|InvoiceRepository|]? Find<T>([|State|] state = [|State|].Open) where T : [|InvoiceRepository|] => default([|InvoiceRepository|]);
            object New(object o) => o is [|InvoiceRepository|] { Count: 1 } found ? typeof([|Repository|]<>) : nameof([|InvoiceRepository|].Limit);
            int Match(object o) => o switch { [|State|].Paid => 1, [|InvoiceRepository|] => 2, _ => 3 };
            event Action<[|State|]> Changed;
        }
        delegate [|InvoiceRepository|] Factory([|State|] state);
        """);

    [Fact]
    public Task Of_nested_types_the_one_that_is_meant_is_reported() => VerifyAsync("""
        namespace Shop.Orders;
        class Paging
        {
            Shop.Billing.InvoiceRepository.[|Page|] page;
            global::Shop.Billing.Repository<int>.[|Entry|] entry;
            Shop.Billing.Repository<Shop.Billing.[|State|]>.[|Entry|] both;
            int Size => Shop.Billing.InvoiceRepository.[|Page|].Size;
        }
        """);

    [Fact]
    public Task Members_count_where_no_type_is_named_before_them() => VerifyAsync(
        """
        using static Shop.Billing.InvoiceRepository;
        using static Shop.Billing.State;
        using static Shop.Billing.Extensions;
        using Shop.Billing;
        namespace Shop.Orders;
        class Uses
        {
            int A => [|Limit|];
            bool B(int state) => state == (int)[|Paid|];
            int C => 1.[|Twice|]();
            int D => [|Half|](2);
            int E => [|Extensions|].Half(2);
            string F => nameof([|Half|]);
            object G(object o) => o is [|Open|];
        }
        """);

    [Fact]
    public Task Aliases_are_reported_where_they_are_used() => VerifyAsync(
        """
        global using Everywhere = Shop.Billing.InvoiceRepository;
        using Unused = Shop.Billing.InvoiceRepository;
        using Pair = (Shop.Billing.InvoiceRepository Repository, int Count);
        using Space = Shop.Billing;
        namespace Shop.Orders
        {
            using Inner = Shop.Billing.State;
            class Uses { [|Everywhere|] a; [|Pair|] b; [|Inner|] c; Space.[|InvoiceRepository|] d; int e = [|Everywhere|].Limit; }
        }
        """,
        "namespace Shop.Orders; class Elsewhere { [|Everywhere|] a; }");

    [Fact]
    public Task An_alias_that_begins_with_an_allowed_type_hides_nothing() => VerifyAsync("""
        using Box = Shop.Shared.Box<Shop.Billing.State>;
        using Deep = System.Collections.Generic.List<Shop.Orders.Own<Shop.Billing.State>>;
        using Nested = Shop.Shared.Box<Shop.Billing.State>.Lid;
        using Mixed = (Shop.Shared.Money Money, Shop.Billing.State State);
        using Fine = Shop.Shared.Box<Shop.Shared.Money>;
        namespace Shop.Shared { public class Box<T> { public class Lid { } } }
        namespace Shop.Orders
        {
            class Own<T> { }
            class Uses : [|Box|] { [|Deep|] a; [|Nested|] b; [|Mixed|] c; Fine d; object e = new [|Box|](); }
        }
        """);

    [Fact]
    public Task A_query_keyword_that_also_calls_something_allowed_hides_nothing() => VerifyAsync("""
        using Shop.Shared;
        using Shop.Billing;
        namespace Shop.Shared
        {
            public class Source<T> { }
            public static class Allowed { public static Source<T> OrderBy<T, K>(this Source<T> source, System.Func<T, K> key) => source; }
        }
        namespace Shop.Billing
        {
            public static class Forbidden { public static Source<T> ThenBy<T, K>(this Source<T> source, System.Func<T, K> key) => source; }
        }
        namespace Shop.Orders { class Uses { object Query(Source<int> source) => from i in source [|orderby|] i, -i select i; } }
        """);

    [Theory]
    [InlineData("1.{|#0:Twice|}()", "Extensions.Twice")]
    [InlineData("{|#0:Extensions|}.Half(2)", "Extensions")]
    public async Task An_extension_is_told_by_the_class_that_declares_it(string call, string told)
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Plan,
            $"using Shop.Billing; namespace Shop.Orders {{ class Uses {{ int A => {call}; }} }}",
            Billing);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1001", DiagnosticSeverity.Warning).WithLocation(0)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage(
                $"'Uses' (Orders) uses '{told}' (Billing), which the plan does not allow: Orders may use Billing.Contracts, Shared "
                + "(ADR-3: modules talk through contracts; because: Modules are to be deployable apart; see docs/adr/0003.md; plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Local_names_that_only_look_alike_are_not_reported() => VerifyAsync("""
        namespace Shop.Orders;
        class InvoiceRepository { public int Limit; InvoiceRepository Half(int Paid) { var Twice = Paid; Limit = Twice; return this; } }
        """);

    [Fact]
    public async Task Top_level_statements_and_assembly_attributes_belong_to_the_assembly()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Plan.Replace("namespaces: [Shop.Orders]", "assemblies: [TestProject]", StringComparison.Ordinal),
            "[assembly: Shop.Billing.[|Audited|]]\nSystem.Console.WriteLine(Shop.Billing.[|InvoiceRepository|].Limit);",
            Billing);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Code_without_a_component_in_an_assembly_of_one_component_belongs_to_it() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders], uses: []}
          Threads: {namespaces: [System.Threading]}
        """,
        "namespace Microsoft.Extensions.DependencyInjection; class Registration { System.Threading.[|Timer|] timer; }",
        "namespace Shop.Orders; class Order { }");

    [Fact]
    public Task Generated_code_is_held_to_the_plan() => VerifyAsync("""
        // <auto-generated/>
        namespace Shop.Orders;
        class Generated { Shop.Billing.[|State|] state; }
        """);

    [Fact]
    public async Task Code_that_does_not_compile_is_still_looked_at()
    {
        var test = new PlanTest<BoundaryAnalyzer>(Plan, "namespace Shop.Orders; class Broken { Shop.Billing.[|State|] state = Shop.Billing.[|State|].; void M( { }", Billing)
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Suppression_by_pragma_works()
    {
        const string source = """
            namespace Shop.Orders;
            class Known
            {
            #pragma warning disable PLAN1001 // until the contract has it
                Shop.Billing.State state;
            #pragma warning restore PLAN1001
                Shop.Billing.[|State|] other;
            }
            """;
        await new PlanTest<BoundaryAnalyzer>(Plan, source, Billing) { TestBehaviors = TestBehaviors.SkipSuppressionCheck }.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_forbidden_use_says_so_with_its_reason()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            """
            version: 1
            components:
              A: {namespaces: [A]}
              B: {namespaces: [B]}
            boundaries:
              mode: open
              forbid:
                - {|#1:{from: A, to: B, because: B is going away}|}
            """,
            "namespace A { class X { B.{|#0:Y|} y; } } namespace B { class Y { A.X x; } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage("'X' (A) uses 'Y' (B), which the plan forbids: A may use no other component (because: B is going away; plan.yaml:8)"));
        await test.RunAsync(CancellationToken.None);
    }
}
