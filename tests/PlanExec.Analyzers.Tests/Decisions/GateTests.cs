using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.Decisions;

/// <summary>What is not decided is not held against the code, and every message names the decision it rests on.</summary>
public sealed class GateTests
{
    private const string Code = """
        namespace A { public class X { public B.Y y; object Now() => System.DateTime.Now; } }
        namespace B { public class Y { } }
        """;

    private static async Task<string[]> IdsAsync(string plan) => [.. (await ShownAsync(plan)).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];

    private static async Task<string[]> MessagesAsync(string plan) =>
        [.. (await ShownAsync(plan)).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task<IEnumerable<Diagnostic>> ShownAsync(string plan) =>
        (await Analysis.RunAsync("version: 1\n" + plan, [("Code.cs", Code)])).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);

    private static string PlanWith(string status) => $$$"""
        decisions: {D: {status: {{{status}}}, decided: x, because: y}}
        components: {A: {namespaces: [A], uses: [B]}, B: {namespaces: [B]}}
        apis: [{ban: System.DateTime.Now, decision: D}]
        patterns: {p: {types: {in: A}, must: {be: sealed}, decision: D}}
        items: {I: {component: A, code: public class Z;, decision: D}}
        """;

    [Theory]
    [InlineData("accepted", "PLAN1004 PLAN2002 PLAN3001 PLAN3008")]
    [InlineData("proposed", "")]
    [InlineData("rejected", "PLAN4005 PLAN4005 PLAN4005")]
    [InlineData("superseded", "PLAN1004 PLAN2002 PLAN4005 PLAN4005 PLAN4005")]
    public async Task Status_decides_what_is_held(string status, string ids) => Assert.Equal(ids, string.Join(' ', await IdsAsync(PlanWith(status))));

    [Theory]
    [InlineData("accepted", "PLAN1001")]
    [InlineData("proposed", "")]
    public async Task A_component_that_is_not_decided_is_refused_nothing(string status, string ids) => Assert.Equal(ids, string.Join(' ', await IdsAsync($$$"""
        decisions: {D: {status: {{{status}}}, decided: x, because: y}}
        components: {A: {namespaces: [A], uses: [], decision: D}, B: {namespaces: [B]}}
        """)));

    [Fact]
    public async Task A_proposed_rule_that_matches_nothing_is_not_told() => Assert.Empty(await IdsAsync("""
        decisions: {D: {status: proposed}}
        components: {A: {assemblies: [Project], namespaces: [A]}, B: {assemblies: [Project], namespaces: [B], shared: true}}
        boundaries: {forbid: [{from: A, fromTypes: Nobody, to: B, decision: D}]}
        apis: [{ban: A.X.Nothing, decision: D}]
        patterns: {p: {types: {in: A, name: Nobody}, must: {be: sealed}, decision: D}}
        """));

    [Fact]
    public async Task A_proposed_allow_is_named_where_it_would_permit() => Assert.Equal(
        ["'X' (A) uses 'Y' (B), which the plan does not allow: A may use no other component; the 'allow' of plan.yaml:4 would permit it, once D is accepted (plan.yaml:3)"],
        await MessagesAsync("""
            decisions: {D: {status: proposed, title: One transaction}}
            components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
            boundaries: {allow: [{from: A, to: B, decision: D}]}
            """));

    [Fact]
    public async Task Every_message_names_decision_reason_and_link_or_line()
    {
        var messages = await MessagesAsync("""
            decisions:
              D: {title: Time is passed in, status: accepted, decided: x, because: Time is to be tested., link: docs/d.md}
              E: {title: Apart, status: accepted, decided: x, because: Teams.}
            components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
            boundaries: {forbid: [{from: A, to: B, decision: E, because: B is going away.}]}
            apis: [{ban: System.DateTime.Now, decision: D}]
            patterns: {p: {types: {in: A}, must: {be: sealed}, decision: D}}
            items: {I: {component: A, code: public class Z;, decision: D}}
            """);
        Assert.Equal(5, messages.Length);
        Assert.EndsWith(" (E: Apart; because: Teams; here: B is going away; plan.yaml:6)", Assert.Single(messages, message => message.Contains("forbids", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(
            messages.Where(message => !message.Contains("forbids", StringComparison.Ordinal)),
            message => Assert.Matches(@" \(D: Time is passed in; because: Time is to be tested; see docs/d[.]md; plan[.]yaml:\d+\)$", message));
    }
}
