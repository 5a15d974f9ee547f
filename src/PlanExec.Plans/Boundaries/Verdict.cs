namespace PlanExec.Plans;

/// <summary>The line of the plan that decides about a use.</summary>
public enum VerdictReason
{
    /// <summary>Both sides are the same component.</summary>
    SameComponent,

    /// <summary>The using code is not governed.</summary>
    NotGoverned,

    /// <summary>An <c>allow</c> matches.</summary>
    Allow,

    /// <summary>A <c>forbid</c> matches.</summary>
    Forbid,

    /// <summary>The used component stands in a layer above.</summary>
    LayerAbove,

    /// <summary>The used component is shared.</summary>
    Shared,

    /// <summary>The using component lists what it uses.</summary>
    Uses,

    /// <summary>A diagram shows the using component.</summary>
    Diagram,

    /// <summary>The used component stands in the same layer, or one below.</summary>
    LayerBelow,

    /// <summary>No other line speaks.</summary>
    Mode,

    /// <summary>The line that would refuse it rests on a decision that has not been taken.</summary>
    Undecided,

    /// <summary>Something in the lines that would decide is wrong; that fault is an error of its own, and what follows from it is not reported again.</summary>
    Fault,
}

/// <summary>Whether code of one component may use another, and what decides it.</summary>
/// <param name="IsAllowed">Whether it may.</param>
/// <param name="Reason">The kind of line that decides.</param>
/// <param name="DecidedBy">Where that line stands.</param>
/// <param name="Decision">The decision it rests on, if it names one.</param>
/// <param name="Because">The reason it gives, if it gives one.</param>
public sealed record Verdict(bool IsAllowed, VerdictReason Reason, PlanSpan DecidedBy, Decision? Decision = null, Located<string>? Because = null)
{
    /// <summary>The <c>allow</c> or <c>forbid</c> that decides; null where another line does.</summary>
    public BoundaryRule? Rule { get; init; }

    /// <summary>Of a refusal, the <c>allow</c> that would permit the use if its decision were accepted; null where there is none.</summary>
    public BoundaryRule? Proposal { get; init; }

    /// <summary>Whether the use is allowed for now only.</summary>
    public bool IsDeprecated => IsAllowed && Rule is { Deprecated: true };
}
