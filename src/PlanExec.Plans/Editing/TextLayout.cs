using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>How a plan file is laid out: what is added follows it.</summary>
internal sealed class TextLayout
{
    private const int LongestIndentation = 8;

    private readonly PlanSource source;
    private readonly int origin;
    private readonly Dictionary<int, int> mapSteps = [];
    private readonly Dictionary<int, int> listSteps = [];

    public TextLayout(PlanSource source, IEnumerable<YamlNode> nodes)
    {
        this.source = source;
        origin = YamlTextCheck.Origin(source.Text);
        LineBreak = FindLineBreak(source.Text);
        foreach (var map in nodes.OfType<YamlMapping>().Where(map => !map.IsFlow && map.Entries.Count > 0))
        {
            Measure(map);
        }

        Step = MostFrequent(mapSteps) ?? MostFrequent(listSteps.Where(pair => pair.Key > 0)) ?? 2;
        ListStep = MostFrequent(listSteps) ?? Step;
    }

    public string LineBreak { get; }

    /// <summary>By how much a map stands further in than the key that holds it.</summary>
    public int Step { get; }

    /// <summary>By how much the dashes of a list stand further in than the key that holds it; may be none.</summary>
    public int ListStep { get; }

    public int LineStart(int offset) => Math.Max(origin, YamlText.LineStart(source.Text, offset));

    public int Column(int offset) => offset - LineStart(offset);

    /// <summary>Whether nothing but blanks stands before an offset in its line.</summary>
    public bool IsFirstOnLine(int offset) => YamlText.SkipBlanks(source.Text, LineStart(offset)) >= offset;

    /// <summary>The column of the comment that is alone in the line that starts at an offset; -1 where there is none.</summary>
    public int CommentColumn(int lineStart)
    {
        var first = YamlText.SkipBlanks(source.Text, lineStart);
        return first < source.Text.Length && source.Text[first] == '#' ? first - lineStart : -1;
    }

    public bool IsBlankLine(int lineStart)
    {
        var first = YamlText.SkipBlanks(source.Text, lineStart);
        return first == source.Text.Length || YamlText.IsBreak(source.Text[first]);
    }

    /// <summary>The start of the line before; -1 for the first line.</summary>
    public int PreviousLine(int lineStart)
    {
        if (lineStart <= origin)
        {
            return -1;
        }

        var lineBreak = lineStart - 1;
        if (source.Text[lineBreak] == '\n' && lineBreak > origin && source.Text[lineBreak - 1] == '\r')
        {
            lineBreak--;
        }

        return LineStart(lineBreak);
    }

    /// <summary>The first offset from one on at which neither blank, line break nor comment stands.</summary>
    public int SkipToContent(int offset)
    {
        var text = source.Text;
        while (offset < text.Length)
        {
            if (text[offset] == '#' && (offset == 0 || YamlText.IsBlank(text[offset - 1]) || YamlText.IsBreak(text[offset - 1]) || text[offset - 1] is ',' or '[' or '{'))
            {
                offset = YamlText.LineEnd(text, offset);
            }
            else if (YamlText.IsBlank(text[offset]) || YamlText.IsBreak(text[offset]))
            {
                offset++;
            }
            else
            {
                break;
            }
        }

        return offset;
    }

    private void Measure(YamlMapping map)
    {
        var column = Column(map.Entries[0].Key.Span.Start);
        foreach (var value in map.Entries.Select(entry => entry.Value).OfType<YamlCollection>().Where(value => !value.IsFlow))
        {
            var step = Column(value.Span.Start) - column;
            var steps = value is YamlSequence ? listSteps : mapSteps;
            if (step >= (value is YamlSequence ? 0 : 1) && step <= LongestIndentation)
            {
                steps[step] = steps.TryGetValue(step, out var count) ? count + 1 : 1;
            }
        }
    }

    private static int? MostFrequent(IEnumerable<KeyValuePair<int, int>> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (int?)pair.Key).FirstOrDefault();

    private static string FindLineBreak(string text)
    {
        var first = YamlText.LineEnd(text, 0);
        return first == text.Length || text[first] is not ('\r' or '\n') ? "\n" : text.Substring(first, YamlText.BreakLength(text, first));
    }
}
