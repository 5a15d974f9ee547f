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
    [InlineData("{from: Orders, to: [{|PLAN0006:Orders|}, O*], because: x}")]
    [InlineData("{from: Orders, fromTypes: {name: A, {|PLAN0006:not: {name: A}|}}, to: Billing, because: x}")]
    [InlineData("{from: Orders, to: Billing, toTypes: {all: [{kind: class}, {kind: {|PLAN0006:interface|}}]}, because: x}")]
    [InlineData("{from: Orders, to: Billing, toTypes: {all: [{kind: class}, {kind: record}]}, because: x}")]
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

    [Theory]
    [InlineData("types: {name: A, {|PLAN0006:not: {name: A}|}}")]
    [InlineData("types: {all: [{kind: class}, {kind: {|PLAN0006:interface|}}]}")]
    [InlineData("members: {kind: method, of: {be: public, all: [{be: {|PLAN0006:private|}}]}}")]
    [InlineData("types: {name: A, not: {name: A, kind: class}}")]
    public Task A_pattern_that_selects_nothing_is_told(string selection) => VerifyRulesAsync($"patterns:\n  p: {{{selection}, must: {{name: X}}}}");

    [Fact]
    public Task A_component_that_lists_itself_is_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders], uses: [{|PLAN0006:Orders|}]}
          Billing: {namespaces: [Shop.Billing], uses: [Orders, {|PLAN0006:Billing|}]}
          Web: {namespaces: [Shop.Web], uses: ["*"]}
          $m.Domain: {namespaces: [Shop.$m.Domain], uses: [{|PLAN0006:$m.Domain|}, $other.Domain]}
          $m.Api: {namespaces: [Shop.$m.Api], uses: [$m.*]}
        """);

    [Theory]
    [InlineData("uses: [Orders]", "Component 'Orders' lists itself under 'uses', and within a component everything is allowed; write [] if it may use no other")]
    [InlineData("uses: [Web, Orders]", "Component 'Orders' lists itself under 'uses', and within a component everything is allowed; remove the name, or write the one that was meant")]
    [InlineData("}, patterns: {p: {types: {name: A, not: {name: A}}, must: {be: sealed}}", "Pattern 'p' selects nothing: 'not' leaves out all that the rest selects; correct the selection, or remove the pattern")]
    [InlineData("}, boundaries: {forbid: [{from: Orders, fromTypes: {name: A, not: {name: A}}, to: Web, because: x}]", "This 'forbid' never speaks: 'not' leaves out all that the rest selects, so 'fromTypes' fits no type; correct the selection, or remove the line")]
    public async Task Message_says_why(string line, string message)
    {
        var plan = line[0] == '}'
            ? $"{{version: 1, components: {{Orders: {{namespaces: [Shop.Orders]}}, Web: {{namespaces: [Shop.Web]}}{line}}}}}"
            : $"{{version: 1, components: {{Orders: {{namespaces: [Shop.Orders], {line}}}, Web: {{namespaces: [Shop.Web]}}}}}}";
        var diagnostics = await Analysis.RunAsync(plan, [("Order.cs", "namespace Shop.Orders { class Order { } }")]);
        Assert.Equal(message, Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PLAN0006").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

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
