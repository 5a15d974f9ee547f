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

    /// <summary>Whether the plan says how far it has come.</summary>
    public bool HasStatus { get; init; }

    /// <summary>The day of the decision, as year-month-day.</summary>
    public Located<string>? Date { get; init; }

    /// <summary>What had to be decided.</summary>
    public Located<string>? Question { get; init; }

    /// <summary>What the question arose from.</summary>
    public Located<string>? Context { get; init; }

    /// <summary>What the options were held against.</summary>
    public IReadOnlyList<Weighted> Criteria { get; init; } = [];

    /// <summary>What was weighed.</summary>
    public IReadOnlyList<DecisionOption> Options { get; init; } = [];

    /// <summary>The name of the option that was chosen, if it is one of <see cref="Options"/>.</summary>
    public Located<string>? Chosen { get; init; }

    /// <summary>What was decided, in one sentence.</summary>
    public Located<string>? Decided { get; init; }

    /// <summary>The reason.</summary>
    public Located<string>? Because { get; init; }

    /// <summary>What follows from it.</summary>
    public IReadOnlyList<Located<string>> Consequences { get; init; } = [];

    /// <summary>What it means for speed and size.</summary>
    public IReadOnlyList<Located<string>> Performance { get; init; } = [];

    /// <summary>What an attacker could do.</summary>
    public IReadOnlyList<Threat> Threats { get; init; } = [];

    /// <summary>What is still to be answered.</summary>
    public IReadOnlyList<Located<string>> Open { get; init; } = [];

    /// <summary>The ids of the decisions it takes the place of, each of which exists.</summary>
    public IReadOnlyList<Located<string>> Supersedes { get; init; } = [];

    /// <summary>The ids of the decisions that take its place.</summary>
    public IReadOnlyList<Located<string>> SupersededBy { get; init; } = [];

    /// <summary>A path or address of the long text.</summary>
    public Located<string>? Link { get; init; }

    /// <summary>The id with all that is said about it.</summary>
    public PlanSpan Span { get; init; }

    /// <summary>Whether something in it is wrong and was left out: whether it is complete is not certain.</summary>
    public bool HasFaults { get; init; }

    /// <summary>
    /// Whether rules that rest on it are in force. A decision that is superseded has been taken: what rests on it holds until somebody points it to the successor.
    /// </summary>
    public bool IsInForce => Status is DecisionStatus.Accepted or DecisionStatus.Superseded;

    /// <summary>Whether the decision of a rule, if it has one, lets the rule be in force.</summary>
    public static bool HoldsRules(Decision? decision) => decision is not { IsInForce: false };
}
