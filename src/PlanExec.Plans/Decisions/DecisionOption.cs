namespace PlanExec.Plans;

/// <summary>A choice that was weighed.</summary>
public sealed record DecisionOption
{
    /// <summary>The name, unique in the decision.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>The name with all that is said about it.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>What it is.</summary>
    public Located<string>? Summary { get; init; }

    /// <summary>What speaks for it.</summary>
    public IReadOnlyList<Located<string>> Pros { get; init; } = [];

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<Located<string>> Cons { get; init; } = [];

    /// <summary>What it scores, 1 to 5 a criterion.</summary>
    public IReadOnlyList<Weighted> Scores { get; init; } = [];
}

/// <summary>A criterion with its weight, or with what an option scores in it.</summary>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Value">The weight, 1 to 100, or the score, 1 to 5.</param>
public sealed record Weighted(Located<string> Criterion, Located<int> Value);

/// <summary>What an attacker could do, and what is done about it.</summary>
public sealed record Threat
{
    /// <summary>The whole entry.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>What an attacker could do.</summary>
    public required Located<string> Attack { get; init; }

    /// <summary>What is done about it.</summary>
    public Located<string>? Mitigation { get; init; }

    /// <summary>The ids of the items that do it, each of which exists.</summary>
    public IReadOnlyList<Located<string>> Items { get; init; } = [];
}
