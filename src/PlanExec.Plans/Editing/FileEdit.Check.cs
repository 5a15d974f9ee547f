using PlanExec.Plans.Yaml;

using YamlDotNet.Core;

namespace PlanExec.Plans.Editing;

/// <content>Finishes the edit, and proves that the new text says what was meant and nothing else.</content>
internal sealed partial class FileEdit
{
    private readonly Dictionary<YamlNode, NodeValue> converted = [];

    /// <summary>The edit, after its text was read again.</summary>
    public PlanEdit Finish()
    {
        var edit = new PlanEdit(file.Source.Path, file.Text, createsFile: false, Ordered());
        var after = new FileNodes(new PlanSource(file.Source.Path, edit.NewText));
        if (after.Faults.Count > file.Faults.Count)
        {
            throw new EditRefusedException(Place(edit), $"The change would leave a text that can't be read ({after.Faults[0].Message}); edit it by hand");
        }

        // A file without a list or map says nothing yet, whatever is put in.
        if (file.Root is not null && !(after.Root is { } root && NodeValue.AreSame(Convert(file.Root), new FileEdit(after).Convert(root))))
        {
            throw new EditRefusedException(Place(edit), "The change would alter more of the plan than is meant, as it is written here; edit it by hand");
        }

        return edit;
    }

    /// <summary>The place of the first change, in the text before.</summary>
    public PlanSpan Place(PlanEdit edit) => file.SpanAt(edit.Changes[0].Start, edit.Changes[0].Length);

    private List<PlanTextChange> Ordered()
    {
        var ordered = new List<PlanTextChange>();
        foreach (var change in changes.Select(Trim).OrderBy(change => change.Start))
        {
            var last = ordered.Count - 1;
            if (last >= 0 && ordered[last].Start + ordered[last].Length >= change.Start)
            {
                var earlier = ordered[last];
                if (earlier.Start + earlier.Length > change.Start)
                {
                    throw new EditRefusedException(file.SpanAt(change.Start, change.Length), "Two changes meet at this place; make them one after the other");
                }

                ordered[last] = new PlanTextChange(earlier.Start, earlier.Length + change.Length, earlier.NewText + change.NewText);
            }
            else
            {
                ordered.Add(change);
            }
        }

        return ordered;
    }

    /// <summary>Leaves out whole lines that stay the same at both ends.</summary>
    private PlanTextChange Trim(PlanTextChange change)
    {
        var (start, length, newText) = change;
        var old = file.Text.Substring(start, length);
        var shorter = Math.Min(length, newText.Length);
        var prefix = 0;
        while (prefix < shorter && old[prefix] == newText[prefix])
        {
            prefix++;
        }

        while (prefix > 0 && !EndsLine(old, prefix, newText))
        {
            prefix--;
        }

        var suffix = 0;
        while (suffix < shorter - prefix && old[length - suffix - 1] == newText[newText.Length - suffix - 1])
        {
            suffix++;
        }

        while (suffix > 0 && !(YamlText.IsBreak(old[length - suffix]) && length - suffix > 0 && old[length - suffix - 1] != '\r'))
        {
            suffix--;
        }

        return new PlanTextChange(start + prefix, length - prefix - suffix, newText.Substring(prefix, newText.Length - prefix - suffix));
    }

    private static bool EndsLine(string old, int end, string newText) =>
        YamlText.IsBreak(old[end - 1]) && !(old[end - 1] == '\r' && (end == old.Length || old[end] == '\n' || end == newText.Length || newText[end] == '\n'));

    /// <summary>What a node says after the edit.</summary>
    private NodeValue Convert(YamlNode node)
    {
        if (replaced.TryGetValue(node, out var replacement))
        {
            return replacement;
        }

        if (!converted.TryGetValue(node, out var value))
        {
            value = node switch
            {
                YamlAlias alias => Convert(alias.Target!),
                YamlScalar { IsAbsent: true } => NodeValue.Absent,
                YamlScalar scalar => NodeValue.Text(TextOf(scalar)),
                YamlMapping map => new MapValue(With(
                    map,
                    map.Entries.Select(entry => (removed.Contains(entry.Key), Convert(entry.Key), Convert(entry.Value))))),
                YamlSequence list => new ListValue([.. With(list, list.Items.Select(item => (removed.Contains(item), NodeValue.Absent, Convert(item)))).Select(entry => entry.Value)]),
                _ => NodeValue.Text(node.Span.ToString()),
            };
            converted.Add(node, value);
        }

        return value;
    }

    private List<(NodeValue Key, NodeValue Value)> With(YamlNode collection, IEnumerable<(bool IsRemoved, NodeValue Key, NodeValue Value)> entries)
    {
        var added = inserted.TryGetValue(collection, out var list) ? list : [];
        var all = new List<(NodeValue, NodeValue)>();
        var index = 0;
        foreach (var (isRemoved, key, value) in entries)
        {
            all.AddRange(added.Where(entry => entry.Index == index).Select(entry => (entry.Key ?? NodeValue.Absent, entry.Value)));
            if (!isRemoved)
            {
                all.Add((key, value));
            }

            index++;
        }

        all.AddRange(added.Where(entry => entry.Index == index).Select(entry => (entry.Key ?? NodeValue.Absent, entry.Value)));
        return all;
    }

    /// <summary>The text of a scalar. At the end of a file without a last line break a block has none either, which means nothing.</summary>
    private string TextOf(YamlScalar scalar)
    {
        var endsFile = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && YamlText.LineEnd(file.Text, scalar.Span.End) == file.Text.Length;
        return endsFile && !YamlText.RestOfLine(file.Source, scalar.Span.Start).ToString().Contains('-') && !scalar.Value.EndsWith("\n", StringComparison.Ordinal)
            ? scalar.Value + "\n"
            : scalar.Value;
    }
}
