namespace PlanExec.Plans;

/// <summary>What code must look like: a selection of types or members, and what each must or must not be.</summary>
public sealed record Pattern
{
    /// <summary>The id, unique in the plan.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>The id with all that is said about it.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The types it speaks about; null where it speaks about members.</summary>
    public Selection? Types { get; init; }

    /// <summary>The members it speaks about; null where it speaks about types.</summary>
    public Selection? Members { get; init; }

    /// <summary>What each must be; null where it must be nothing.</summary>
    public Selection? Must { get; init; }

    /// <summary>What each must not be, every key and value by itself; null where nothing is refused.</summary>
    public Selection? MustNot { get; init; }

    /// <summary>The reason, the decision and the severity.</summary>
    public required RuleGrounds Grounds { get; init; }

    /// <summary>Whether something in it is wrong and was left out: what it says is not certain.</summary>
    public bool HasFaults { get; init; }
}
