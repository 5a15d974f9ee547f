using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>What is added to a decision, and beside one.</summary>
public class DecisionEditTests
{
    private static readonly NewDecision tokens = new("ADR-1", "Not taken", DecisionStatus.Proposed)
    {
        Question = "Tokens: or sessions?",
        Criteria = [new("latency", 3), new("revocation", 5)],
        Options =
        [
            new("tokens") { Summary = "Signed", Pros = ["fast", "no store"], Scores = [new("latency", 5), new("revocation", 2)] },
            new("sessions") { Summary = "In a store", Scores = [new("latency", 3), new("revocation", 5)] },
        ],
        Performance = ["no call on the hot path"],
        Threats = [new("a stolen token", "it expires")],
        Open = ["who may revoke?"],
    };

    [Fact]
    public void What_a_decision_lacks_is_added_where_it_belongs() => EditVerifier.Verify(
        """
        version: 1
        decisions:
          # the first
          ADR-1:
            title: "Tokens"   # ours
            status: proposed

            # by the architects
            because: we must
          ADR-2: {title: Other}

        """,
        """
        version: 1
        decisions:
          # the first
          ADR-1:
            title: "Tokens"   # ours
            status: proposed
            question: "Tokens: or sessions?"
            criteria: {latency: 3, revocation: 5}
            options:
              tokens:
                summary: Signed
                pros:
                  - fast
                  - no store
                scores: {latency: 5, revocation: 2}
              sessions:
                summary: In a store
                scores: {latency: 3, revocation: 5}

            # by the architects
            because: we must
            performance:
              - no call on the hot path
            threats:
              - {attack: a stolen token, mitigation: it expires}
            open:
              - who may revoke?
          ADR-2: {title: Other}

        """,
        editor => editor.CompleteDecision(tokens));

    [Fact]
    public void Options_and_scores_are_completed() => EditVerifier.Verify(
        """
        version: 1
        decisions:
          ADR-1:
            title: Tokens
            status: proposed
            question: mine
            criteria: {latency: 9, revocation: 1}   # ours
            options:
              tokens: {scores: {latency: 1, revocation: 1}}
              sessions:
                # nobody likes them
                scores:
                  revocation: 1   # sure
            performance: none
            threats: []
            open: []

        """,
        """
        version: 1
        decisions:
          ADR-1:
            title: Tokens
            status: proposed
            question: mine
            criteria: {latency: 9, revocation: 1}   # ours
            options:
              tokens: {summary: Signed, pros: [fast, no store], scores: {latency: 1, revocation: 1}}
              sessions:
                summary: In a store
                # nobody likes them
                scores:
                  revocation: 1   # sure
                  latency: 3
            performance: none
            threats: []
            open: []

        """,
        editor => editor.CompleteDecision(tokens));

    [Theory]
    [InlineData("ADR-1:", "ADR-1:\n    title: Not taken\n    status: proposed\n    open: [why?, how?]")]
    [InlineData("ADR-1: {}", "ADR-1:\n    title: Not taken\n    status: proposed\n    open: [why?, how?]")]
    [InlineData("ADR-1: {status: proposed}", "ADR-1: {title: Not taken, status: proposed, open: [why?, how?]}")]
    [InlineData("ADR-1: {\n    status: proposed,\n    date: 2026-01-01   # then\n  }", "ADR-1: {\n    title: Not taken,\n    status: proposed,\n    date: 2026-01-01,   # then\n    open: [why?, how?]\n  }")]
    [InlineData("ADR-1: {\n    title: Mine,\n    status: proposed   # yet\n  }", "ADR-1: {\n    title: Mine,\n    status: proposed,   # yet\n    open: [why?, how?],\n    supersedes: ADR-0\n  }", "ADR-0")]
    public void It_is_completed_however_it_is_written(string before, string after, params string[] supersedes)
    {
        const string Head = "version: 1\ndecisions:\n  ";
        EditVerifier.Verify($"{Head}{before}\n  ADR-0: {{status: rejected}}\n", $"{Head}{after}\n  ADR-0: {{status: rejected}}\n", editor => editor.CompleteDecision(
            new NewDecision("ADR-1", "Not taken", DecisionStatus.Proposed) { Open = ["why?", "how?"], Supersedes = supersedes }));
    }

    [Fact]
    public void A_decision_is_added_right_behind_another() => EditVerifier.Verify(
        """
        version: 1
        decisions:
          ADR-1: {title: Tokens, status: accepted}   # short

          # the last
          ADR-2: {title: Other}

        """,
        """
        version: 1
        decisions:
          ADR-1: {title: Tokens, status: accepted}   # short
          ADR-3:
            title: Tokens
            status: proposed
            options:
              tokens:
                summary: Tokens that are signed by a key which is rotated each month, so that what is stolen is soon of no use to whoever has stolen it
            supersedes: ADR-1

          # the last
          ADR-2: {title: Other}

        """,
        editor => editor.AddDecisionBehind(
            new NewDecision("ADR-3", "Tokens", DecisionStatus.Proposed)
            {
                Options = [new("tokens") { Summary = "Tokens that are signed by a key which is rotated each month, so that what is stolen is soon of no use to whoever has stolen it" }],
                Supersedes = ["ADR-1"],
            },
            "ADR-1"));

    [Fact]
    public void An_id_that_is_taken_is_refused() => EditVerifier.Refuses(
        "version: 1\ndecisions:\n  ADR-1: {}\n  [|ADR-2|]: {}\n",
        "There is a decision 'ADR-2' already; choose another name",
        editor => editor.AddDecisionBehind(new NewDecision("ADR-2", "x", DecisionStatus.Proposed), "ADR-1"));

    [Fact]
    public void A_fault_is_refused()
    {
        var result = EditVerifier.Editor("version: 1\ndecisions:\n  ADR-1: {status: proposed}\n")
            .CompleteDecision(new NewDecision("ADR-1", null, DecisionStatus.Proposed) { Options = [new("a") { Scores = [new("b", 1)] }] });

        Assert.Empty(result.Edits);
        Assert.Equal("The plan would be faulty then: Decision 'ADR-1' has scores, but no criteria to score; write 'criteria' with the weight of each", result.Refusal!.Message);
    }
}
