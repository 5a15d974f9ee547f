namespace PlanExec.Plans.Diagrams;

/// <summary>Reads links with their ids and texts, and tells which of them are arrows.</summary>
internal sealed class MermaidLinks(MermaidScanner scanner, MermaidBuilder builder)
{
    /// <summary>Reads the link that follows; null where there is none. Where it is not understood the scanner stands at the end of its line.</summary>
    public MermaidLink? Read(out bool hasFailed)
    {
        hasFailed = false;
        if (scanner.Link(out var id) is not { } link)
        {
            return null;
        }

        if (id is not null)
        {
            builder.AddEdgeId(id);
        }

        if (link.IsOpening)
        {
            var closing = ReadTextAndRest(link);
            hasFailed = closing is null;
            return closing;
        }

        var behind = scanner.Position;
        scanner.SkipWhitespace();
        if (scanner.Current != '|')
        {
            scanner.Position = behind;
            return link;
        }

        var bar = scanner.Position++;
        if (scanner.Label() is { } label && label.Start < label.End && scanner.Take("|"))
        {
            return link;
        }

        builder.Fail(scanner, bar, 1, "The text of the arrow does not end with |; write -->|text|, and a text with brackets in quotes");
        hasFailed = true;
        return null;
    }

    /// <summary>Connects nodes if the link says who uses whom; else that becomes a fault.</summary>
    public void Connect(IReadOnlyList<Located<string>> from, IReadOnlyList<Located<string>> to, MermaidLink link)
    {
        if (link.Stroke == '~')
        {
            return;
        }

        if (link.Head == '>' && link.Tail is '<' or MermaidLink.None)
        {
            builder.Connect(from, to, link);
            if (link.Tail == '<')
            {
                builder.Connect(to, from, link);
            }

            return;
        }

        var arrow = link.AsArrow(scanner.Text);
        var written = scanner.Text.Substring(link.Start, link.End - link.Start);
        var fact = link.Tail == '<' && link.Head == MermaidLink.None ? "is no arrow: Mermaid points to the right or both ways" : "does not say who uses whom";
        builder.Wrong(
            link.Start,
            link.End - link.Start,
            $"{FaultList.Quote(written)} {fact}; {(written.Length > 20 ? "write -->" : $"write {arrow}")} for a use, or ~~~ for none",
            arrow);
    }

    /// <summary>Reads the text behind <c>--</c>, <c>==</c> or <c>-.</c>, and the rest of the link.</summary>
    private MermaidLink? ReadTextAndRest(MermaidLink opening)
    {
        scanner.SkipBlanks();
        var lineEnd = scanner.LineEnd(scanner.Position);
        if (scanner.Current == '"')
        {
            if (scanner.Label() is null)
            {
                return Refuse(opening);
            }

            scanner.SkipWhitespace();
        }
        else
        {
            var first = scanner.Position;
            var next = opening.Stroke switch { '-' => "--", '=' => "=", _ => "." };
            var found = scanner.Find(next, first);
            if (found < 0 || found > lineEnd || found == first)
            {
                return Refuse(opening);
            }

            scanner.Position = found;
        }

        var rest = MermaidLink.Read(scanner.Text, scanner.Position);
        if (rest is not { IsOpening: false } closing || closing.Stroke != opening.Stroke)
        {
            return Refuse(opening);
        }

        scanner.Position = closing.End;
        var isBoth = opening.Tail == closing.Head || (opening.Tail == '<' && closing.Head == '>');
        return closing with { Tail = opening.Tail == MermaidLink.None || isBoth ? opening.Tail : 'x' };
    }

    private MermaidLink? Refuse(MermaidLink opening)
    {
        var (arrow, example) = opening.Stroke switch
        {
            '-' => ("-->", "-- text -->"),
            '=' => ("==>", "== text ==>"),
            _ => ("-.->", "-. text .->"),
        };
        builder.Fail(
            scanner,
            opening.Start,
            opening.End - opening.Start,
            $"{FaultList.Quote(scanner.Text.Substring(opening.Start, opening.End - opening.Start))} begins an arrow that does not end in its line; write {arrow}, or {example}");
        return null;
    }
}
