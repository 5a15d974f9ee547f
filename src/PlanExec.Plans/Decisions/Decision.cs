namespace PlanExec.Plans;

/// <summary>How far a decision has come.</summary>
public enum DecisionStatus
{
    /// <summary>Under discussion: what rests on it is planning, not work.</summary>
    Proposed,

    /// <summary>Taken: the code is held against it.</summary>
    Accepted,

    /// <summary>Decided against.</summary>
    Rejected,

    /// <summary>Replaced by another decision.</summary>
    Superseded,
}

/// <summary>An architecture decision: what was chosen, and why.</summary>
public sealed record Decision
{
    /// <summary>The id, unique in the plan, such as <c>ADR-1</c>.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>What it is about.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>How far it has come; <see cref="DecisionStatus.Proposed"/> where the plan says nothing.</summary>
    public DecisionStatus Status { get; init; }

    /// <summary>The day of the decision, as year-month-day.</summary>
    public Located<string>? Date { get; init; }

    /// <summary>What was decided, in one sentence.</summary>
    public Located<string>? Decided { get; init; }

    /// <summary>The reason.</summary>
    public Located<string>? Because { get; init; }

    /// <summary>A path or address of the long text.</summary>
    public Located<string>? Link { get; init; }

    /// <summary>The id with all that is said about it.</summary>
    public PlanSpan Span { get; init; }
}
