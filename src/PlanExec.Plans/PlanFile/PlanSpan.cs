namespace PlanExec.Plans;

/// <summary>A stretch of a plan file: offset and length in UTF-16 units.</summary>
public readonly record struct PlanSpan(PlanSource Source, int Start, int Length)
{
    /// <summary>The offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The one-based line on which the stretch starts, as people and messages count.</summary>
    public int LineNumber => Source.GetLineAndColumn(Start).Line + 1;

    /// <summary>The text of the stretch.</summary>
    public override string ToString() => Source.Text.Substring(Start, Length);
}
