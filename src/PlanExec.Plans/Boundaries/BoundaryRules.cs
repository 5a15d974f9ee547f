using System.Runtime.CompilerServices;

namespace PlanExec.Plans;

/// <summary>What holds for a use that no rule speaks about.</summary>
public enum BoundaryMode
{
    /// <summary>What nothing permits is not allowed.</summary>
    Closed,

    /// <summary>What nothing forbids is allowed.</summary>
    Open,
}

/// <summary>What is said about code that no component contains.</summary>
public enum UnassignedCode
{
    /// <summary>It is an error.</summary>
    Error,

    /// <summary>It is a warning.</summary>
    Warning,

    /// <summary>Nothing.</summary>
    Ignore,
}

/// <summary>The <c>boundaries</c> of a plan.</summary>
public sealed record BoundaryRules
{
    /// <summary>What holds where no rule speaks.</summary>
    public BoundaryMode Mode { get; init; }

    /// <summary>Where <c>mode</c> stands; null where it doesn't.</summary>
    public PlanSpan? ModeSpan { get; init; }

    /// <summary>What is said about code that no component contains.</summary>
    public UnassignedCode Unassigned { get; init; } = UnassignedCode.Warning;

    /// <summary>Whether components may not use each other in a circle.</summary>
    public bool Acyclic { get; init; }

    /// <summary>Where <c>acyclic</c> stands; null where it doesn't.</summary>
    public PlanSpan? AcyclicSpan { get; init; }

    /// <summary>The layers; null where there are none.</summary>
    public Layers? Layers { get; init; }

    /// <summary>What the diagrams say, one a plan file that has one.</summary>
    public IReadOnlyList<DiagramUses> Diagrams { get; init; } = [];

    /// <summary>Exceptions: they beat everything.</summary>
    public IReadOnlyList<BoundaryRule> Allow { get; init; } = [];

    /// <summary>What is forbidden, whatever else permits it.</summary>
    public IReadOnlyList<BoundaryRule> Forbid { get; init; } = [];

    /// <summary>Whether something in the boundaries is wrong and was left out: an exception may be missing.</summary>
    public bool HasFaults { get; init; }
}

/// <summary>Components one above the other: uses go down, never up.</summary>
/// <param name="Order">From the top down.</param>
/// <param name="Decision">The decision they rest on, if they name one that exists.</param>
/// <param name="Span">Where <c>layers</c> stands.</param>
public sealed record Layers(IReadOnlyList<ComponentReference> Order, Decision? Decision, PlanSpan Span)
{
    /// <summary>Whether they refuse uses that go up: not where they rest on a decision that has not been taken.</summary>
    public bool IsInForce => Decision.HoldsRules(Decision);
}

/// <summary>One line of <c>allow</c> or <c>forbid</c>.</summary>
public sealed record BoundaryRule
{
    /// <summary>The whole entry.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The components whose code it speaks about.</summary>
    public required IReadOnlyList<ComponentReference> From { get; init; }

    /// <summary>The types of <see cref="From"/> it speaks about; null where it speaks about all.</summary>
    public Selection? FromTypes { get; init; }

    /// <summary>The components that are used.</summary>
    public required IReadOnlyList<ComponentReference> To { get; init; }

    /// <summary>The types of <see cref="To"/> it speaks about; null where it speaks about all.</summary>
    public Selection? ToTypes { get; init; }

    /// <summary>Components left out of <see cref="To"/>.</summary>
    public IReadOnlyList<ComponentReference> Except { get; init; } = [];

    /// <summary>Of an exception: whether it holds for now only.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The reason, if one is written.</summary>
    public Located<string>? Because { get; init; }

    /// <summary>The decision it rests on, if it names one that exists.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Its own severity, if it has one.</summary>
    public Located<PlanSeverity>? Severity { get; init; }

    /// <summary>Whether it allows or forbids anything: not where it rests on a decision that has not been taken.</summary>
    public bool IsInForce => Decision.HoldsRules(Decision);

    /// <summary>Whether it speaks about some types only.</summary>
    public bool IsNarrowed => FromTypes is not null || ToTypes is not null;

    /// <summary>A rule is itself only: what two of them say may be the same, but they are two lines of the plan.</summary>
    public bool Equals(BoundaryRule? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
