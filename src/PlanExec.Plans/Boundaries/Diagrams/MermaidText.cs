namespace PlanExec.Plans.Diagrams;

/// <summary>Takes out of a diagram what Mermaid takes out before it reads: front matter, directives and comments.</summary>
internal static class MermaidText
{
    /// <summary>The text with spaces in the place of what is taken out, so that every character keeps its position. Lines end with <c>\n</c> only.</summary>
    /// <param name="text">The diagram as written.</param>
    /// <param name="report">Called with the start and length of what does not end, and a sentence about it.</param>
    public static string Clean(string text, Action<int, int, string> report)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\r')
            {
                characters[i] = i + 1 < characters.Length && characters[i + 1] == '\n' ? ' ' : '\n';
            }
        }

        var lines = new string(characters);
        var start = BlankFrontMatter(lines, characters, report);
        while (start < lines.Length)
        {
            start = BlankComments(lines, start, characters, report);
        }

        return new string(characters);
    }

    private static int BlankFrontMatter(string lines, char[] characters, Action<int, int, string> report)
    {
        var start = 0;
        while (start < lines.Length && char.IsWhiteSpace(lines[start]))
        {
            start++;
        }

        if (!IsFence(lines, start))
        {
            return 0;
        }

        for (var line = NextLine(lines, start); line < lines.Length; line = NextLine(lines, line))
        {
            if (IsFence(lines, SkipBlanks(lines, line)))
            {
                var end = NextLine(lines, line);
                Blank(characters, start, end);
                return end;
            }
        }

        Blank(characters, start, lines.Length);
        report(start, 3, "The front matter has no end; write --- in a line of its own behind it");
        return lines.Length;
    }

    /// <summary>Takes out the comment that a line is, or the directives in it, and returns the start of the next.</summary>
    private static int BlankComments(string lines, int start, char[] characters, Action<int, int, string> report)
    {
        var end = NextLine(lines, start);
        var first = SkipBlanks(lines, start);
        if (Starts(lines, first, "%%") && !Starts(lines, first, "%%{"))
        {
            Blank(characters, first, end);
            return end;
        }

        var directive = lines.IndexOf("%%{", start, end - start, StringComparison.Ordinal);
        if (directive < 0)
        {
            return end;
        }

        var close = lines.IndexOf("}%%", directive, StringComparison.Ordinal);
        if (close < 0)
        {
            report(directive, 3, "The directive has no end; write }%% behind it");
            Blank(characters, directive, lines.Length);
            return lines.Length;
        }

        Blank(characters, directive, close + 3);
        return close + 3;
    }

    private static bool IsFence(string lines, int start)
    {
        if (!Starts(lines, start, "---"))
        {
            return false;
        }

        var end = start + 3;
        while (end < lines.Length && lines[end] == ' ')
        {
            end++;
        }

        return end == lines.Length || lines[end] == '\n';
    }

    private static bool Starts(string lines, int start, string word) => string.CompareOrdinal(lines, start, word, 0, word.Length) == 0;

    private static int NextLine(string lines, int start) => lines.IndexOf('\n', start) is >= 0 and var end ? end + 1 : lines.Length;

    private static int SkipBlanks(string lines, int start)
    {
        while (start < lines.Length && lines[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    private static void Blank(char[] characters, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            characters[i] = characters[i] == '\n' ? '\n' : ' ';
        }
    }
}
