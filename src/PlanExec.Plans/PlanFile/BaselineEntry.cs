namespace PlanExec.Plans;

/// <summary>What was wrong before the plan was introduced and is not reported: so many uses between two symbols, wherever they stand.</summary>
public sealed record BaselineEntry
{
    /// <summary>The whole entry.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The id of the diagnostic.</summary>
    public required Located<string> Rule { get; init; }

    /// <summary>The innermost type whose code it is: its documentation id without the prefix, such as <c>Shop.Orders.OrderService</c>; or the name of an assembly.</summary>
    public required Located<string> From { get; init; }

    /// <summary>What is used: its documentation id without the prefix and without parameters; null where the entry does not say, and so covers nothing.</summary>
    public Located<string>? To { get; init; }

    /// <summary>How many such uses there were.</summary>
    public int Count { get; init; } = 1;
}
