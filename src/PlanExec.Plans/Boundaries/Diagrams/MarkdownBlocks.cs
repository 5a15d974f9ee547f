namespace PlanExec.Plans.Diagrams;

/// <summary>A heading of a Markdown file.</summary>
/// <param name="Level">1 for the title, 6 for the lowest.</param>
/// <param name="Title">Its text.</param>
/// <param name="Slug">Its anchor on GitHub, unique in the file.</param>
/// <param name="Span">Its line.</param>
internal sealed record MarkdownHeading(int Level, string Title, string Slug, PlanSpan Span);

/// <summary>A fenced block of Mermaid.</summary>
/// <param name="Text">What stands between the fences, without their indentation.</param>
/// <param name="Span">The opening fence.</param>
internal sealed record MarkdownFence(PlanText Text, PlanSpan Span);

/// <summary>The headings and diagrams of a Markdown file. Reads as much of CommonMark as tells them from what only looks like them.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly char[] LineBreaks = ['\n', '\r'];

    private readonly List<MarkdownHeading> headings = [];
    private readonly List<MarkdownFence> fences = [];
    private readonly Dictionary<string, int> slugs = new(StringComparer.Ordinal);
    private readonly PlanSource source;
    private readonly string text;
    private readonly MarkdownLines lines;

    // Where the text of a list item begins in its lines; what stands in a list is indented by that.
    private int listIndentation;

    private MarkdownBlocks(PlanSource source)
    {
        this.source = source;
        text = source.Text;
        lines = new MarkdownLines(text);
    }

    public IReadOnlyList<MarkdownHeading> Headings => headings;

    public IReadOnlyList<MarkdownFence> Fences => fences;

    public static MarkdownBlocks Read(PlanSource source)
    {
        var blocks = new MarkdownBlocks(source);
        blocks.Read();
        return blocks;
    }

    private void Read()
    {
        // The lines of the paragraph before, which an underline makes a heading.
        var paragraph = -1;
        for (var line = lines.BehindFrontMatter(); line < text.Length;)
        {
            var end = lines.LineEnd(line);
            var next = lines.NextLine(end);
            var start = lines.SkipSpaces(line, end);
            UpdateList(line, start, end);
            if (start - line - listIndentation <= 3 && FenceLength(start, end) is > 0 and var length)
            {
                next = ReadFence(line, start, length, end);
                paragraph = -1;
            }
            else if (StartsComment(start))
            {
                next = BehindComment(start);
                paragraph = -1;
            }
            else if (start - line <= 3 && HashHeading(start, end))
            {
                paragraph = -1;
            }
            else if (paragraph >= 0 && start - line <= 3 && UnderlineLevel(start, end) is > 0 and var level)
            {
                AddHeading(level, paragraph, lines.LineEnd(paragraph) is var last && last < line ? lines.BeforeLineBreak(line) : last);
                paragraph = -1;
            }
            else if (start == end || (paragraph < 0 && (start - line > 3 || IsNoParagraph(start, end))))
            {
                paragraph = -1;
            }
            else if (paragraph < 0)
            {
                paragraph = start;
            }

            line = next;
        }
    }

    private void UpdateList(int line, int start, int end)
    {
        if (start == end || start - line >= listIndentation && listIndentation > 0)
        {
            return;
        }

        var marker = start;
        while (marker < end && char.IsDigit(text[marker]))
        {
            marker++;
        }

        var isItem = marker + 1 < end && text[marker + 1] == ' ' && (marker > start ? text[marker] is '.' or ')' : text[marker] is '-' or '*' or '+');
        listIndentation = isItem ? lines.SkipSpaces(marker + 1, end) - line : 0;
    }

    private bool HashHeading(int start, int end)
    {
        var level = lines.Run(start, end, '#');
        if (level is 0 or > 6 || (start + level < end && text[start + level] is not (' ' or '\t')))
        {
            return false;
        }

        var last = lines.TrimEnd(start + level, end);
        var hashes = last;
        while (hashes > start + level && text[hashes - 1] == '#')
        {
            hashes--;
        }

        // Closing hashes count only behind a space.
        var isClosed = hashes < last && text[hashes - 1] is ' ' or '\t';
        AddHeading(level, start + level, isClosed ? hashes : last, start);
        return true;
    }

    private void AddHeading(int level, int start, int end, int? lineStart = null)
    {
        var written = text.Substring(start, end - start).Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim());
        var title = MarkdownSlug.PlainText(string.Join(" ", written)).Trim();
        var slug = MarkdownSlug.Of(title);
        var unique = slug;
        while (slugs.TryGetValue(unique, out var count))
        {
            slugs[slug] = slugs[slug] + 1;
            unique = $"{slug}-{slugs[slug]}";
        }

        slugs[unique] = 0;
        var first = lineStart ?? start;
        headings.Add(new MarkdownHeading(level, title, unique, new PlanSpan(source, first, end - first)));
    }

    /// <summary>Reads a fenced block and returns the start of the line behind it.</summary>
    private int ReadFence(int lineStart, int start, int length, int end)
    {
        var info = text.Substring(start + length, end - start - length).Trim();
        var isMermaid = info.Split(' ', '\t', '{')[0].Equals("mermaid", StringComparison.OrdinalIgnoreCase);
        var content = new System.Text.StringBuilder();
        var offsets = new List<int>();
        var line = lines.NextLine(end);
        while (line < text.Length)
        {
            var lineEnd = lines.LineEnd(line);
            var first = lines.SkipSpaces(line, lineEnd);
            var next = lines.NextLine(lineEnd);
            if (first - line <= start - lineStart + 3 && lines.Run(first, lineEnd, text[start]) is var run && run >= length && lines.TrimEnd(first + run, lineEnd) == first + run)
            {
                lineEnd = line;
                line = next;
                return Finish(lineEnd);
            }

            if (isMermaid)
            {
                for (var i = Math.Min(first, line + (start - lineStart)); i < next; i++)
                {
                    content.Append(text[i]);
                    offsets.Add(i);
                }
            }

            line = next;
        }

        return Finish(text.Length);

        int Finish(int contentEnd)
        {
            if (isMermaid)
            {
                offsets.Add(contentEnd);
                var span = new PlanSpan(source, start, end - start);
                var whole = new PlanSpan(source, start, contentEnd - start);
                fences.Add(new MarkdownFence(new PlanText(content.ToString(), whole, [.. offsets]), span));
            }

            return line;
        }
    }

    /// <summary>The number of marks of an opening fence; 0 where there is none.</summary>
    private int FenceLength(int start, int end)
    {
        var length = start < end && text[start] is '`' or '~' ? lines.Run(start, end, text[start]) : 0;
        return length >= 3 && (text[start] == '~' || text.IndexOf('`', start + length, end - start - length) < 0) ? length : 0;
    }

    private int UnderlineLevel(int start, int end)
    {
        var length = start < end && text[start] is '=' or '-' ? lines.Run(start, end, text[start]) : 0;
        return length > 0 && lines.TrimEnd(start + length, end) == start + length ? (text[start] == '=' ? 1 : 2) : 0;
    }

    /// <summary>Whether a line begins a quotation, a list or a table, or is a rule: none of them becomes a heading by an underline.</summary>
    private bool IsNoParagraph(int start, int end)
    {
        var isItem = text[start] is '-' or '*' or '+' && (start + 1 == end || text[start + 1] is ' ' or '\t' or '-' or '*');
        return isItem || text[start] is '>' or '|';
    }

    private bool StartsComment(int start) => string.CompareOrdinal(text, start, "<!--", 0, 4) == 0;

    private int BehindComment(int start) => text.IndexOf("-->", start, StringComparison.Ordinal) is >= 0 and var end ? lines.NextLine(lines.LineEnd(end)) : text.Length;
}
