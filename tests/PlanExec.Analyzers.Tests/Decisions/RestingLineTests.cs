using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Decisions;

/// <summary>PLAN4005: lines that rest on a decision which no longer stands.</summary>
public sealed class RestingLineTests
{
    private const string Decisions = """
        version: 1
        decisions:
          Old: {title: Sessions, status: superseded, because: Everybody does.}
          Never: {status: rejected}
          New: {status: accepted, decided: x, because: y, supersedes: Old}
          Open: {status: proposed}

        """;

    private const string Code = "namespace Shop.Orders; class Order { }";

    private static Task VerifyAsync(string plan) => PlanTest<DecisionAnalyzer>.VerifyAsync(Decisions + plan, Code);

    [Fact]
    public Task Every_kind_of_line_is_told_at_the_id() => VerifyAsync("""
        components:
          Orders: {namespaces: [Shop.Orders], decision: {|PLAN4005:Old|}}
          Billing: {namespaces: [Shop.Billing], decision: New}
        boundaries:
          layers: {order: [Orders, Billing], decision: {|PLAN4005:Never|}}
          allow:
            - {from: Orders, to: Billing, decision: {|PLAN4005:Old|}}
            - {from: Orders, to: Billing, decision: Open}
          forbid: [{from: Billing, to: Orders, decision: {|PLAN4005:Never|}}]
        apis: [{ban: System.Console, decision: {|PLAN4005:Old|}}]
        patterns: {p: {types: {in: Orders}, must: {kind: class}, decision: {|PLAN4005:Old|}}}
        items:
          I: {decision: {|PLAN4005:Old|}}
          J: {decision: New}
        """);

    [Theory]
    [InlineData("New: {status: accepted, decided: x, because: y, supersedes: Old}", "which is superseded; New supersedes it: name that one, or remove the line")]
    [InlineData(
        "New: {status: accepted, decided: x, because: y, supersedes: Old}, Newer: {status: accepted, decided: x, because: y, supersedes: Old}",
        "which is superseded; New, Newer supersede it: name the one that holds, or remove the line")]
    [InlineData(
        "Mid: {status: superseded, supersedes: Old}, New: {status: accepted, decided: x, because: y, supersedes: Mid}",
        "which is superseded; New supersedes it: name that one, or remove the line")]
    [InlineData("New: {status: proposed, supersedes: Old}", "which is superseded; New is to supersede it, but is not accepted yet: accept that and name it, or remove the line")]
    [InlineData("New: {status: proposed}", "which is superseded; no other takes its place: name another decision, or remove the line")]
    public async Task Message_names_what_lives_on(string decisions, string message)
    {
        var test = new PlanTest<DecisionAnalyzer>(
            $$$$"""
            version: 1
            decisions: {Old: {title: Sessions, status: superseded, because: Everybody does., link: a.md}, {{{{decisions}}}}}
            components: {Orders: {namespaces: [Shop.Orders], decision: {|#0:Old|}}}
            """,
            Code);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN4005", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage($"Component 'Orders' rests on decision Old, {message} (Old: Sessions; because: Everybody does; see a.md; plan.yaml:3)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task An_open_decision_that_was_overtaken_is_superseded() => PlanTest<DecisionAnalyzer>.VerifyAsync(
        """
        version: 1
        decisions: {Old: {status: proposed}, New: {status: accepted, decided: x, because: y, supersedes: Old}}
        components: {Orders: {namespaces: [Shop.Orders], decision: {|PLAN4005:Old|}}}
        """,
        Code);

    [Fact]
    public Task A_decision_that_is_to_be_superseded_still_stands() => PlanTest<DecisionAnalyzer>.VerifyAsync(
        """
        version: 1
        decisions: {Old: {status: accepted, decided: x, because: y}, New: {status: proposed, supersedes: Old}}
        components: {Orders: {namespaces: [Shop.Orders], decision: Old}}
        """,
        Code);

    [Fact]
    public Task In_a_part_of_the_plan_it_stands_there()
    {
        var test = new PlanTest<DecisionAnalyzer>(Decisions + "components: {Orders: {namespaces: [Shop.Orders]}}", Code);
        test.TestState.AdditionalFiles.Add(("/orders.plan.yaml", "items: {I: {decision: {|PLAN4005:Old|}}}"));
        return test.RunAsync(CancellationToken.None);
    }
}
