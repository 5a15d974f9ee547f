namespace PlanExec.Plans;

/// <summary>A value of the plan and where it stands.</summary>
public sealed record Located<T>(T Value, PlanSpan Span)
{
    /// <summary>The value as text.</summary>
    public override string ToString() => Value?.ToString() ?? "";
}
