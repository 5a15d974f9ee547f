using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>One line for many components: <c>$module</c>, <c>$other</c> and <c>$any</c>.</summary>
public sealed class TemplateTests
{
    private const string Plan = """
        version: 1
        components:
          Web:                 {namespaces: [Shop.Web], uses: [$any.Contracts]}
          $module.Contracts:   {namespaces: [Shop.$module.Contracts], uses: []}
          $module.Domain:      {namespaces: [Shop.$module.Domain], uses: []}
          $module.Application: {namespaces: [Shop.$module.Application], uses: [$module.Domain, $other.Contracts]}
        """;

    private const string Code = """
        namespace Shop.Orders.Contracts { public class OrdersContract { } }
        namespace Shop.Billing.Contracts { public class BillingContract { } }
        namespace Shop.Orders.Domain { public class OrdersDomain { } }
        namespace Shop.Billing.Domain { public class BillingDomain { } }
        """;

    private const string Usings = "using Shop.Orders.Contracts; using Shop.Orders.Domain; using Shop.Billing.Contracts; using Shop.Billing.Domain;\n";

    private static Task VerifyAsync(string plan, string code) => PlanTest<BoundaryAnalyzer>.VerifyAsync(plan, Usings + code, Code);

    [Fact]
    public async Task Message_names_the_instances_and_what_is_allowed_in_the_plans_notation()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Plan.Replace("uses: [$module.Domain, $other.Contracts]", "{|#1:uses: [$module.Domain, $other.Contracts]|}", StringComparison.Ordinal),
            Usings + "namespace Shop.Orders.Application { class Service { {|#0:BillingDomain|} domain; } }",
            Code);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'Service' (Orders.Application) uses 'BillingDomain' (Billing.Domain), which the plan does not allow: Orders.Application may use $other.Contracts, Orders.Domain (plan.yaml:6)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Module_is_the_same_value_and_other_another() => VerifyAsync(
        Plan,
        "namespace Shop.Orders.Application { class Service { OrdersDomain a; [|BillingDomain|] b; [|OrdersContract|] c; BillingContract d; } }");

    [Fact]
    public Task Any_is_every_value() => VerifyAsync(
        Plan,
        "namespace Shop.Web { class Page { OrdersContract a; BillingContract b; [|OrdersDomain|] c; } }");

    [Fact]
    public Task Instances_are_components_of_their_own() => VerifyAsync(
        Plan,
        "namespace Shop.Orders.Domain { class One { OrdersDomain a; [|BillingDomain|] b; } } namespace Shop.Billing.Domain.Deep { class Two { BillingDomain a; [|OrdersDomain|] b; } }");

    [Fact]
    public Task Rules_speak_about_instances() => VerifyAsync(
        """
        version: 1
        components:
          $module.Contracts: {namespaces: [Shop.$module.Contracts]}
          $module.Domain:    {namespaces: [Shop.$module.Domain]}
        boundaries:
          mode: open
          allow:
            - {from: Billing.Domain, to: Orders.Domain, because: Until the outbox is there}
          forbid:
            - {from: $module.*, to: $other.*, except: [$other.Contracts], because: Modules are to be deployable apart}
        """,
        """
        namespace Shop.Orders.Domain { class One { OrdersContract a; BillingContract b; [|BillingDomain|] c; } }
        namespace Shop.Billing.Domain { class Two { OrdersContract a; BillingContract b; OrdersDomain c; } }
        """);

    [Fact]
    public Task Captures_list_the_values_that_there_are() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        captures: {module: [Orders, Billing]}
        components:
          $module.Domain: {namespaces: [Shop.$module.Domain], uses: []}
          Rest:           {namespaces: [Shop]}
        """,
        """
        namespace Shop.Orders.Domain { public class A { Shop.Billing.Domain.[|B|] b; } }
        namespace Shop.Billing.Domain { public class B { Shop.Storage.Domain.[|C|] c; } }
        namespace Shop.Storage.Domain { public class C { Shop.Other.D d; } }
        namespace Shop.Other { public class D { } }
        """);

    [Fact]
    public async Task A_template_selects_by_assembly_too()
    {
        var diagnostics = await Analysis.RunAsync(
            """
            version: 1
            components:
              $module.Core: {assemblies: [Shop.$module], namespaces: [Core], uses: []}
              Api:          {namespaces: [Api], uses: [Orders.Core]}
            """,
            [("Code.cs", "namespace Core { public class A { Api.B b; } } namespace Api { public class B { Core.A a; } }")],
            assembly: "Shop.Orders");
        Assert.StartsWith("'A' (Orders.Core) uses 'B' (Api)", Assert.Single(diagnostics).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Layers_with_a_capture_are_those_of_one_value() => VerifyAsync(
        """
        version: 1
        components:
          $module.Contracts: {namespaces: [Shop.$module.Contracts]}
          $module.Domain:    {namespaces: [Shop.$module.Domain]}
        boundaries: {mode: open, layers: {order: [$module.Domain, $module.Contracts]}}
        """,
        """
        namespace Shop.Orders.Domain { class One { OrdersContract a; BillingContract b; } }
        namespace Shop.Orders.Contracts { class Two { [|OrdersDomain|] a; BillingDomain b; } }
        """);
}
