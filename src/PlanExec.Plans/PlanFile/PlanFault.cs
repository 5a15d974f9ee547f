using PlanExec.Plans.Yaml;

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

    /// <summary>The fault that stands for all that are not told.</summary>
    /// <param name="span">Where the first of them stands.</param>
    public static PlanFault TooMany(PlanSpan span) =>
        new(DiagnosticIds.PlanCannotBeRead, YamlText.FirstLine(span), "The plan has more than 1,000 faults, of which this is one; mend those before it, and the rest is told");
}
