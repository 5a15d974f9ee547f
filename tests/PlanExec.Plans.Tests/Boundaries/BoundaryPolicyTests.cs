namespace PlanExec.Plans.Tests.Boundaries;

/// <summary>Each line of the verdict, shown deciding over the lines after it.</summary>
public sealed class BoundaryPolicyTests
{
    private static Verdict Decide(string from, string to, string yaml)
    {
        var plan = PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", "version: 1\n" + yaml), PlanFileKind.Main)]);
        Assert.Empty(plan.Faults);
        return new BoundaryPolicy(plan).Decide(Find(from), Find(to));

        Component Find(string name) => plan.Components.Single(component => component.Name.Value == name);
    }

    [Fact]
    public void Within_a_component_everything_is_allowed() => Expect(true, VerdictReason.SameComponent, Decide("A", "A", """
        components: {A: {namespaces: [A], uses: []}}
        boundaries: {forbid: [{from: A, to: "*", because: x}]}
        """));

    [Fact]
    public void What_is_not_governed_may_use_everything() => Expect(true, VerdictReason.NotGoverned, Decide("Tests", "A", """
        components: {A: {namespaces: [A]}, Tests: {assemblies: ["*.Tests"], governed: false, uses: []}}
        boundaries: {forbid: [{from: "*", to: A, because: x}]}
        """));

    [Fact]
    public void Allow_beats_forbid() => Expect(true, VerdictReason.Allow, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
        boundaries:
          allow: [{from: A, to: B, because: until B is gone}]
          forbid: [{from: A*, to: B*, because: x}]
        """));

    [Fact]
    public void Forbid_beats_shared() => Expect(false, VerdictReason.Forbid, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B], shared: true}}
        boundaries: {forbid: [{from: A, to: [A, B], because: x}]}
        """));

    [Fact]
    public void Except_leaves_a_component_out_of_a_forbid() => Expect(true, VerdictReason.Mode, Decide("A", "B.Contracts", """
        components: {A: {namespaces: [A]}, B.Contracts: {namespaces: [B.Contracts]}, B.Domain: {namespaces: [B.Domain]}}
        boundaries:
          mode: open
          forbid: [{from: A, to: B.*, except: "*.Contracts", because: x}]
        """));

    [Fact]
    public void Shared_beats_uses() => Expect(true, VerdictReason.Shared, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B], shared: true}}
        """));

    [Theory]
    [InlineData("B", true)]
    [InlineData("C", false)]
    public void Uses_decides_where_it_stands_whatever_the_mode(string to, bool allowed) => Expect(allowed, VerdictReason.Uses, Decide("A", to, """
        components: {A: {namespaces: [A], uses: [B]}, B: {namespaces: [B]}, C: {namespaces: [C]}}
        boundaries: {mode: open}
        """));

    [Theory]
    [InlineData("mode: open", true)]
    [InlineData("mode: closed", false)]
    [InlineData("allow: []", false)]
    public void The_mode_decides_last_and_is_closed_by_default(string boundaries, bool allowed) => Expect(allowed, VerdictReason.Mode, Decide("A", "B", $$"""
        components:
          A: {namespaces: Some}
          B: {namespaces: Other}
        boundaries:
          {{boundaries}}
        """));

    private static void Expect(bool allowed, VerdictReason reason, Verdict verdict) =>
        Assert.Equal((allowed, reason), (verdict.IsAllowed, verdict.Reason));
}
