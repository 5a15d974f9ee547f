namespace PlanExec.Plans.Diagrams;

/// <summary>Reads nodes: ids, labels, classes, shapes.</summary>
internal sealed class MermaidNodes(MermaidScanner scanner, MermaidBuilder builder)
{
    private static readonly char[] ValueEnds = [',', '}', '\n'];

    /// <summary>Reads <c>A &amp; B</c>; null where there was a fault, and the scanner stands at the end of its line.</summary>
    /// <param name="behind">The link that leads to the nodes; null where none does.</param>
    public IReadOnlyList<Located<string>>? ReadList(MermaidLink? behind)
    {
        if (behind is not null)
        {
            scanner.SkipWhitespace();
        }

        var nodes = new List<Located<string>>();
        while (Read(nodes.Count == 0 ? behind : null) is { } node)
        {
            nodes.Add(node);
            var end = scanner.Position;
            scanner.SkipBlanks();
            if (scanner.Current != '&' || scanner.Position == end)
            {
                scanner.Position = end;
                return nodes;
            }

            scanner.Position++;
            if (!char.IsWhiteSpace(scanner.Current))
            {
                builder.Fail(scanner, scanner.Position - 1, 1, "'&' stands between two nodes with a space on both sides; write 'A & B'");
                return null;
            }

            scanner.SkipBlanks();
        }

        return null;
    }

    private Located<string>? Read(MermaidLink? behind)
    {
        var start = scanner.Position;
        var word = scanner.Word();
        var isReserved = MermaidWords.IsReserved(scanner, word);
        if (behind is { } link && (scanner.IsAtEnd || (isReserved && scanner.LineEnd(link.End) < start)))
        {
            builder.Fail(scanner, link.Start, link.End - link.Start, "The arrow leads nowhere; write a node behind it");
            return null;
        }

        if (isReserved)
        {
            builder.Fail(scanner, start, word.Length, $"'{word}' is a word of Mermaid's own; write another id, such as '{word}_', and the name in brackets");
            return null;
        }

        var id = MermaidLink.Read(scanner.Text, start) is null ? scanner.Id() : "";
        if (id.Length == 0)
        {
            builder.Unexpected(scanner, start, scanner.Current == '"' ? "write an id, and the name in brackets behind it: id[\"…\"]" : "write a node");
            return null;
        }

        var name = new Located<string>(id, builder.Locate(start, scanner.Position));
        Located<string>? label = null;
        if ((MermaidShape.Starts(scanner) && !ReadLabel(out label)) || !SkipClass() || (scanner.Starts("@{") && !ReadData(ref label)))
        {
            builder.NameWithFault(name);
            return null;
        }

        builder.Name(name, label);
        return name;
    }

    private bool ReadLabel(out Located<string>? label)
    {
        label = null;
        if (MermaidShape.Read(scanner, out var fault) is { } stretch)
        {
            label = At(stretch);
            return true;
        }

        var (start, length, message) = fault!.Value;
        return builder.Fail(scanner, start, length, message);
    }

    private bool SkipClass()
    {
        var start = scanner.Position;
        return !scanner.Take(":::") || scanner.Id().Length > 0 || builder.Fail(scanner, start, 3, "The name of the class is missing; write it behind ':::', or remove that");
    }

    /// <summary>Reads <c>@{ shape: cyl, label: "…" }</c>, of which only the label matters.</summary>
    private bool ReadData(ref Located<string>? label)
    {
        var start = scanner.Position;
        scanner.Position += "@{".Length;
        while (true)
        {
            while (!scanner.IsAtEnd && (scanner.Current == ',' || char.IsWhiteSpace(scanner.Current)))
            {
                scanner.Position++;
            }

            if (scanner.Take("}"))
            {
                return true;
            }

            var key = scanner.Word();
            scanner.Position += key.Length;
            scanner.SkipBlanks();
            if (key.Length == 0 || !scanner.Take(":") || ReadValue() is not { } value)
            {
                return builder.Fail(scanner, start, 2, "What stands behind '@' is not understood; write @{ shape: rect, label: \"…\" }");
            }

            if (key == "label" && value.Start < value.End)
            {
                label = At(value);
            }
        }
    }

    private (int Start, int End)? ReadValue()
    {
        scanner.SkipBlanks();
        if (scanner.Current is not ('"' or '\''))
        {
            var start = scanner.Position;
            var end = scanner.Text.IndexOfAny(ValueEnds, start);
            scanner.Position = end < 0 ? scanner.Text.Length : end;
            return end < 0 ? null : (start, start + scanner.Text.Substring(start, end - start).TrimEnd().Length);
        }

        var quote = scanner.Current.ToString();
        var close = scanner.Find(quote, scanner.Position + 1);
        if (close < 0)
        {
            return null;
        }

        var first = scanner.Position + 1;
        scanner.Position = close + 1;
        return (first, close);
    }

    private Located<string> At((int Start, int End) stretch) =>
        new(scanner.Text.Substring(stretch.Start, stretch.End - stretch.Start), builder.Locate(stretch.Start, stretch.End));
}
