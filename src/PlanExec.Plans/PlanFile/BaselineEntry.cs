namespace PlanExec.Plans;

/// <summary>What was wrong before the plan was introduced and is not reported: so many diagnostics between two symbols, wherever they stand.</summary>
public sealed record BaselineEntry
{
    /// <summary>The whole entry.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The id of the diagnostic.</summary>
    public required Located<string> Rule { get; init; }

    /// <summary>The documentation id of the symbol in which the diagnostic stands, such as <c>T:Shop.Orders.OrderService</c>.</summary>
    public required Located<string> From { get; init; }

    /// <summary>The documentation id of what is used; null for a diagnostic about one symbol alone.</summary>
    public Located<string>? To { get; init; }

    /// <summary>How many such diagnostics there were.</summary>
    public int Count { get; init; } = 1;
}
