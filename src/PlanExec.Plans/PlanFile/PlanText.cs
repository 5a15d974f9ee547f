using PlanExec.Plans.Yaml;

namespace PlanExec.Plans;

/// <summary>Text in another language (C#, Mermaid) that stands in a scalar of a plan file, and where each of its characters stands in the file.</summary>
public sealed class PlanText
{
    private readonly YamlScalar? scalar;
    private int[]? offsets;

    /// <summary>Creates a text whose character <c>i</c> stands at <c>offsets[i]</c> of the file.</summary>
    /// <param name="text">The value of the scalar.</param>
    /// <param name="span">Where the scalar stands.</param>
    /// <param name="offsets">One offset a character of <paramref name="text"/> and one for its end; null where they are not known.</param>
    public PlanText(string text, PlanSpan span, int[]? offsets)
    {
        Text = text;
        Span = span;
        this.offsets = offsets;
    }

    /// <summary>Creates a text from a scalar. Where its characters stand is found when someone asks: mostly nobody does.</summary>
    internal PlanText(YamlScalar scalar, PlanSpan span)
        : this(scalar.Value, span, offsets: null) => this.scalar = scalar;

    /// <summary>The text: the value of the scalar after YAML's own unfolding and unescaping.</summary>
    public string Text { get; }

    /// <summary>Where the scalar stands, with its quotes or block header.</summary>
    public PlanSpan Span { get; }

    /// <summary>Whether it goes on behind what the scalar holds: a comma has cut it in two, which is told.</summary>
    public bool IsCut { get; init; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the file; the whole scalar where that is not known.</summary>
    public PlanSpan Locate(int start, int length)
    {
        // Whoever asks at the same time finds the same.
        offsets ??= scalar is null ? null : ScalarOffsets.Of(scalar);
        if (offsets is not { } places)
        {
            return Span;
        }

        var first = places[start];
        return new PlanSpan(Span.Source, first, length == 0 ? 0 : places[start + length - 1] + 1 - first);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
