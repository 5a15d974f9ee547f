namespace PlanExec.Plans.Yaml;

/// <summary>Looks into brackets in which the parser stumbled without saying where.</summary>
internal static class BracketScan
{
    /// <summary>The offset of a colon or question mark that makes a map of a value, or of a quote that is closed in another line only;
    /// -1 where there is none.</summary>
    public static int FindTrap(string text, int open)
    {
        // For each open bracket the colon behind the key of the current entry.
        var colons = new Stack<int>();
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    colons.Push(-1);
                    break;
                case '}' or ']':
                    colons.Pop();
                    if (colons.Count == 0)
                    {
                        return -1;
                    }

                    break;
                case ',':
                    colons.Pop();
                    colons.Push(-1);
                    break;
                case '#' when YamlText.IsBlank(text[i - 1]) || YamlText.IsBreak(text[i - 1]):
                    i = YamlText.LineEnd(text, i);
                    break;
                case '"' or '\'' when StartsValue(text, i):
                    var end = ClosingQuote(text, i);
                    if (end < 0 || end > YamlText.LineEnd(text, i))
                    {
                        return i;
                    }

                    i = end;
                    break;
                case '?' when i + 1 < text.Length && YamlText.IsBlank(text[i + 1]) && StartsValue(text, i):
                    return i;
                case ':' when i + 1 < text.Length && (YamlText.IsBlank(text[i + 1]) || YamlText.IsBreak(text[i + 1])):
                    var earlier = colons.Pop();
                    if (earlier >= 0)
                    {
                        return YamlText.LineEnd(text, earlier) > i ? i : -1;
                    }

                    colons.Push(i);
                    break;
            }
        }

        return -1;
    }

    private static bool StartsValue(string text, int offset)
    {
        var before = offset - 1;
        while (before >= 0 && (YamlText.IsBlank(text[before]) || YamlText.IsBreak(text[before])))
        {
            before--;
        }

        return before < 0 || text[before] is ',' or ':' or '[' or '{';
    }

    private static int ClosingQuote(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[open] == '"')
            {
                i++;
            }
            else if (text[i] == text[open])
            {
                if (text[open] != '\'' || i + 1 >= text.Length || text[i + 1] != '\'')
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }
}
