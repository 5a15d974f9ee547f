using System.Globalization;
using System.Text;

using YamlDotNet.Core;

namespace PlanExec.Plans.Editing;

/// <summary>Writes values in the layout of a file. Of a text of several lines the first has no indentation and the last no line break.</summary>
internal sealed class ValueWriter(TextLayout layout)
{
    private const int LongestLine = 140;

    /// <summary>A value in one line.</summary>
    public static string InFlow(NodeValue value, ScalarStyle preferred = ScalarStyle.Plain) => value switch
    {
        TextValue text => Scalar(text, inFlow: true, preferred),
        ListValue list => $"[{string.Join(", ", list.Items.Select(item => InFlow(item)))}]",
        MapValue map => $"{{{string.Join(", ", map.Entries.Select(entry => EntryInFlow(entry.Key, entry.Value)))}}}",
        _ => "",
    };

    public static string EntryInFlow(NodeValue key, NodeValue value) => $"{InFlow(key)}: {InFlow(value)}";

    /// <summary>A key and its value, the key at a column.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="column">The column of the key.</param>
    /// <param name="siblingsInFlow">How the neighbours are written; null where they don't tell.</param>
    /// <param name="valueColumn">The column at which the neighbours' values begin, one below another; -1 where they don't.</param>
    public string Entry(NodeValue key, NodeValue value, int column, bool? siblingsInFlow = null, int valueColumn = -1)
    {
        var name = Scalar((TextValue)key, inFlow: false, ScalarStyle.Plain) + ":";
        switch (value)
        {
            case TextValue { HasLineBreak: true } text when ScalarText.CanBeLiteral(text.Value):
                return $"{name} {Literal(text.Value, column + layout.Step, layout.Step)}";
            case ListValue { Items.Count: > 0 } list when !FitsInFlow(value, column + name.Length, siblingsInFlow):
                return name + Lines(list.Items, column + layout.ListStep);
            case MapValue { Entries.Count: > 0 } map when !FitsInFlow(value, column + name.Length, siblingsInFlow):
                return name + layout.LineBreak + Indent(column + layout.Step) + Block(map, column + layout.Step);
            case var _ when value == NodeValue.Absent:
                return name;
            default:
                return name.PadRight(Math.Max(name.Length + 1, valueColumn - column)) + OneLine(value);
        }
    }

    /// <summary>A dash and the value behind it, the dash at a column.</summary>
    public string Item(NodeValue value, int column, bool? siblingsInFlow = null, int gap = 2, ScalarStyle preferred = ScalarStyle.Plain)
    {
        var dash = "-".PadRight(gap);
        return value switch
        {
            TextValue { HasLineBreak: true } text when ScalarText.CanBeLiteral(text.Value) => dash + Literal(text.Value, column + gap, gap),
            TextValue text => dash + Scalar(text, inFlow: false, preferred),
            MapValue { Entries.Count: > 0 } map when !FitsInFlow(value, column + gap, siblingsInFlow) => dash + Block(map, column + gap),
            _ => dash + InFlow(value),
        };
    }

    /// <summary>The entries of a map, the first key without indentation.</summary>
    public string Block(MapValue map, int column) =>
        string.Join(layout.LineBreak + Indent(column), map.Entries.Select(entry => Entry(entry.Key, entry.Value, column)));

    /// <summary>The items of a list, each in a line of its own, behind a line break.</summary>
    public string Lines(IReadOnlyList<NodeValue> items, int column)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(layout.LineBreak).Append(Indent(column)).Append(Item(item, column));
        }

        return text.ToString();
    }

    public static string Indent(int column) => new(' ', column);

    /// <summary>A header and the lines of a block with their indentation.</summary>
    private string Literal(string value, int column, int step) =>
        ScalarText.LiteralHeader(value, step) + layout.LineBreak + ScalarText.LiteralLines(value, column, layout.LineBreak);

    /// <summary>Whether a value is written in brackets: where its neighbours are, else where it is short and has no sentences in a list.</summary>
    private static bool FitsInFlow(NodeValue value, int column, bool? siblingsInFlow)
    {
        if (value.HasLineBreak)
        {
            return false;
        }

        var isShort = column + InFlow(value).Length < LongestLine;
        var isSimple = value switch
        {
            MapValue map => !map.PrefersLines,
            ListValue list => list.Items.All(item => item is TextValue text && text.Value.IndexOf(' ') < 0),
            _ => true,
        };
        return siblingsInFlow is { } inFlow ? inFlow && (isShort || isSimple) : isShort && isSimple;
    }

    private static string OneLine(NodeValue value) => value is TextValue text ? Scalar(text, inFlow: false, ScalarStyle.Plain) : InFlow(value);

    private static string Scalar(TextValue text, bool inFlow, ScalarStyle preferred) =>
        text.IsBare ? text.Value.ToString(CultureInfo.InvariantCulture) : ScalarText.OnOneLine(text.Value, inFlow, preferred);
}
