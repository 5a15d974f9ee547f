namespace PlanExec.Plans.Diagrams;

/// <summary>The lines of a Markdown file, which end with LF, CRLF or CR. Positions are offsets into the file.</summary>
internal sealed class MarkdownLines(string text)
{
    /// <summary>The start of the first line behind YAML front matter; 0 where there is none.</summary>
    public int BehindFrontMatter()
    {
        if (text.Length < 4 || Run(0, 3, '-') != 3 || LineEnd(0) != 3)
        {
            return 0;
        }

        for (var line = NextLine(3); line < text.Length; line = NextLine(LineEnd(line)))
        {
            if (LineEnd(line) == line + 3 && Run(line, line + 3, '-') == 3)
            {
                return NextLine(line + 3);
            }
        }

        return 0;
    }

    public int LineEnd(int start) => text.IndexOfAny(['\n', '\r'], start) is >= 0 and var end ? end : text.Length;

    public int NextLine(int end) => end >= text.Length ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    public int BeforeLineBreak(int line) => text[line - 1] == '\n' && line > 1 && text[line - 2] == '\r' ? line - 2 : line - 1;

    public int SkipSpaces(int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        return start;
    }

    public int TrimEnd(int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    public int Run(int start, int end, char mark)
    {
        var position = start;
        while (position < end && text[position] == mark)
        {
            position++;
        }

        return position - start;
    }
}
