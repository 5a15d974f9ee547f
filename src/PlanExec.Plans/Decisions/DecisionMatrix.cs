namespace PlanExec.Plans;

/// <summary>An option, and what it scores by the weights of the criteria.</summary>
/// <param name="Option">The option.</param>
/// <param name="Sum">The sum of its scores, each times the weight of its criterion.</param>
public sealed record WeighedOption(DecisionOption Option, int Sum);

/// <summary>The options of a decision, weighed by its criteria.</summary>
public sealed class DecisionMatrix
{
    /// <summary>Weighs the options of a decision.</summary>
    public DecisionMatrix(Decision decision)
    {
        var isWeighed = decision.Criteria.Count > 0 && decision.Options.Count > 0;
        IsBegun = isWeighed && decision.Options.Any(option => option.Scores.Count > 0);
        Gaps = isWeighed
            ? [.. decision.Options.Select(option => (option, (IReadOnlyList<string>)[.. Missing(decision, option)])).Where(gap => gap.Item2.Count > 0)]
            : [];
        Ranking = isWeighed && Gaps.Count == 0
            ? [.. decision.Options.Select(option => new WeighedOption(option, Sum(decision, option))).OrderByDescending(option => option.Sum)]
            : [];
    }

    /// <summary>Whether somebody has begun to score: an option has a score.</summary>
    public bool IsBegun { get; }

    /// <summary>The options that lack scores, each with the names of the criteria in which it has none.</summary>
    public IReadOnlyList<(DecisionOption Option, IReadOnlyList<string> Criteria)> Gaps { get; }

    /// <summary>The options, the best first and those with the same sum in the plan's order; none while a score is missing.</summary>
    public IReadOnlyList<WeighedOption> Ranking { get; }

    private static IEnumerable<string> Missing(Decision decision, DecisionOption option) => decision.Criteria
        .Select(criterion => criterion.Criterion.Value)
        .Where(criterion => option.Scores.All(score => score.Criterion.Value != criterion));

    private static int Sum(Decision decision, DecisionOption option) => decision.Criteria.Sum(criterion =>
        criterion.Value.Value * option.Scores.First(score => score.Criterion.Value == criterion.Criterion.Value).Value.Value);
}
