namespace PlanExec.Plans.Diagrams;

/// <summary>Walks through the text of a diagram: blanks, ids, links, labels. Knows what Mermaid's own scanner takes for which.</summary>
internal sealed class MermaidScanner(string text)
{
    private static readonly char[] PlainLabelEnds = ['[', ']', '(', ')', '{', '}', '|', '"'];

    // Where the next one of something stands: a text without ends is not searched again and again.
    private readonly Dictionary<string, (int From, int Found)> searches = new(StringComparer.Ordinal);
    private (int From, int Found) plainEnd = (int.MaxValue, 0);

    public string Text { get; } = text;

    public int Position { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

    public char Current => IsAtEnd ? '\0' : Text[Position];

    public bool IsAtLineEnd => IsAtEnd || Text[Position] is '\n' or ';';

    public bool Starts(string word) => string.CompareOrdinal(Text, Position, word, 0, word.Length) == 0;

    public bool Take(string word)
    {
        if (!Starts(word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>The word of letters, digits and underscores that starts here; empty where there is none.</summary>
    public string Word()
    {
        var end = Position;
        while (end < Text.Length && (IsAscii(Text[end]) || Text[end] == '_') && end - Position < 20)
        {
            end++;
        }

        return Text.Substring(Position, end - Position);
    }

    public void SkipBlanks()
    {
        while (!IsAtEnd && Text[Position] != '\n' && char.IsWhiteSpace(Text[Position]))
        {
            Position++;
        }
    }

    public void SkipWhitespace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Text[Position]))
        {
            Position++;
        }
    }

    public void SkipLine() => Position = LineEnd(Position);

    /// <summary>Skips the rest of a statement that does not matter; a semicolon in quotes does not end it.</summary>
    public void SkipStatement()
    {
        var isQuoted = false;
        for (; !IsAtEnd && Current != '\n' && (isQuoted || Current != ';'); Position++)
        {
            isQuoted ^= Current == '"';
        }
    }

    public int LineEnd(int start) => Text.IndexOf('\n', start) is >= 0 and var end ? end : Text.Length;

    /// <summary>The id of a node that starts here; empty where there is none.</summary>
    public string Id()
    {
        var start = Position;
        while (!IsAtEnd && IsIdCharacter(Position))
        {
            Position++;
        }

        return Text.Substring(start, Position - start);
    }

    /// <summary>Skips to and over the link that follows, with its id if it has one; it may stand in the next line. Else nothing is skipped.</summary>
    public MermaidLink? Link(out string? id)
    {
        var start = Position;
        SkipWhitespace();
        id = null;
        if (MermaidLink.Read(Text, Position) is not { } link)
        {
            id = Id();
            if (id.Length == 0 || Current != '@' || MermaidLink.Read(Text, Position + 1) is not { } named)
            {
                id = null;
                Position = start;
                return null;
            }

            link = named;
        }

        Position = link.End;
        return link;
    }

    /// <summary>Reads the text of a label: in quotes, in quotes as Markdown, or plain; null, and nothing skipped, where it has no end.</summary>
    public (int Start, int End)? Label()
    {
        var quote = Starts("\"`") ? "\"`" : Starts("\"") ? "\"" : "";
        var start = Position + quote.Length;
        var end = quote.Length == 0 ? PlainEnd(start) : Find(quote == "\"" ? quote : "`\"", start);
        if (end < 0)
        {
            return null;
        }

        Position = end + quote.Length;
        return (start, end);
    }

    /// <summary>The position of the next <paramref name="sought"/>; -1 where there is none.</summary>
    public int Find(string sought, int start)
    {
        if (!searches.TryGetValue(sought, out var last) || start < last.From || (last.Found >= 0 && start > last.Found))
        {
            last = (start, Text.IndexOf(sought, start, StringComparison.Ordinal));
            searches[sought] = last;
        }

        return last.Found;
    }

    private int PlainEnd(int start)
    {
        if (start < plainEnd.From || start > plainEnd.Found)
        {
            var found = Text.IndexOfAny(PlainLabelEnds, start);
            plainEnd = (start, found < 0 ? Text.Length : found);
        }

        return plainEnd.Found;
    }

    private bool IsIdCharacter(int position)
    {
        var character = Text[position];
        return character switch
        {
            '_' or '.' or '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '`' or '?' or '\\' or '/' or ',' => true,
            ':' => position + 2 >= Text.Length || Text[position + 1] != ':' || Text[position + 2] != ':',
            '-' => position + 1 < Text.Length && Text[position + 1] is not ('>' or '-' or '.') && !char.IsWhiteSpace(Text[position + 1]),
            _ => IsAscii(character) || (character > 127 && char.IsLetter(character)),
        };
    }

    private static bool IsAscii(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
