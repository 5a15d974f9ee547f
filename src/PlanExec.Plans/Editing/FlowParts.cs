using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Where the entries of a map or list in brackets begin and end.</summary>
internal sealed class FlowParts
{
    private readonly FileNodes file;
    private readonly int[] starts;
    private readonly int[] ends;

    public FlowParts(FileNodes file, YamlCollection collection)
    {
        this.file = file;
        if (!collection.HasBrackets)
        {
            throw EditRefusedException.At(collection, "This pair has no braces of its own; write '{key: value}'");
        }

        Open = collection.Span.Start;
        Close = collection.Span.End - 1;
        ends = collection switch
        {
            YamlMapping map => [.. map.Entries.Select(entry => Math.Max(entry.Key.Span.End, entry.Value.Span.End))],
            YamlSequence list => [.. list.Items.Select(item => item.Span.End)],
            _ => [],
        };
        starts = new int[ends.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            // An anchor or tag stands before the node's span.
            starts[i] = i == 0 ? file.Layout.SkipToContent(Open + 1) : file.Layout.SkipToContent(Comma(i - 1) + 1);
        }
    }

    public int Open { get; }

    public int Close { get; }

    public int Count => starts.Length;

    public int Start(int index) => starts[index];

    public int End(int index) => ends[index];

    /// <summary>The comma behind an entry; -1 where none follows.</summary>
    public int Comma(int index)
    {
        var next = file.Layout.SkipToContent(ends[index]);
        return next < Close && file.Text[next] == ',' ? next : -1;
    }

    /// <summary>Whether the entry begins its line.</summary>
    public bool IsFirstOnLine(int index) => file.Layout.IsFirstOnLine(starts[index]);

    /// <summary>The end of the line in which an entry and its comma end.</summary>
    public int LineEnd(int index) => YamlText.LineEnd(file.Text, Math.Max(ends[index], Comma(index)));

    /// <summary>The start of the line of an entry, with the comments right above it.</summary>
    public int FirstLine(int index)
    {
        var first = file.Layout.LineStart(starts[index]);
        var bound = index == 0 ? Open : LineEnd(index - 1);
        for (var line = file.Layout.PreviousLine(first); line > bound && file.Layout.CommentColumn(line) >= 0; line = file.Layout.PreviousLine(line))
        {
            first = line;
        }

        return first;
    }
}
