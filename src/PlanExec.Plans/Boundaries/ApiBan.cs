namespace PlanExec.Plans;

/// <summary>One line of <c>apis</c>: what may not be called, where, and what to call instead.</summary>
public sealed record ApiBan
{
    /// <summary>The whole entry.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>Namespaces, types and members, in C# or as documentation ids.</summary>
    public required IReadOnlyList<PlanText> Ban { get; init; }

    /// <summary>The components whose code may not; null where no code may.</summary>
    public IReadOnlyList<ComponentReference>? In { get; init; }

    /// <summary>The components whose code may all the same.</summary>
    public IReadOnlyList<ComponentReference> Except { get; init; } = [];

    /// <summary>What to use instead, if the plan says so.</summary>
    public PlanText? Instead { get; init; }

    /// <summary>The reason, the decision and the severity.</summary>
    public required RuleGrounds Grounds { get; init; }

    /// <summary>Whether something in it is wrong and was left out: what it bans is not certain.</summary>
    public bool HasFaults { get; init; }
}
