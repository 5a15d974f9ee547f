namespace PlanExec.Plans.Diagrams;

/// <summary>A link between nodes, or the part of it that stands before or behind its text: <c>--&gt;</c>, <c>-.-</c>, <c>x==x</c>, <c>--</c>.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Stroke"><c>-</c>, <c>=</c>, <c>.</c> or <c>~</c>.</param>
/// <param name="Tail">The mark at its start: <c>&lt;</c>, <c>x</c>, <c>o</c> or none.</param>
/// <param name="Head">The mark at its end: <c>&gt;</c>, <c>x</c>, <c>o</c> or none.</param>
/// <param name="IsOpening">Whether it only begins a link whose text follows.</param>
internal readonly record struct MermaidLink(int Start, int End, char Stroke, char Tail, char Head, bool IsOpening)
{
    /// <summary>What a link has where it has no mark.</summary>
    public const char None = '\0';

    /// <summary>The link at a position, as Mermaid's own scanner tells it; null where there is none.</summary>
    public static MermaidLink? Read(string text, int start)
    {
        var tail = At(text, start) is 'x' or 'o' or '<' ? text[start] : None;
        var position = tail == None ? start : start + 1;
        switch (At(text, position))
        {
            case '-' when At(text, position + 1) == '.':
            case '.':
                return Dotted(text, start, position, tail);
            case '-' or '=':
                return Solid(text, start, position, tail);
            case '~' when tail == None && Run(text, position) is >= 3 and var length:
                return new MermaidLink(start, start + length, '~', None, None, IsOpening: false);
            default:
                return null;
        }
    }

    /// <summary>The same link as an arrow with one point.</summary>
    public string AsArrow(string text)
    {
        var first = Tail == None ? Start : Start + 1;
        var line = text.Substring(first, End - first - (Head == None ? 0 : 1));
        return (Stroke != '.' && Head == None ? line.Substring(0, line.Length - 1) : line) + ">";
    }

    private static MermaidLink? Solid(string text, int start, int position, char tail)
    {
        var length = Run(text, position);
        if (length < 2)
        {
            return null;
        }

        var end = position + length;
        var stroke = text[position];
        if (At(text, end) is 'x' or 'o' or '>')
        {
            return new MermaidLink(start, end + 1, stroke, tail, text[end], IsOpening: false);
        }

        return length > 2
            ? new MermaidLink(start, end, stroke, tail, None, IsOpening: false)
            : new MermaidLink(start, end, stroke, tail, None, IsOpening: true);
    }

    private static MermaidLink? Dotted(string text, int start, int position, char tail)
    {
        var dots = text[position] == '-' ? position + 1 : position;
        var end = dots + Run(text, dots);
        if (At(text, end) == '-')
        {
            var head = At(text, end + 1) is 'x' or 'o' or '>' ? text[end + 1] : None;
            return new MermaidLink(start, head == None ? end + 1 : end + 2, '.', tail, head, IsOpening: false);
        }

        return text[position] == '-' ? new MermaidLink(start, position + 2, '.', tail, None, IsOpening: true) : null;
    }

    /// <summary>How often the character at a position is repeated.</summary>
    private static int Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end - start;
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : None;
}
