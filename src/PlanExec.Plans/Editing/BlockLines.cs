using YamlDotNet.Core;

using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Which lines belong to each entry of a block map or list: its own, the comments right above it, and those within it.</summary>
internal sealed class BlockLines
{
    private readonly FileNodes file;
    private readonly YamlCollection collection;
    private readonly int[] starts;
    private readonly int[] ends;

    public BlockLines(FileNodes file, YamlCollection collection)
    {
        this.file = file;
        this.collection = collection;
        ends = collection switch
        {
            YamlMapping map => [.. map.Entries.Select(entry => Math.Max(entry.Key.Span.End, entry.Value.Span.End))],
            YamlSequence list => [.. list.Items.Select(item => item.Span.End)],
            _ => [],
        };
        starts = collection switch
        {
            YamlMapping map => [.. map.Entries.Select(entry => entry.Key.Span.Start)],
            YamlSequence list => FindDashes(list),
            _ => [],
        };
        Column = file.Layout.Column(starts[0]);
    }

    /// <summary>The column of the keys or dashes.</summary>
    public int Column { get; }

    public int Count => starts.Length;

    /// <summary>Where the key or dash of an entry stands.</summary>
    public int Start(int index) => starts[index];

    /// <summary>Whether lines can be put before an entry: an anchor, a tag or a <c>?</c> before its key would stay behind.</summary>
    public void RequireClean(int index)
    {
        var start = starts[index];
        var first = YamlText.SkipBlanks(file.Text, file.Layout.LineStart(start));
        if (first < start && !(index == 0 && file.Text.Substring(first, start - first).All(character => character is '-' or ' ')))
        {
            throw new EditRefusedException(file.SpanAt(first, start - first), "What stands before this key (an anchor, a tag or '?') can't be edited with it; write the key at the start of its line");
        }
    }

    /// <summary>The start of the first line of an entry, with the comments right above it.</summary>
    public int FirstLine(int index)
    {
        var layout = file.Layout;
        var first = layout.LineStart(starts[index]);
        var bound = index == 0 ? -1 : LastLineEnd(index - 1);
        for (var line = layout.PreviousLine(first); line > bound && layout.CommentColumn(line) == Column; line = layout.PreviousLine(line))
        {
            if (layout.PreviousLine(line) < 0)
            {
                // What begins in the first line speaks about the file.
                return layout.LineStart(starts[index]);
            }

            first = line;
        }

        return first;
    }

    /// <summary>The end of the last line of an entry, before its line break.</summary>
    public int LastLineEnd(int index)
    {
        var text = file.Text;
        var last = YamlText.LineEnd(text, Math.Max(starts[index], ends[index]));
        if (KeepsBlankLines(index))
        {
            for (var line = YamlText.NextLine(text, last); line < text.Length && file.Layout.IsBlankLine(line); line = YamlText.NextLine(text, last))
            {
                last = YamlText.LineEnd(text, line);
            }
        }

        for (var line = YamlText.NextLine(text, last); line < text.Length; line = YamlText.NextLine(text, line))
        {
            if (file.Layout.CommentColumn(line) > Column)
            {
                last = YamlText.LineEnd(text, line);
            }
            else if (!file.Layout.IsBlankLine(line))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Whether an entry takes more than one line.</summary>
    public bool HasSeveralLines(int index) => file.Layout.LineStart(starts[index]) != file.Layout.LineStart(ends[index]);

    /// <summary>Whether a blank line stands between an entry and the one before.</summary>
    public bool HasGapBefore(int index)
    {
        for (var line = YamlText.NextLine(file.Text, LastLineEnd(index - 1)); line < FirstLine(index); line = YamlText.NextLine(file.Text, line))
        {
            if (file.Layout.IsBlankLine(line))
            {
                return true;
            }
        }

        return false;
    }

    private YamlNode Last(int index)
    {
        var node = collection is YamlMapping map ? map.Entries[index].Value : ((YamlSequence)collection).Items[index];
        while (node is YamlCollection { IsFlow: false })
        {
            node = node is YamlMapping inner ? inner.Entries[inner.Entries.Count - 1].Value : ((YamlSequence)node).Items[((YamlSequence)node).Items.Count - 1];
        }

        return node;
    }

    /// <summary>Whether an entry ends in a block that takes the blank lines behind it as its own.</summary>
    public bool KeepsBlankLines(int index) =>
        Last(index) is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } node && YamlText.RestOfLine(file.Source, node.Span.Start).ToString().Contains('+');

    private int[] FindDashes(YamlSequence list)
    {
        var dashes = new int[list.Items.Count];
        dashes[0] = list.Span.Start;
        var column = file.Layout.Column(list.Span.Start);
        for (var i = 1; i < dashes.Length; i++)
        {
            var line = file.Layout.LineStart(list.Items[i].Span.Start);
            while (line > ends[i - 1] && !IsDash(line + column, line))
            {
                line = file.Layout.PreviousLine(line);
            }

            dashes[i] = line + column;
            if (!IsDash(dashes[i], line))
            {
                throw EditRefusedException.At(list.Items[i], "The dash before this entry was not found; write it in the entry's own line");
            }
        }

        return dashes;
    }

    private bool IsDash(int offset, int line) =>
        offset < file.Text.Length && file.Text[offset] == '-' && YamlText.SkipBlanks(file.Text, line) == offset
        && (offset + 1 == file.Text.Length || YamlText.IsBlank(file.Text[offset + 1]) || YamlText.IsBreak(file.Text[offset + 1]));
}
