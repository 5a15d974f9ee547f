namespace PlanExec.Plans.Editing;

/// <summary>A place of a plan file and a sentence about it.</summary>
/// <param name="Span">The place in the text before the edit; null where there is none, as for a name that no file defines.</param>
/// <param name="Message">One line: what stands there, and what to do.</param>
public sealed record PlanEditNote(PlanSpan? Span, string Message);

/// <summary>What came of an edit: either all its changes, or the reason why there are none.</summary>
public sealed class PlanEditResult
{
    private PlanEditResult(IReadOnlyList<PlanEdit> edits, PlanEditNote? refusal, IReadOnlyList<PlanEditNote> notes)
    {
        Edits = edits;
        Refusal = refusal;
        Notes = notes;
    }

    /// <summary>The changes, one edit a file; empty where the edit was refused.</summary>
    public IReadOnlyList<PlanEdit> Edits { get; }

    /// <summary>Why nothing is changed, and where; null where the edit was made.</summary>
    public PlanEditNote? Refusal { get; }

    /// <summary>What the edit left alone and a person should look at, such as a pattern that fits the old name.</summary>
    public IReadOnlyList<PlanEditNote> Notes { get; }

    internal static PlanEditResult Done(IReadOnlyList<PlanEdit> edits, IReadOnlyList<PlanEditNote> notes) => new(edits, null, notes);

    internal static PlanEditResult Refused(PlanEditNote refusal) => new([], refusal, []);
}
