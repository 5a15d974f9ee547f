using System.Text;

using YamlDotNet.Core;

namespace PlanExec.Plans.Yaml;

/// <summary>Reads a literal or folded block once more, to learn where each character of its value stands.</summary>
internal sealed class BlockScalarText
{
    private readonly string text;
    private readonly bool isLiteral;
    private readonly StringBuilder value = new();
    private readonly List<int> offsets = [];
    private readonly List<int> trailingBreaks = [];
    private int leadingBreak = -1;

    private BlockScalarText(string text, ScalarStyle style)
    {
        this.text = text;
        isLiteral = style == ScalarStyle.Literal;
    }

    /// <summary>The value that the block spells, and the offset of each of its characters and of its end.</summary>
    /// <param name="span">The block with its header.</param>
    /// <param name="style">Literal or folded.</param>
    /// <param name="expected">The value as the parser read it: its first line tells the indentation where the header gives one.</param>
    public static (string Value, int[] Offsets) Read(PlanSpan span, ScalarStyle style, string expected)
    {
        var source = span.Source.Text;
        var block = new BlockScalarText(source, style);
        var header = YamlText.RestOfLine(span.Source, span.Start).ToString();
        var end = block.ReadLines(YamlText.NextLine(source, span.Start), span.End, expected);
        block.Chomp(end, header, expected.Length);
        return (block.value.ToString(), block.offsets.ToArray());
    }

    /// <summary>Returns the offset behind the last line that has text.</summary>
    private int ReadLines(int line, int end, string expected)
    {
        var indentation = -1;
        var afterBlank = false;
        var last = line;
        for (; line < end; line = YamlText.NextLine(text, line))
        {
            var lineEnd = YamlText.LineEnd(text, line);
            var content = line;
            while (content < lineEnd && text[content] == ' ')
            {
                content++;
            }

            if (content == lineEnd && (indentation < 0 || content - line <= indentation))
            {
                trailingBreaks.Add(lineEnd);
                continue;
            }

            if (indentation < 0)
            {
                indentation = Math.Max(0, content - line - LeadingSpaces(expected));
            }

            content = Math.Min(lineEnd, line + indentation);
            var startsBlank = content < lineEnd && YamlText.IsBlank(text[content]);
            JoinLines(fold: !isLiteral && !afterBlank && !startsBlank);
            afterBlank = startsBlank;
            for (; content < lineEnd; content++)
            {
                Append(text[content], content);
            }

            leadingBreak = lineEnd < text.Length ? lineEnd : -1;
            last = lineEnd;
        }

        return last;
    }

    private static int LeadingSpaces(string expected)
    {
        var start = 0;
        while (start < expected.Length && YamlText.IsBreak(expected[start]))
        {
            start++;
        }

        var end = start;
        while (end < expected.Length && expected[end] == ' ')
        {
            end++;
        }

        return end - start;
    }

    private void JoinLines(bool fold)
    {
        if (leadingBreak >= 0)
        {
            var character = YamlText.BreakValue(text, leadingBreak);
            if (!fold || character != '\n')
            {
                Append(character, leadingBreak);
            }
            else if (trailingBreaks.Count == 0)
            {
                Append(' ', leadingBreak);
            }
        }

        AppendTrailingBreaks();
    }

    private void AppendTrailingBreaks()
    {
        foreach (var offset in trailingBreaks)
        {
            Append(YamlText.BreakValue(text, offset), offset);
        }

        trailingBreaks.Clear();
    }

    private void Chomp(int last, string header, int expectedLength)
    {
        if (!header.Contains('-') && leadingBreak >= 0)
        {
            Append(YamlText.BreakValue(text, leadingBreak), leadingBreak);
        }

        if (header.Contains('+'))
        {
            AppendTrailingBreaks();

            // Kept blank lines stand behind the span, which ends with the text.
            for (var line = YamlText.NextLine(text, last); line < text.Length && value.Length < expectedLength; line = YamlText.NextLine(text, line))
            {
                var lineEnd = YamlText.LineEnd(text, line);
                if (lineEnd < text.Length)
                {
                    Append(YamlText.BreakValue(text, lineEnd), lineEnd);
                }
            }
        }

        offsets.Add(offsets.Count == 0 ? last : offsets[offsets.Count - 1] + 1);
    }

    private void Append(char character, int offset)
    {
        value.Append(character);
        offsets.Add(offset);
    }
}
