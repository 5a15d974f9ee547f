using YamlDotNet.Core;

namespace PlanExec.Plans.Yaml;

/// <summary>Where each character of a scalar's value stands in the file.</summary>
internal static class ScalarOffsets
{
    /// <summary>One offset a character of the value and one for its end; null where our own reading disagrees with the parser's.</summary>
    public static int[]? Of(YamlScalar scalar)
    {
        var (value, offsets) = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? BlockScalarText.Read(scalar.Span, scalar.Style, scalar.Value)
            : FlowScalarText.Read(scalar.Span, scalar.Style);
        return value == scalar.Value ? offsets : null;
    }
}
