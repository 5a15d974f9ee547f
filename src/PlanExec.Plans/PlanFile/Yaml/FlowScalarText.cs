using System.Globalization;
using System.Text;

using YamlDotNet.Core;

namespace PlanExec.Plans.Yaml;

/// <summary>Reads a plain or quoted scalar once more, to learn where each character of its value stands.</summary>
internal sealed class FlowScalarText
{
    private const string SimpleEscapes = "0abt\tnvfre \"'\\/N_LP";
    private const string SimpleValues = "\0\a\b\t\t\n\v\f\r\u001B \"'\\/\u0085\u00A0\u2028\u2029";

    private readonly string text;
    private readonly int end;
    private readonly bool isDouble;
    private readonly bool isSingle;
    private readonly StringBuilder value = new();
    private readonly List<int> offsets = [];
    private int position;

    private FlowScalarText(string text, int start, int end, ScalarStyle style)
    {
        this.text = text;
        isDouble = style == ScalarStyle.DoubleQuoted;
        isSingle = style == ScalarStyle.SingleQuoted;
        var quote = isDouble || isSingle ? 1 : 0;
        position = start + quote;
        this.end = end - quote;
    }

    /// <summary>The value that the scalar spells, and the offset of each of its characters and of its end.</summary>
    public static (string Value, int[] Offsets) Read(PlanSpan span, ScalarStyle style)
    {
        var scalar = new FlowScalarText(span.Source.Text, span.Start, span.End, style);
        scalar.Read();
        scalar.offsets.Add(Math.Max(span.Start, scalar.end));
        return (scalar.value.ToString(), scalar.offsets.ToArray());
    }

    /// <summary>The backslash of the first unknown escape behind the opening quote at <paramref name="quote"/>; -1 where all are known.</summary>
    public static int FindBadEscape(string text, int quote)
    {
        for (var i = quote + 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (HexLength(next) is var digits && digits > 0)
            {
                if (HexValue(text, i + 2, digits, text.Length) is null)
                {
                    return i;
                }
            }
            else if (SimpleEscapes.IndexOf(next) < 0 && !YamlText.IsBreak(next))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static int HexLength(char escape) => escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };

    private static int? HexValue(string text, int start, int digits, int end) =>
        start + digits <= end && int.TryParse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? code
            : null;

    private void Read()
    {
        while (position < end)
        {
            var character = text[position];
            if (YamlText.IsBreak(character) || YamlText.IsBlank(character))
            {
                ReadSpace();
            }
            else if (isSingle && character == '\'')
            {
                Append('\'', position);
                position += 2;
            }
            else if (isDouble && character == '\\')
            {
                ReadEscape();
            }
            else
            {
                Append(character, position++);
            }
        }
    }

    private void Append(char character, int offset)
    {
        value.Append(character);
        offsets.Add(offset);
    }

    /// <summary>Blanks within a line are text; blanks around line breaks are not, and the breaks fold.</summary>
    private void ReadSpace()
    {
        var start = position;
        var firstBreak = -1;
        var breaks = new List<int>();
        while (position < end && (YamlText.IsBlank(text[position]) || YamlText.IsBreak(text[position])))
        {
            if (YamlText.IsBlank(text[position]))
            {
                position++;
                continue;
            }

            if (firstBreak < 0)
            {
                firstBreak = position;
            }
            else
            {
                breaks.Add(position);
            }

            position += YamlText.BreakLength(text, position);
        }

        if (firstBreak < 0)
        {
            for (var i = start; i < position; i++)
            {
                Append(text[i], i);
            }

            return;
        }

        var folded = YamlText.BreakValue(text, firstBreak);
        if (folded != '\n')
        {
            Append(folded, firstBreak);
        }
        else if (breaks.Count == 0)
        {
            Append(' ', firstBreak);
        }

        AppendBreaks(breaks);
    }

    private void AppendBreaks(List<int> breaks)
    {
        foreach (var offset in breaks)
        {
            Append(YamlText.BreakValue(text, offset), offset);
        }
    }

    private void ReadEscape()
    {
        var start = position;
        var escape = position + 1 < end ? text[position + 1] : '\0';
        if (YamlText.IsBreak(escape))
        {
            position++;
            position += YamlText.BreakLength(text, position);
            var breaks = new List<int>();
            for (; position < end && (YamlText.IsBlank(text[position]) || YamlText.IsBreak(text[position])); position++)
            {
                if (YamlText.IsBreak(text[position]))
                {
                    breaks.Add(position);
                    position += YamlText.BreakLength(text, position) - 1;
                }
            }

            AppendBreaks(breaks);
            return;
        }

        var digits = HexLength(escape);
        position += 2 + digits;
        if (digits > 0)
        {
            foreach (var unit in char.ConvertFromUtf32(HexValue(text, start + 2, digits, end) ?? '\uFFFD'))
            {
                Append(unit, start);
            }

            return;
        }

        var simple = SimpleEscapes.IndexOf(escape);
        Append(simple < 0 ? escape : SimpleValues[simple], start);
    }
}
