namespace PlanExec.Plans;

/// <summary>What holds for a use that no rule speaks about.</summary>
public enum BoundaryMode
{
    /// <summary>What nothing permits is not allowed.</summary>
    Closed,

    /// <summary>What nothing forbids is allowed.</summary>
    Open,
}

/// <summary>The <c>boundaries</c> of a plan.</summary>
public sealed record BoundaryRules
{
    /// <summary>What holds where no rule speaks.</summary>
    public BoundaryMode Mode { get; init; }

    /// <summary>Where <c>mode</c> stands; null where it doesn't.</summary>
    public PlanSpan? ModeSpan { get; init; }

    /// <summary>Exceptions: they beat everything.</summary>
    public IReadOnlyList<BoundaryRule> Allow { get; init; } = [];

    /// <summary>What is forbidden, whatever else permits it.</summary>
    public IReadOnlyList<BoundaryRule> Forbid { get; init; } = [];

    /// <summary>Whether something in the boundaries is wrong and was left out: an exception may be missing.</summary>
    public bool HasFaults { get; init; }
}

/// <summary>One line of <c>allow</c> or <c>forbid</c>.</summary>
public sealed record BoundaryRule
{
    /// <summary>The whole entry.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The components whose code it speaks about.</summary>
    public required IReadOnlyList<ComponentReference> From { get; init; }

    /// <summary>The components that are used.</summary>
    public required IReadOnlyList<ComponentReference> To { get; init; }

    /// <summary>Components left out of <see cref="To"/>.</summary>
    public IReadOnlyList<ComponentReference> Except { get; init; } = [];

    /// <summary>The reason, if one is written.</summary>
    public Located<string>? Because { get; init; }

    /// <summary>The decision it rests on, if it names one that exists.</summary>
    public Decision? Decision { get; init; }
}
