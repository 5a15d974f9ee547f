namespace PlanExec.Plans.Tests.Decisions;

/// <summary>What the status of its decision makes of a line of the boundaries.</summary>
public sealed class RulesInForceTests
{
    private const string Decisions = """
        version: 1
        decisions:
          Accepted:   {status: accepted, decided: x, because: y}
          Superseded: {status: superseded}
          Proposed:   {status: proposed}
          Rejected:   {status: rejected}
          Silent:     {title: x}

        """;

    private static Verdict Decide(string yaml, string from = "A", string to = "B")
    {
        var plan = PlanVerifier.Verify(Decisions + yaml);
        return new BoundaryPolicy(plan).Decide(Find(from), Find(to), _ => true);

        Component Find(string name) => plan.Components.Single(component => component.Name.Value == name);
    }

    [Theory]
    [InlineData("Accepted", false, VerdictReason.Forbid)]
    [InlineData("Superseded", false, VerdictReason.Forbid)]
    [InlineData("Proposed", true, VerdictReason.Mode)]
    [InlineData("Rejected", true, VerdictReason.Mode)]
    [InlineData("Silent", true, VerdictReason.Mode)]
    public void Forbid(string decision, bool isAllowed, VerdictReason reason) => Expect(isAllowed, reason, Decide($$$"""
        components: {A: {namespaces: [A]}, B: {namespaces: [B]}}
        boundaries: {mode: open, forbid: [{from: A, to: B, decision: {{{decision}}}}]}
        """));

    [Theory]
    [InlineData("Accepted", true, VerdictReason.Allow, false)]
    [InlineData("Superseded", true, VerdictReason.Allow, false)]
    [InlineData("Proposed", false, VerdictReason.Uses, true)]
    [InlineData("Rejected", false, VerdictReason.Uses, false)]
    [InlineData("Silent", false, VerdictReason.Uses, true)]
    public void Allow(string decision, bool isAllowed, VerdictReason reason, bool isProposed)
    {
        var verdict = Decide($$$"""
            components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
            boundaries: {allow: [{from: A, to: B, decision: {{{decision}}}}]}
            """);
        Expect(isAllowed, reason, verdict);
        Assert.Equal(isProposed, verdict.Proposal is not null);
    }

    [Theory]
    [InlineData("Accepted", false, VerdictReason.LayerAbove)]
    [InlineData("Superseded", false, VerdictReason.LayerAbove)]
    [InlineData("Proposed", true, VerdictReason.Undecided)]
    [InlineData("Rejected", true, VerdictReason.Undecided)]
    public void Layers_upwards(string decision, bool isAllowed, VerdictReason reason) => Expect(isAllowed, reason, Decide($$$"""
        components: {A: {namespaces: [A]}, B: {namespaces: [B]}}
        boundaries: {layers: {order: [B, A], decision: {{{decision}}}}}
        """));

    [Theory]
    [InlineData("Accepted")]
    [InlineData("Proposed")]
    public void Layers_downwards(string decision) => Expect(true, VerdictReason.LayerBelow, Decide($$$"""
        components: {A: {namespaces: [A]}, B: {namespaces: [B]}}
        boundaries: {layers: {order: [A, B], decision: {{{decision}}}}}
        """));

    [Theory]
    [InlineData("uses: [], decision: Accepted", false, VerdictReason.Uses)]
    [InlineData("uses: [], decision: Superseded", false, VerdictReason.Uses)]
    [InlineData("uses: [], decision: Proposed", true, VerdictReason.Undecided)]
    [InlineData("uses: [], decision: Rejected", true, VerdictReason.Undecided)]
    [InlineData("uses: [B], decision: Proposed", true, VerdictReason.Uses)]
    [InlineData("decision: Accepted", false, VerdictReason.Mode)]
    [InlineData("decision: Proposed", true, VerdictReason.Undecided)]
    public void Component(string line, bool isAllowed, VerdictReason reason) => Expect(isAllowed, reason, Decide($$$"""
        components: {A: {namespaces: [A], {{{line}}}}, B: {namespaces: [B]}}
        """));

    [Fact]
    public void A_forbid_in_force_holds_for_a_component_that_is_not_decided() => Expect(false, VerdictReason.Forbid, Decide("""
        components: {A: {namespaces: [A], decision: Proposed}, B: {namespaces: [B]}}
        boundaries: {forbid: [{from: A, to: B, because: x}]}
        """));

    [Fact]
    public void A_diagram_refuses_nothing_for_a_component_that_is_not_decided() => Expect(true, VerdictReason.Undecided, Decide("""
        components: {A: {namespaces: [A], decision: Proposed}, B: {namespaces: [B]}, C: {namespaces: [C]}}
        boundaries:
          diagram: |
            flowchart LR
              A --> C
        """));

    [Theory]
    [InlineData("uses: [B]", "forbid: [{from: A, to: B, decision: Proposed}]")]
    [InlineData("uses: [B]", "forbid: [{from: A, to: B, decision: Rejected}]")]
    [InlineData("uses: [B]", "layers: {order: [B, A], decision: Proposed}")]
    [InlineData("uses: [B], decision: Proposed", "forbid: [{from: A, to: B, because: x}]")]
    [InlineData("shared: true", "allow: [{from: A, to: B, decision: Proposed}], forbid: [{from: A, to: B, because: x}]")]
    public void What_is_proposed_contradicts_nothing(string component, string boundaries) => PlanVerifier.Verify(Decisions + $$$"""
        components: {A: {namespaces: [A], {{{component}}}}, B: {namespaces: [B]}}
        boundaries: {{{{boundaries}}}}
        """);

    [Fact]
    public void Lines_that_rest_on_a_decision_are_listed()
    {
        var plan = PlanVerifier.Verify(Decisions + """
            components: {A: {namespaces: [A], decision: Accepted}}
            boundaries:
              layers: {order: [A], decision: Proposed}
              allow: [{from: A, to: A, decision: Rejected}]
              forbid: [{from: A, to: A, fromTypes: X, decision: Silent}]
            apis: [{ban: System.Console, decision: Superseded}]
            patterns: {p: {types: {in: A}, must: {be: sealed}, decision: Accepted}}
            items: {I: {decision: Proposed}}
            """);
        Assert.Equal(
            [
                "Component 'A': Accepted", "The 'layers': Proposed", "This 'allow': Rejected", "This 'forbid': Silent", "This entry of 'apis': Superseded",
                "Pattern 'p': Accepted", "Item 'I': Proposed",
            ],
            plan.DecisionReferences.Select(reference => $"{reference.Holder}: {reference.Decision.Id}"));
        Assert.All(plan.DecisionReferences, reference => Assert.Equal(reference.Decision.Id.Value, reference.Name.Span.ToString()));
    }

    private static void Expect(bool isAllowed, VerdictReason reason, Verdict verdict) => Assert.Equal((isAllowed, reason), (verdict.IsAllowed, verdict.Reason));
}
