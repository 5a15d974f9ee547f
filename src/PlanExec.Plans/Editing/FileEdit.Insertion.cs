using YamlDotNet.Core;

using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <content>Adds entries to maps and lists.</content>
internal sealed partial class FileEdit
{
    /// <summary>Adds a key and its value to a map, before the entry at an index.</summary>
    public void Insert(YamlMapping map, int index, string key, NodeValue value)
    {
        var name = NodeValue.Text(key);
        if (map.Entries.Count == 0 && map.IsFlow && value is MapValue or ListValue { HasLineBreak: true })
        {
            FillEmpty(map, new MapValue([(name, value)]));
            return;
        }

        Note(map, index, name, value);
        if (map.IsFlow)
        {
            InsertInFlow(map, index, ValueWriter.EntryInFlow(name, value));
            return;
        }

        var lines = new BlockLines(file, map);
        bool? inFlow = file.Parent(map) is null ? null : value switch
        {
            // Only entries of one kind tell how the next is written.
            MapValue when map.Entries.All(entry => entry.Value is YamlMapping or YamlScalar { IsAbsent: true }) =>
                map.Entries.Select(entry => entry.Value).OfType<YamlMapping>().LastOrDefault(sibling => sibling.Entries.Count > 0)?.IsFlow,
            ListValue list when list.Items.All(item => item is TextValue) =>
                map.Entries.Select(entry => entry.Value).OfType<YamlSequence>().LastOrDefault(sibling => sibling.Items.Count > 0)?.IsFlow,
            _ => null,
        };
        InsertLines(lines, index, writer.Entry(name, value, lines.Column, inFlow, ValueColumn(map, lines)));
    }

    /// <summary>Adds a value to a list, before the item at an index.</summary>
    public void Insert(YamlSequence list, int index, NodeValue value)
    {
        if (list.Items.Count == 0 && value is not TextValue)
        {
            FillEmpty(list, new ListValue([value]));
            return;
        }

        Note(list, index, null, value);
        var preferred = list.Items.Count > 0 && list.Items[list.Items.Count - 1] is YamlScalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } sibling
            ? sibling.Style
            : ScalarStyle.Plain;
        if (list.IsFlow)
        {
            InsertInFlow(list, index, ValueWriter.InFlow(value, preferred));
            return;
        }

        var lines = new BlockLines(file, list);
        var siblingInFlow = (list.Items[list.Items.Count - 1] as YamlMapping)?.IsFlow;
        InsertLines(lines, index, writer.Item(value, lines.Column, siblingInFlow, Gap(list), preferred));
    }

    private void Note(YamlCollection collection, int index, NodeValue? key, NodeValue value)
    {
        if (!inserted.TryGetValue(collection, out var list))
        {
            inserted.Add(collection, list = []);
        }

        list.Add((index, key, value));
    }

    private void InsertLines(BlockLines lines, int index, string text)
    {
        var indentation = ValueWriter.Indent(lines.Column);
        var gap = NeedsGap(lines, text.IndexOf(LineBreak, StringComparison.Ordinal) >= 0) ? LineBreak : "";
        if (index > 0)
        {
            gap = lines.KeepsBlankLines(index - 1) ? "" : gap;
            Change(lines.LastLineEnd(index - 1), 0, LineBreak + gap + indentation + text);
            return;
        }

        lines.RequireClean(0);
        if (Layout.IsFirstOnLine(lines.Start(0)))
        {
            Change(lines.FirstLine(0), 0, indentation + text + LineBreak + gap);
        }
        else
        {
            Change(lines.Start(0), 0, text + LineBreak + gap + indentation);
        }
    }

    /// <summary>Whether a blank line is to stand beside a new entry: where one stands beside those like it.</summary>
    private static bool NeedsGap(BlockLines lines, bool hasSeveralLines)
    {
        var all = 0;
        var withGap = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!hasSeveralLines || lines.HasSeveralLines(i) || lines.HasSeveralLines(i - 1))
            {
                all++;
                withGap += lines.HasGapBefore(i) ? 1 : 0;
            }
        }

        return hasSeveralLines ? withGap > 0 && withGap * 2 >= all : all > 0 && withGap == all;
    }

    /// <summary>The column at which the values of neighbours in one line each begin; -1 where they differ or just follow their keys.</summary>
    private int ValueColumn(YamlMapping map, BlockLines lines)
    {
        var column = -1;
        var isPadded = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var entry = map.Entries[i];
            if (lines.HasSeveralLines(i) || entry.Value.Span.Length == 0)
            {
                continue;
            }

            var own = Layout.Column(entry.Value.Span.Start);
            if (column >= 0 && own != column)
            {
                return -1;
            }

            column = own;
            isPadded |= entry.Value.Span.Start > entry.Key.Span.End + 2;
        }

        return isPadded ? column : -1;
    }

    /// <summary>How far behind its dash the last item of a list begins.</summary>
    private int Gap(YamlSequence list)
    {
        var item = list.Items[list.Items.Count - 1].Span.Start;
        var gap = Layout.Column(item) - Layout.Column(list.Span.Start);
        return gap is > 1 and <= 8 && file.Text[item - gap] == '-' ? gap : 2;
    }

    private void InsertInFlow(YamlCollection collection, int index, string text)
    {
        var parts = new FlowParts(file, collection);
        if (parts.Count == 0)
        {
            InsertIntoEmpty(parts, text);
        }
        else if (index < parts.Count)
        {
            if (parts.IsFirstOnLine(index))
            {
                var line = Layout.LineStart(parts.Start(index));
                Change(parts.FirstLine(index), 0, file.Text.Substring(line, parts.Start(index) - line) + text + "," + LineBreak);
            }
            else
            {
                Change(parts.Start(index), 0, text + ", ");
            }
        }
        else
        {
            Append(collection, parts, text);
        }
    }

    private void InsertIntoEmpty(FlowParts parts, string text)
    {
        var between = file.Text.Substring(parts.Open + 1, parts.Close - parts.Open - 1);
        if (between.All(YamlText.IsBlank))
        {
            Change(parts.Open + 1, between.Length, text);
        }
        else
        {
            Change(parts.Close, 0, text);
        }
    }

    private void Append(YamlCollection collection, FlowParts parts, string text)
    {
        var last = parts.Count - 1;
        var comma = parts.Comma(last);
        var hasOwnLine = parts.IsFirstOnLine(last) && (last == 0 || parts.IsFirstOnLine(last - 1)) && parts.Close > parts.LineEnd(last);
        if (hasOwnLine)
        {
            var line = Layout.LineStart(parts.Start(last));
            var indentation = file.Text.Substring(line, parts.Start(last) - line);
            var isFirst = inserted[collection].Count(entry => entry.Index > last) == 1;
            if (comma < 0 && isFirst)
            {
                Change(parts.End(last), 0, ",");
            }

            Change(parts.LineEnd(last), 0, (comma < 0 && !isFirst ? "," : "") + LineBreak + indentation + text + (comma < 0 ? "" : ","));
        }
        else if (comma < 0)
        {
            Change(parts.End(last), 0, ", " + text);
        }
        else
        {
            Change(comma + 1, 0, $" {text},");
        }
    }
}
