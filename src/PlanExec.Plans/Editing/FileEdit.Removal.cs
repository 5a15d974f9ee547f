using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <content>Removes entries from maps and lists.</content>
internal sealed partial class FileEdit
{
    /// <summary>Removes the entries at these indexes, with the comments that belong to them.</summary>
    public void Remove(YamlCollection collection, IReadOnlyCollection<int> indexes)
    {
        foreach (var index in indexes)
        {
            removed.Add(collection is YamlMapping map ? map.Entries[index].Key : ((YamlSequence)collection).Items[index]);
        }

        if (collection.IsFlow)
        {
            RemoveInFlow(new FlowParts(file, collection), indexes);
            return;
        }

        var lines = new BlockLines(file, collection);
        if (indexes.Count == lines.Count)
        {
            RemoveAll(collection, lines);
            return;
        }

        var gone = new HashSet<int>(indexes);
        for (var first = 0; first < lines.Count; first++)
        {
            if (gone.Contains(first))
            {
                var last = first;
                while (gone.Contains(last + 1))
                {
                    last++;
                }

                RemoveLines(lines, first, last);
                first = last;
            }
        }
    }

    private void RemoveLines(BlockLines lines, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            lines.RequireClean(i);
        }

        if (!Layout.IsFirstOnLine(lines.Start(first)))
        {
            // The first entry of a map behind a dash: the next one takes its place.
            var next = lines.Start(last + 1);
            if (YamlText.NextLine(file.Text, lines.LastLineEnd(last)) != Layout.LineStart(next))
            {
                throw new EditRefusedException(file.SpanAt(lines.Start(first), 1), "Comments or blank lines follow this entry, which stands behind a dash; remove it by hand");
            }

            Change(lines.Start(first), next - lines.Start(first), "");
            return;
        }

        var from = lines.FirstLine(first);
        var end = lines.LastLineEnd(last);
        var to = YamlText.NextLine(file.Text, end);
        if (to == end || to == file.Text.Length)
        {
            // The last lines of the file: blank lines before them would be left at the end.
            var floor = first == 0 ? from : YamlText.NextLine(file.Text, lines.LastLineEnd(first - 1));
            while (from > floor && Layout.IsBlankLine(Layout.PreviousLine(from)))
            {
                from = Layout.PreviousLine(from);
            }

            if (to == end)
            {
                from = EndOfLineBefore(from);
            }
        }
        else if (Layout.IsBlankLine(to) && (first == 0 || lines.KeepsBlankLines(first - 1) || Layout.IsBlankLine(Layout.PreviousLine(from))))
        {
            while (to < file.Text.Length && Layout.IsBlankLine(to))
            {
                to = YamlText.NextLine(file.Text, to);
            }
        }

        Change(from, to - from, "");
    }

    private void RemoveAll(YamlCollection collection, BlockLines lines)
    {
        var empty = collection is YamlMapping ? "{}" : "[]";
        lines.RequireClean(0);
        var end = lines.LastLineEnd(lines.Count - 1);
        if (file.EntryOf(collection) is not { } entry)
        {
            Change(lines.Start(0), end - lines.Start(0), empty);
            return;
        }

        Change(BehindColon(entry), 0, " " + empty);
        var from = EndOfLineBefore(lines.FirstLine(0));
        Change(from, end - from, "");
    }

    private int EndOfLineBefore(int lineStart)
    {
        var previous = Layout.PreviousLine(lineStart);
        return previous < 0 ? lineStart : YamlText.LineEnd(file.Text, previous);
    }

    private void RemoveInFlow(FlowParts parts, IReadOnlyCollection<int> indexes)
    {
        if (indexes.Count == parts.Count)
        {
            // A comment behind the bracket speaks about the whole, and keeps its line.
            var hasOwnLines = parts.IsFirstOnLine(0) && parts.Close > parts.LineEnd(parts.Count - 1) && !Layout.IsBlankLine(parts.Open + 1);
            var from = hasOwnLines ? parts.FirstLine(0) : parts.Open + 1;
            Change(from, (hasOwnLines ? YamlText.NextLine(file.Text, parts.LineEnd(parts.Count - 1)) : parts.Close) - from, "");
            return;
        }

        var gone = new HashSet<int>(indexes);
        for (var first = 0; first < parts.Count; first++)
        {
            if (gone.Contains(first))
            {
                var last = first;
                while (gone.Contains(last + 1))
                {
                    last++;
                }

                RemoveInFlow(parts, first, last);
                first = last;
            }
        }
    }

    private void RemoveInFlow(FlowParts parts, int first, int last)
    {
        var isLast = last == parts.Count - 1;
        if (parts.IsFirstOnLine(first) && (isLast ? parts.Close > parts.LineEnd(last) : parts.IsFirstOnLine(last + 1)))
        {
            if (isLast && parts.Comma(last) < 0)
            {
                Change(parts.Comma(first - 1), 1, "");
            }

            var from = parts.FirstLine(first);
            Change(from, YamlText.NextLine(file.Text, parts.LineEnd(last)) - from, "");
        }
        else if (isLast)
        {
            RequireNoComment(parts.End(first - 1), parts.Start(first));
            Change(parts.End(first - 1), parts.End(last) - parts.End(first - 1), "");
        }
        else
        {
            var end = parts.Start(last + 1);
            var comma = parts.Comma(last);
            if (Layout.IsFirstOnLine(end))
            {
                // The next entry keeps its line, and the line its comment.
                end = comma + 1;
                var from = first > 0 && !parts.IsFirstOnLine(first) ? parts.Comma(first - 1) + 1 : parts.Start(first);
                RequireNoComment(from, parts.Start(first));
                Change(from, end - from, "");
                return;
            }

            RequireNoComment(parts.End(last), end);
            Change(parts.Start(first), end - parts.Start(first), "");
        }
    }

    private void RequireNoComment(int start, int end)
    {
        for (var line = start; line < end; line = YamlText.NextLine(file.Text, line))
        {
            var comment = YamlText.CommentStart(file.Text, line, Math.Min(end, YamlText.LineEnd(file.Text, line)));
            if (comment >= 0)
            {
                throw new EditRefusedException(file.SpanAt(comment, 1), "This comment stands in the middle of what would be removed; move it above the entry");
            }
        }
    }
}
