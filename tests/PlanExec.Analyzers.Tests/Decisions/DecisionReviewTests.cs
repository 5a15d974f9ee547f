using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Decisions;

/// <summary>PLAN4002, PLAN4003 and PLAN4004: what decisions lack.</summary>
public sealed class DecisionReviewTests
{
    private const string Components = "components: {Orders: {namespaces: [Shop.Orders]}}\n";

    private static PlanTest<DecisionAnalyzer> Test(string plan) => new("version: 1\n" + Components + plan, "namespace Shop.Orders; class Order { }");

    private static Task VerifyAsync(string decisions) => Test("decisions:\n" + decisions).RunAsync(CancellationToken.None);

    private static Task VerifyMessageAsync(string decisions, string id, DiagnosticSeverity severity, string message)
    {
        var test = Test("decisions:\n" + decisions);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithLocation(0).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("  A: {status: accepted, decided: x, because: y}")]
    [InlineData("  A: {status: accepted, link: docs/a.md, because: y}")]
    [InlineData("  A: {status: accepted, options: {a: , b: {summary: x}}, chosen: a, because: y}")]
    [InlineData("  A: {status: accepted, criteria: {c: 1}, options: {a: {scores: {c: 5}}, b: {scores: {c: 1}}}, chosen: a, because: y}")]
    [InlineData("  A: {status: accepted, criteria: {c: 1}, decided: x, because: y}")]
    [InlineData("  A: {title: x}")]
    [InlineData("  A: {status: proposed, chosen: a, options: {a: }}")]
    [InlineData("  A: {status: proposed, criteria: {c: 1}, options: {a: , b: }}")]
    [InlineData("  A: {status: rejected, criteria: {c: 1}, options: {a: {scores: {c: 5}}, b: }, threats: [{attack: x}]}")]
    [InlineData("  A: {status: superseded}")]
    public Task What_is_complete_open_or_history_is_not_told(string decision) => VerifyAsync(decision);

    [Theory]
    [InlineData("  {|PLAN4002:A|}: {status: accepted}")]
    [InlineData("  {|PLAN4002:A|}: {status: accepted, decided: x}")]
    [InlineData("  {|PLAN4002:A|}: {status: accepted, because: y}")]
    [InlineData("  {|PLAN4002:A|}: {decided: x, because: y}")]
    [InlineData("  {|PLAN4002:A|}: {options: {a: }, chosen: a}")]
    [InlineData("  {|PLAN4002:A|}: {title: x, because: y}")]
    [InlineData("  {|PLAN4002:A|}: {link: docs/a.md}")]
    [InlineData("  {|PLAN4002:A|}: {status: accepted, criteria: {c: 1}, options: {a: , b: }, chosen: a, because: y}")]
    [InlineData("  A: {status: accepted, criteria: {c: 1, d: 1}, options: {{|PLAN4002:a|}: {scores: {c: 5}}, b: {scores: {c: 1, d: 2}}}, chosen: a, because: y}")]
    [InlineData("  A: {status: proposed, criteria: {c: 1, d: 1}, options: {a: {scores: {c: 5, d: 1}}, {|PLAN4002:b|}: }}")]
    public Task What_is_missing_is_told_where_it_should_stand(string decision) => VerifyAsync(decision);

    [Theory]
    [InlineData("  {|#0:A|}: {status: accepted, title: Numbers}", "it is accepted, but says neither what was decided nor why; write 'chosen', 'decided' or 'link', and 'because' (A: Numbers; plan.yaml:4)")]
    [InlineData("  {|#0:A|}: {status: accepted, because: y.}", "it is accepted, but does not say what was decided; write 'chosen', 'decided' or 'link' (A; because: y; plan.yaml:4)")]
    [InlineData("  {|#0:A|}: {status: accepted, decided: x, link: a.md}", "it is accepted, but does not say why; write 'because' (A; see a.md; plan.yaml:4)")]
    [InlineData("  {|#0:A|}: {decided: x}", "it has no status, so it counts as proposed, and no rule that rests on it is in force; write 'status: accepted' or 'status: proposed' (A; plan.yaml:4)")]
    [InlineData(
        "  A: {status: proposed, criteria: {c: 1, d: 1}, options: {a: {scores: {c: 5, d: 1}}, {|#0:b|}: }}",
        "option 'b' has no score for c, d; write 1 to 5 for each under 'scores' (A; plan.yaml:4)")]
    [InlineData(
        "  {|#0:A|}: {status: accepted, criteria: {c: 1}, options: {a: , b: }, chosen: a, because: y}",
        "it has criteria and options, but no scores; write 'scores' at each option, or remove the criteria (A; because: y; plan.yaml:4)")]
    public Task Message_says_what_to_write(string decision, string message) =>
        VerifyMessageAsync(decision, "PLAN4002", DiagnosticSeverity.Warning, "Decision A is incomplete: " + message);

    [Theory]
    [InlineData("A: {status: accepted, decidd: x, because: y}")]
    [InlineData("A: {status: accepted, chosen: b, options: {a: }, because: y}")]
    [InlineData("A: {status: accepted, criteria: {cost: 1}, options: {a: {scores: {cist: 1}}}, decided: x, because: y}")]
    [InlineData("A: {status: accepted, threats: [{attack: x, items: [I]}], decided: x, because: y}")]
    public Task One_mistake_is_told_once(string decision) => VerifyAsync("  " + decision);

    [Fact]
    public Task Nothing_is_told_of_a_plan_that_breaks_off() => VerifyAsync("  A: {status: accepted}\n  B: [");

    [Theory]
    [InlineData("chosen: {|PLAN4003:a|}, options: {a: {scores: {c: 5, d: 3}}, b: {scores: {c: 3, d: 5}}}")]
    [InlineData("chosen: b, options: {a: {scores: {c: 5, d: 3}}, b: {scores: {c: 3, d: 5}}}")]
    [InlineData("chosen: a, options: {a: {scores: {c: 5, d: 2}}, b: {scores: {c: 5, d: 2}}}")]
    [InlineData("options: {a: {scores: {c: 5, d: 2}}, b: {scores: {c: 5, d: 2}}}, decided: x")]
    public Task A_chosen_option_that_is_not_the_best_is_told(string decision) =>
        VerifyAsync($"  A: {{status: accepted, because: y, criteria: {{c: 3, d: 5}}, {decision}}}");

    [Fact]
    public Task Message_shows_the_sums() => VerifyMessageAsync(
        "  A: {status: accepted, title: Tokens, because: Scale., criteria: {c: 3, d: 5}, chosen: {|#0:jwt|}, options: {jwt: {scores: {c: 5, d: 3}}, sessions: {scores: {c: 3, d: 5}}, none: {scores: {c: 1, d: 1}}}}",
        "PLAN4003",
        DiagnosticSeverity.Info,
        "Decision A chose 'jwt', but by its weights and scores 'sessions' is better (sessions 34, jwt 30, none 8); the reason must say why, else correct the choice or the scores "
        + "(A: Tokens; because: Scale; plan.yaml:4)");

    [Fact]
    public Task The_better_option_is_the_further_place()
    {
        var test = Test("decisions: {A: {status: accepted, because: y, criteria: {c: 3}, chosen: {|#0:a|}, options: {a: {scores: {c: 1}}, {|#1:b|}: {scores: {c: 2}}}}}");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN4003", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1));
        return test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Threats_without_an_answer_are_told() => Test("""
        decisions:
          A:
            status: accepted
            decided: x
            because: y
            threats:
              - {attack: first, mitigation: a lock}
              - {attack: second, items: [I]}
              - {attack: {|PLAN4004:third|}}
              - {attack: {|PLAN4004:fourth|}, items: []}
          B: {status: proposed, threats: [{attack: {|PLAN4004:fifth|}}]}
          C: {status: superseded, threats: [{attack: sixth}]}
        items: {I: {title: x, component: Orders, code: class Missing;}}
        """).RunAsync(CancellationToken.None);

    [Fact]
    public Task Message_names_the_attack_on_one_line() => VerifyMessageAsync(
        "  A: {title: Tokens, threats: [{attack: {|#0:\"stolen\\n token\"|}}]}",
        "PLAN4004",
        DiagnosticSeverity.Warning,
        "Nothing is planned against 'stolen token', a threat of decision A; write under 'mitigation' what is done about it, or under 'items' what is to be built (A: Tokens; plan.yaml:4)");

    [Theory]
    [InlineData("severities: {PLAN4002: error}", DiagnosticSeverity.Error)]
    [InlineData("severities: {PLAN4002: suggestion}", DiagnosticSeverity.Info)]
    [InlineData("severities: {PLAN4003: error}", DiagnosticSeverity.Warning)]
    public Task Severity_can_be_set_in_the_plan(string severities, DiagnosticSeverity severity)
    {
        var test = Test($"decisions: {{{{|#0:A|}}: {{status: accepted}}}}\n{severities}");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN4002", severity).WithLocation(0));
        return test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("components: {Web: {assemblies: [Shop.Web]}, Orders: {namespaces: [Shop.Orders]}}")]
    [InlineData("components: {Web: {namespaces: [Shop.Web]}, Orders: {namespaces: [Shop.Orders]}}")]
    public Task Another_project_than_the_keeper_is_silent(string components) =>
        PlanTest<DecisionAnalyzer>.VerifyAsync($"version: 1\n{components}\ndecisions: {{A: {{status: accepted, threats: [{{attack: x}}]}}}}", "namespace Shop.Orders; class Order { }");

    [Fact]
    public async Task Of_several_target_frameworks_only_the_first_reports()
    {
        var test = Test("decisions: {A: {status: accepted}}");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.PlanExecReportsPlan = false\n"));
        await test.RunAsync(CancellationToken.None);
    }
}
