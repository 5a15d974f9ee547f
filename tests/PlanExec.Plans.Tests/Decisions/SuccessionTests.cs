namespace PlanExec.Plans.Tests.Decisions;

/// <summary>Which decisions live on in the place of another.</summary>
public sealed class SuccessionTests
{
    [Theory]
    [InlineData("A: {status: superseded}, B: {status: accepted, supersedes: A}", "B")]
    [InlineData("A: {status: superseded}", "")]
    [InlineData("A: {status: superseded}, B: {status: superseded, supersedes: A}, C: {status: accepted, supersedes: B}", "C")]
    [InlineData("C: {status: accepted, supersedes: B}, B: {status: superseded, supersedes: A}, A: {status: rejected}", "C")]
    [InlineData("A: {status: superseded}, B: {status: accepted, supersedes: A}, C: {status: accepted, supersedes: A}", "B C")]
    [InlineData("A: {status: superseded}, B: {status: proposed, supersedes: A}", "B")]
    [InlineData("A: {status: superseded}, B: {status: proposed, supersedes: A}, C: {status: accepted, supersedes: A}", "C")]
    [InlineData("A: {status: superseded}, B: {status: rejected, supersedes: A}", "")]
    [InlineData("A: {status: superseded}, B: {status: rejected, supersedes: A}, C: {status: accepted, supersedes: B}", "C")]
    [InlineData("A: {status: superseded}, B: {status: superseded, supersedes: A}, C: {status: superseded, supersedes: A}, D: {status: accepted, supersedes: [B, C]}", "D")]
    [InlineData("A: {status: accepted}, B: {status: proposed, supersedes: A}", "B")]
    public void Chains_are_followed_to_what_lives(string decisions, string successors)
    {
        var plan = PlanVerifier.Verify($"version: 1\ndecisions: {{{decisions}}}");
        var found = new Succession(plan).SuccessorsOf(plan.Decisions.Single(decision => decision.Id.Value == "A"));
        Assert.Equal(successors, string.Join(' ', found.Select(decision => decision.Id.Value)));
    }

    [Fact]
    public void A_circle_ends()
    {
        var plan = PlanVerifier.Merge(("plan.yaml", "version: 1\ndecisions: {A: {status: superseded, supersedes: B}, B: {status: superseded, supersedes: A}}"));
        Assert.Contains(plan.Faults, fault => fault.Id == DiagnosticIds.Contradiction);
        Assert.Empty(new Succession(plan).SuccessorsOf(plan.Decisions[0]));
    }
}
