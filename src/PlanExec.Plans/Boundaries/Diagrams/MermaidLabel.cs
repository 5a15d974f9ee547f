using System.Globalization;
using System.Text;

namespace PlanExec.Plans.Diagrams;

/// <summary>The text that a label of a diagram shows.</summary>
internal static class MermaidLabel
{
    /// <summary>The longest entity: <c>#1114111;</c>.</summary>
    private const int LongestEntity = 8;

    private static readonly char[] EntityStarts = ['#', '&'];

    private static readonly Dictionary<string, string> NamedEntities = new(StringComparer.Ordinal)
    {
        ["quot"] = "\"", ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["apos"] = "'", ["nbsp"] = " ",
    };

    /// <summary>The label with its entities (<c>#quot;</c>, <c>#35;</c>, <c>&amp;lt;</c>) replaced by what they stand for.</summary>
    public static string Decode(string label)
    {
        var next = label.IndexOfAny(EntityStarts);
        if (next < 0)
        {
            return label;
        }

        var text = new StringBuilder();
        var start = 0;
        for (; next >= 0; next = label.IndexOfAny(EntityStarts, start))
        {
            text.Append(label, start, next - start);
            start = next + 1;
            var end = label.IndexOf(';', start, Math.Min(LongestEntity + 1, label.Length - start));
            if (end > 0 && Entity(label.Substring(start, end - start)) is { } replacement)
            {
                text.Append(replacement);
                start = end + 1;
            }
            else
            {
                text.Append(label[next]);
            }
        }

        return text.Append(label, start, label.Length - start).ToString();
    }

    /// <summary>
    /// The text as it stands in a label between quotes. Beside what ends a label or is formatting, these are entities: <c>%</c>, which may begin
    /// a comment, <c>:</c>, as Mermaid takes the end off an entity behind <c>style…:</c>, and the space of <c>direction LR</c>, which Mermaid
    /// takes for a statement wherever it stands.
    /// </summary>
    public static string Encode(string text)
    {
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isPlain = text[i] > '\u007F' ? !char.IsSurrogate(text[i]) && !char.IsWhiteSpace(text[i]) && !char.IsControl(text[i])
                : char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_' or '/' or '+' or '$' or '(' or ')' or ',' or '\'';
            if (isPlain || (text[i] == ' ' && i > 0 && i + 1 < text.Length && (i < 9 || string.CompareOrdinal(text, i - 9, "direction", 0, 9) != 0)))
            {
                label.Append(text[i]);
            }
            else
            {
                var code = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
                label.Append('#').Append(code.ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return label.ToString();
    }

    /// <summary>The first line of the label without tags and the marks of bold and italic text.</summary>
    public static string FirstLine(string label)
    {
        var text = new StringBuilder();
        var hasText = false;
        var lastTagEnd = label.LastIndexOf('>');
        for (var i = 0; i < label.Length; i++)
        {
            var isBreak = label[i] is '\n' or '\r' || string.CompareOrdinal(label, i, "<br", 0, 3) == 0;
            if (isBreak && hasText)
            {
                break;
            }

            if (label[i] == '<' && i < lastTagEnd)
            {
                i = label.IndexOf('>', i);
            }
            else
            {
                text.Append(label[i]);
                hasText |= !char.IsWhiteSpace(label[i]);
            }
        }

        return Decode(text.ToString().Trim().Trim('*', '_').Trim());
    }

    private static string? Entity(string name)
    {
        if (NamedEntities.TryGetValue(name, out var text))
        {
            return text;
        }

        var number = name.Length > 0 && name[0] == '#' ? name.Substring(1) : name;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
        {
            return null;
        }

        return code is <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }
}
