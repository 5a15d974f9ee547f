using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Tests;

namespace PlanExec.CodeFixes.Tests.Boundaries;

public sealed class AmendPlanTests
{
    private const string Plan = """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders], uses: [Shared]}   # the heart
          Billing: {namespaces: [Shop.Billing], uses: []}
          Shared:  {namespaces: [Shop.Shared], uses: []}

        """;

    private const string Code = """
        namespace Shop.Orders { class Order { Shop.Billing.[|Invoice|] a; Shop.Billing.[|Invoice|] b; } }
        namespace Shop.Billing { public class Invoice { } }
        namespace Shop.Shared { class Clock { } }
        """;

    private static Task VerifyAsync(string kind, string code, string before, string after) => VerifyAsync<BoundaryAnalyzer>(kind, code, before, after);

    private static Task VerifyAsync<TAnalyzer>(string kind, string code, string before, string after)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        new AmendTest<TAnalyzer, AmendPlanCodeFixProvider>(kind, code, ("/plan.yaml", before, after)).RunAsync(CancellationToken.None);

    [Fact]
    public Task Use_is_allowed_with_a_reason_to_fill_in() => VerifyAsync("Allow", Code, Plan, Plan + """
        boundaries:
          allow:
            - {from: Orders, to: Billing, because: "TODO: say why Orders may use Billing"}

        """);

    [Fact]
    public Task Component_is_added_to_uses() => VerifyAsync("AddUse", Code, Plan, Plan.Replace("uses: [Shared]", "uses: [Shared, Billing]", StringComparison.Ordinal));

    [Theory]
    [InlineData("boundaries: {forbid: [{from: Orders, to: Billing, because: x}]}\n")]
    [InlineData("boundaries: {layers: {order: [Billing, Orders]}}\n")]
    public Task Uses_are_not_offered_where_something_decides_before_them(string boundaries) =>
        VerifyAsync("AddUse", Code, Plan + boundaries, Plan + boundaries);

    [Fact]
    public Task Uses_of_a_template_are_not_offered() => VerifyAsync(
        "AddUse",
        "namespace Shop.Orders.Domain { class Order { Shop.Billing.[|Invoice|] a; } } namespace Shop.Billing { public class Invoice { } }",
        "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain], uses: []}\n  Billing: {namespaces: [Shop.Billing]}\n",
        "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain], uses: []}\n  Billing: {namespaces: [Shop.Billing]}\n");

    [Fact]
    public Task Instance_of_a_template_is_named_as_such() => VerifyAsync(
        "Allow",
        "namespace Shop.Orders.Domain { class Order { Shop.Billing.Domain.[|Invoice|] a; } } namespace Shop.Billing.Domain { public class Invoice { } }",
        "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain], uses: []}\n",
        "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain], uses: []}\nboundaries:\n  allow:\n    - {from: Orders.Domain, to: Billing.Domain, because: \"TODO: say why Orders.Domain may use Billing.Domain\"}\n");

    [Fact]
    public Task Pairs_are_allowed_one_by_one_or_at_once() => VerifyAsync(
        "Allow",
        "namespace Shop.Orders { public class Order { Shop.Billing.[|Invoice|] a; } } namespace Shop.Billing { public class Invoice { Shop.Orders.[|Order|] b; } } namespace Shop.Shared { class Clock { Shop.Orders.[|Order|] c; } }",
        Plan,
        Plan + """
            boundaries:
              allow:
                - {from: Orders, to: Billing, because: "TODO: say why Orders may use Billing"}
                - {from: Billing, to: Orders, because: "TODO: say why Billing may use Orders"}
                - {from: Shared, to: Orders, because: "TODO: say why Shared may use Orders"}

            """);

    [Fact]
    public Task Component_is_added_for_code_of_none() => VerifyAsync<UnassignedCodeAnalyzer>(
        "AddComponent",
        "namespace Shop.Orders { class Order { } } namespace Shop.Web { class Page { } }\nnamespace [|Shop.Billing|] { class Invoice { } }\nnamespace [|Old.Orders|] { class Order { } }",
        "version: 1\ncomponents:\n  Orders: {namespaces: [Shop.Orders]}\n  Web: {namespaces: [Shop.Web]}\n",
        "version: 1\ncomponents:\n  Orders: {namespaces: [Shop.Orders]}\n  Web: {namespaces: [Shop.Web]}\n  Billing: {namespaces: [Shop.Billing]}\n  Old.Orders: {namespaces: [Old.Orders]}\n");

    [Fact]
    public async Task Library_is_added_to_the_component_that_lists_some()
    {
        const string Before = "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain], libraries: []}\n";
        var test = new AmendTest<BoundaryAnalyzer, AmendPlanCodeFixProvider>(
            "AddLibrary",
            "namespace Shop.Orders.Domain { class Order { Json.{|PLAN1006:Writer|} a; } }",
            ("/plan.yaml", Before, Before.Replace("[]", "[Json.Net]", StringComparison.Ordinal)));
        test.TestState.AdditionalReferences.Add(Packages.Reference("Json.Net", "Json.Net", "namespace Json { public class Writer { } }"));
        await test.RunAsync(CancellationToken.None);
    }
}
