namespace PlanExec.Plans;

/// <summary>Something that is wrong in a plan file.</summary>
/// <param name="Id">The diagnostic's id, one of PLAN0001 to PLAN0008.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">One line: what is wrong and what to write instead.</param>
public sealed record PlanFault(string Id, PlanSpan Span, string Message)
{
    /// <summary>Another place that explains the fault, such as the first of two definitions.</summary>
    public PlanSpan? Related { get; init; }

    /// <summary>What to put in the place of <see cref="Span"/>, where there is a near match; else null.</summary>
    public string? Replacement { get; init; }
}
