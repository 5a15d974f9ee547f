namespace PlanExec.Plans.Yaml;

/// <summary>Lines and blanks of a plan file's text.</summary>
internal static class YamlText
{
    /// <summary>Whether YAML 1.1, and with it YamlDotNet, breaks a line here.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBlank(char character) => character is ' ' or '\t';

    /// <summary>The length of the line break at an offset: two for CR LF.</summary>
    public static int BreakLength(string text, int offset) =>
        text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;

    /// <summary>What a line break becomes in a value: YAML keeps the two Unicode separators and makes a line feed of the others.</summary>
    public static char BreakValue(string text, int offset) => text[offset] is '\u2028' or '\u2029' ? text[offset] : '\n';

    public static int LineStart(string text, int offset)
    {
        while (offset > 0 && !IsBreak(text[offset - 1]))
        {
            offset--;
        }

        return offset;
    }

    public static int LineEnd(string text, int offset)
    {
        while (offset < text.Length && !IsBreak(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The start of the next line, or the end of the text.</summary>
    public static int NextLine(string text, int offset)
    {
        var end = LineEnd(text, offset);
        return end == text.Length ? end : end + BreakLength(text, end);
    }

    /// <summary>The first offset from <paramref name="offset"/> on that is neither space nor tab.</summary>
    public static int SkipBlanks(string text, int offset)
    {
        while (offset < text.Length && IsBlank(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The part of a span that stands on its first line, without blanks at the end.</summary>
    public static PlanSpan FirstLine(PlanSpan span)
    {
        var text = span.Source.Text;
        var end = Math.Min(span.End, LineEnd(text, span.Start));
        while (end > span.Start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return span with { Length = end - span.Start };
    }

    /// <summary>The text from an offset to the end of its line or to a comment, without blanks at the end.</summary>
    public static PlanSpan RestOfLine(PlanSource source, int offset)
    {
        var end = LineEnd(source.Text, offset);
        var comment = CommentStart(source.Text, offset, end);
        return FirstLine(new PlanSpan(source, offset, (comment < 0 ? end : comment) - offset));
    }

    /// <summary>Where a <c>#</c> with a blank before it stands between two offsets of a line; -1 where none does.</summary>
    public static int CommentStart(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '#' && i > 0 && IsBlank(text[i - 1]))
            {
                return i;
            }
        }

        return -1;
    }
}
