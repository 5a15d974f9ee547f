namespace PlanExec.Plans.Tests.Decisions;

/// <summary>Options, weighed by the criteria of their decision.</summary>
public sealed class DecisionMatrixTests
{
    private static DecisionMatrix Weigh(string decision) => new(PlanVerifier.Verify($"version: 1\ndecisions: {{A: {{{decision}}}}}").Decisions[0]);

    [Fact]
    public void Options_are_ranked_by_weighted_sums()
    {
        var matrix = Weigh("criteria: {speed: 3, cost: 10}, options: {a: {scores: {speed: 5, cost: 1}}, b: {scores: {cost: 2, speed: 2}}, c: {scores: {speed: 2, cost: 2}}}");
        Assert.Equal([("b", 26), ("c", 26), ("a", 25)], matrix.Ranking.Select(option => (option.Option.Name.Value, option.Sum)));
        Assert.Empty(matrix.Gaps);
    }

    [Fact]
    public void Nothing_is_ranked_while_a_score_is_missing()
    {
        var matrix = Weigh("criteria: {speed: 3, cost: 10}, options: {a: {scores: {speed: 5}}, b: {summary: x}, c: {scores: {speed: 2, cost: 2}}}");
        Assert.True(matrix.IsBegun);
        Assert.Empty(matrix.Ranking);
        Assert.Equal([("a", "cost"), ("b", "speed cost")], matrix.Gaps.Select(gap => (gap.Option.Name.Value, string.Join(' ', gap.Criteria))));
    }

    [Theory]
    [InlineData("options: {a: {summary: x}}", 0)]
    [InlineData("criteria: {speed: 3}", 0)]
    [InlineData("criteria: {speed: 3}, options: {a: {summary: x}}", 1)]
    public void Without_scores_there_is_no_matrix(string decision, int gaps)
    {
        var matrix = Weigh(decision);
        Assert.False(matrix.IsBegun);
        Assert.Empty(matrix.Ranking);
        Assert.Equal(gaps, matrix.Gaps.Count);
    }
}
