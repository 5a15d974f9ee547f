namespace PlanExec.Plans.Tests;

/// <summary>A diagram in the plan and in a Markdown file, as far as its arrows decide who may use whom.</summary>
public class DiagramPolicyTests
{
    private const string Components = "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}, C: {namespaces: C}}\n";

    private const string InPlan = Components + "boundaries:\n  diagram: |\n    flowchart LR\n      A --> B\n";

    private const string InMarkdown = Components + "boundaries: {diagram: docs/architecture.md#components}\n";

    private const string Markdown = "# Architecture\n\n## Components\n\n```mermaid\nflowchart LR\n  A --> B\n```\n";

    [Theory]
    [InlineData("A", "B", true, VerdictReason.Diagram, "A --> B")]
    [InlineData("A", "C", false, VerdictReason.Diagram, "A")]
    [InlineData("B", "A", false, VerdictReason.Diagram, "B")]
    [InlineData("C", "A", false, VerdictReason.Mode, "C")]
    public void Arrow_allows_and_a_component_that_is_shown_may_use_nothing_else(string from, string to, bool isAllowed, VerdictReason reason, string place)
    {
        foreach (var plan in new[] { PlanVerifier.VerifyFiles(("plan.yaml", InPlan)), PlanVerifier.VerifyFiles(("plan.yaml", InMarkdown), ("docs/architecture.md", Markdown)) })
        {
            var verdict = Decide(plan, from, to);
            Assert.Equal((isAllowed, reason, place), (verdict.IsAllowed, verdict.Reason, verdict.DecidedBy.ToString()));
        }
    }

    [Fact]
    public void Line_that_decides_stands_in_the_Markdown_file()
    {
        var verdict = Decide(PlanVerifier.Merge(("plan.yaml", InMarkdown), ("docs/architecture.md", Markdown)), "A", "C");
        Assert.Equal(("docs/architecture.md", 7), (verdict.DecidedBy.Source.Path, verdict.DecidedBy.LineNumber));
    }

    [Fact]
    public void Arrow_decides_before_the_mode() => Assert.False(Decide(PlanVerifier.Merge(("plan.yaml", InPlan + "  mode: open\n")), "A", "C").IsAllowed);

    [Fact]
    public void What_is_shared_needs_no_arrow() =>
        Assert.Equal(VerdictReason.Shared, Decide(PlanVerifier.Merge(("plan.yaml", InPlan.Replace("namespaces: C", "namespaces: C, shared: true", StringComparison.Ordinal))), "A", "C").Reason);

    [Fact]
    public void Component_with_uses_is_shown_where_others_have_arrows_to_it()
    {
        var plan = PlanVerifier.Verify(InPlan.Replace("{namespaces: B}", "{namespaces: B, uses: [C]}", StringComparison.Ordinal));
        Assert.Equal((true, VerdictReason.Uses), (Decide(plan, "B", "C").IsAllowed, Decide(plan, "B", "C").Reason));
        Assert.Equal((false, VerdictReason.Uses), (Decide(plan, "B", "A").IsAllowed, Decide(plan, "B", "A").Reason));
    }

    [Fact]
    public void What_a_component_may_use_are_its_arrows()
    {
        var plan = PlanVerifier.Merge(("plan.yaml", InPlan));
        Assert.Equal(["B"], new BoundaryPolicy(plan).AllowedFrom(Find(plan, "A")));
    }

    [Fact]
    public void Diagrams_of_several_files_are_one()
    {
        var plan = PlanVerifier.VerifyFiles(("plan.yaml", InPlan), ("c.plan.yaml", "boundaries: {diagram: docs/architecture.md#components}\n"), ("docs/architecture.md", Markdown.Replace("A --> B", "A --> C", StringComparison.Ordinal)));
        Assert.True(Decide(plan, "A", "B").IsAllowed);
        Assert.True(Decide(plan, "A", "C").IsAllowed);
        Assert.False(Decide(plan, "B", "C").IsAllowed);
    }

    [Theory]
    [InlineData("components: {A: {namespaces: A, {|PLAN0005:uses: [B]|}}, B: {namespaces: B}}", "", "Component 'A' has 'uses' here and an arrow in line 5; say in one of the two what it may use")]
    [InlineData("components: {A: {namespaces: A, {|PLAN0005:uses: []|}}, B: {namespaces: B}}", "", null)]
    [InlineData("components: {A: {namespaces: A, uses: [], governed: false}, B: {namespaces: B}}", "", null)]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}", "  forbid: [{from: A, to: '*', because: x}]\n", "The diagram lets 'A' use 'B', but line 6 forbids it; remove one of the two, or write an 'allow' with the reason")]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}", "  layers: {order: [B, A]}\n", "The diagram lets 'A' use 'B', but 'B' is a layer above it; remove one of the two, or write an 'allow' with the reason")]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}", "  layers: {order: [A, B]}\n", null)]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}", "  forbid: [{from: A, to: '*', because: x}]\n  allow: [{from: A, to: B, because: x}]\n", null)]
    public void Arrow_and_another_line_contradict_each_other(string components, string rules, string? message)
    {
        var arrow = message?.StartsWith("The diagram", StringComparison.Ordinal) == true ? "{|PLAN0005:A --> B|}" : "A --> B";
        PlanVerifier.Verify($"version: 1\n{components}\nboundaries:\n  diagram: flowchart LR;\n    {arrow}\n{rules}", message is null ? [] : [message]);
    }

    [Fact]
    public void Arrow_between_groups_contradicts_a_forbid_once() => PlanVerifier.Verify("""
        version: 1
        components: {A: {namespaces: A}, B: {namespaces: B}, C: {namespaces: C}}
        boundaries:
          diagram: |
            flowchart LR
              subgraph g
                B & C
              end
              {|PLAN0005:A --> g|}
          forbid: [{from: A, to: '*', because: x}]
        """);

    [Fact]
    public void Contradiction_across_files_names_the_other_file()
    {
        var plan = PlanVerifier.Merge(
            ("plan.yaml", InMarkdown.Replace("A: {namespaces: A}", "A: {namespaces: A, uses: []}", StringComparison.Ordinal)),
            ("docs/architecture.md", Markdown));
        var fault = Assert.Single(plan.Faults);
        Assert.Equal(("Component 'A' has 'uses' here and an arrow in line 7 of 'docs/architecture.md'; say in one of the two what it may use", "uses: []"), (fault.Message, fault.Span.ToString()));
        Assert.Equal("A --> B", fault.Related!.Value.ToString());
    }

    [Theory]
    [InlineData("docs/architecture.md#{|PLAN0003:componets|}", "## Components\n```mermaid\nflowchart LR\nA --> B\n```\n")]
    [InlineData("{|PLAN0003:doc/architecture.md|}#components", "## Components\n```mermaid\nflowchart LR\nA --> B\n```\n")]
    [InlineData("docs/architecture.md#{|PLAN0003:components|}", "## Components\n")]
    [InlineData("docs/architecture.md#components", "## Components\n```mermaid\nflowchart LR\nA {|PLAN0002:---|} B\n```\n")]
    [InlineData("docs/architecture.md#components", "## Components\n```mermaid\nflowchart LR\nA --> {|PLAN0003:D|}\n```\n")]
    public void Fault_stands_where_it_is_and_nothing_is_refused_until_it_is_mended(string reference, string markdown)
    {
        var plan = PlanVerifier.VerifyFiles(("plan.yaml", $"{Components}boundaries: {{diagram: '{reference}'}}"), ("docs/architecture.md", markdown));
        Assert.Single(plan.Faults);
        Assert.Equal((true, VerdictReason.Fault), (Decide(plan, "A", "C").IsAllowed, Decide(plan, "A", "C").Reason));
        Assert.False(new BoundaryPolicy(plan, faultsAreReported: false).Decide(Find(plan, "A"), Find(plan, "C"), _ => false).IsAllowed);
    }

    [Fact]
    public void Node_may_be_a_component_that_could_not_be_read() => PlanVerifier.VerifyFiles(
        ("plan.yaml", Components + "boundaries:\n  diagram: flowchart LR; A --> D; E\n"),
        ("d.plan.yaml", "[|componets|]: {D: {namespaces: D}}\n"));

    [Theory]
    [InlineData("$m.A --> $m.B", "$m.A>$m.B", null)]
    [InlineData("$m.A --> {|PLAN0003:X.B|}", "", "'X.B' is an instance of a template, which a diagram shows as a whole; write '$m.B'")]
    public void Template_is_shown_as_a_whole(string arrow, string expected, string? message)
    {
        var plan = PlanVerifier.Verify(
            $"version: 1\ncomponents: {{$m.A: {{namespaces: A.$m}}, $m.B: {{namespaces: B.$m}}}}\nboundaries:\n  diagram: flowchart LR;\n    {arrow}\n",
            message is null ? [] : [message]);
        Assert.Equal(expected, DiagramVerifier.Describe(Assert.Single(plan.Boundaries.Diagrams)));
    }

    private static Verdict Decide(Plan plan, string from, string to) => new BoundaryPolicy(plan).Decide(Find(plan, from), Find(plan, to), _ => false);

    private static Component Find(Plan plan, string name) => plan.Components.Single(component => component.Name.Value == name);
}
