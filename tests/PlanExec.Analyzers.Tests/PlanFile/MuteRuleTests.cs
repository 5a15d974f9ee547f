namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>Lines that the plan itself keeps from ever speaking.</summary>
public sealed class MuteRuleTests
{
    private static Task VerifyAsync(string plan) => PlanTest<PlanFileAnalyzer>.VerifyAsync(plan, "namespace Shop.Orders { class Order { } }");

    private static Task VerifyRulesAsync(string rules) => VerifyAsync($$"""
        version: 1
        components:
          Orders: {assemblies: [TestProject]}
          Billing: {namespaces: [Shop.Billing]}
          Web: {namespaces: [Shop.Web]}
          Tests: {namespaces: [Shop.Tests], governed: false}
        {{rules}}
        """);

    [Theory]
    [InlineData("{from: Orders, to: {|PLAN0006:Orders|}, because: x}")]
    [InlineData("{from: Orders, to: [{|PLAN0006:Orders|}, Orders], because: x}")]
    [InlineData("{from: Orders, to: [Orders, Billing], except: Billing, because: x}", true)]
    [InlineData("{from: Orders, to: [Billing, Web], except: [{|PLAN0006:Billing|}, Web], because: x}")]
    [InlineData("{from: Orders, to: Billing, except: {|PLAN0006:\"*\"|}, because: x}")]
    [InlineData("{from: Orders, fromTypes: [Order], to: \"*\", except: {|PLAN0006:\"*\"|}, because: x}")]
    [InlineData("{from: {|PLAN0006:Tests|}, to: Billing, because: x}")]
    [InlineData("{from: \"*\", to: \"*\", because: x}")]
    [InlineData("{from: [Tests, Orders], to: Billing, because: x}")]
    [InlineData("{from: [Orders, Billing], to: [Orders, Billing], because: x}")]
    [InlineData("{from: [Orders, Billing], to: Billing, because: x}")]
    public Task A_rule_between_no_two_components_is_told(string rule, bool isToldAtTo = false) =>
        VerifyRulesAsync($"boundaries:\n  mode: open\n  forbid:\n    - {(isToldAtTo ? rule.Replace("to: [Orders", "to: [{|PLAN0006:Orders|}", StringComparison.Ordinal) : rule)}");

    [Theory]
    [InlineData("{ban: System.Console, in: Orders, except: {|PLAN0006:Orders|}}")]
    [InlineData("{ban: System.Console, in: [Orders, Web], except: {|PLAN0006:\"*\"|}}")]
    [InlineData("{ban: System.Console, in: {|PLAN0006:Tests|}}")]
    [InlineData("{ban: System.Console, in: [Tests, Web]}")]
    [InlineData("{ban: System.Console, in: [Orders, Web], except: Web}")]
    [InlineData("{ban: System.Console, except: Orders}")]
    public Task A_ban_in_no_component_is_told(string ban) => VerifyRulesAsync($"apis:\n  - {ban}");

    [Fact]
    public Task An_allow_that_never_speaks_is_told() =>
        VerifyRulesAsync("boundaries:\n  allow:\n    - {from: Orders, to: {|PLAN0006:Orders|}, because: x}\n    - {from: Orders, to: Web, because: x}");

    [Fact]
    public Task Values_of_a_capture_that_no_component_has_are_told() => VerifyRulesAsync("captures: {{|PLAN0006:module|}: [Orders, Billing]}");

    [Fact]
    public Task Lines_with_captures_are_left_to_the_code() => VerifyAsync("""
        version: 1
        captures: {module: [Orders, Billing]}
        components:
          $module.Domain: {namespaces: [Shop.$module]}
          Rest: {assemblies: [TestProject]}
        boundaries:
          mode: open
          forbid:
            - {from: $module.Domain, to: $other.Domain, because: x}
            - {from: $any.Domain, to: $any.Domain, because: x}
            - {from: Rest, to: $any.Domain, except: Orders.Domain, because: x}
        """);
}
