namespace PlanExec.Plans.Diagrams;

/// <summary>Reads the statements of a flowchart. After a fault it goes on with the next line.</summary>
internal sealed class MermaidStatements(MermaidScanner scanner, MermaidBuilder builder)
{
    private readonly MermaidNodes nodes = new(scanner, builder);
    private readonly MermaidLinks links = new(scanner, builder);
    private readonly MermaidGroups groups = new(scanner, builder);

    public void Read()
    {
        while (true)
        {
            while (!scanner.IsAtEnd && (scanner.Current == ';' || char.IsWhiteSpace(scanner.Current)))
            {
                scanner.Position++;
            }

            if (scanner.IsAtEnd)
            {
                return;
            }

            if (ReadStatement())
            {
                ExpectEnd();
            }
        }
    }

    /// <summary>Reads one statement; false where it had a fault, and the scanner stands at the end of its line.</summary>
    private bool ReadStatement()
    {
        switch (scanner.Word())
        {
            case "subgraph":
                return groups.ReadStart();
            case "end":
                return groups.ReadEnd();
            case "direction" when MermaidWords.IsFollowedByBlank(scanner, "direction"):
            case var word when MermaidWords.IsIgnoredStatement(scanner, word):
                scanner.SkipStatement();
                return true;
            case "accTitle" or "accDescr" when SkipAccessibility():
                return true;
            default:
                return ReadChain();
        }
    }

    private bool SkipAccessibility()
    {
        var start = scanner.Position;
        scanner.Position += "accTitle".Length;
        scanner.SkipBlanks();
        if (scanner.Current == '{')
        {
            var close = scanner.Find("}", scanner.Position);
            scanner.Position = close < 0 ? scanner.Text.Length : close + 1;
            return true;
        }

        if (scanner.Current == ':')
        {
            scanner.SkipLine();
            return true;
        }

        scanner.Position = start;
        return false;
    }

    /// <summary>Reads nodes and the links between them: <c>A --&gt; B &amp; C --&gt; D</c>.</summary>
    private bool ReadChain()
    {
        if (nodes.ReadList(behind: null) is not { } from)
        {
            return false;
        }

        while (true)
        {
            var link = links.Read(out var hasFailed);
            if (hasFailed)
            {
                return false;
            }

            if (link is null)
            {
                return true;
            }

            if (nodes.ReadList(link) is not { } to)
            {
                return false;
            }

            links.Connect(from, to, link.Value);
            from = to;
        }
    }

    private void ExpectEnd()
    {
        scanner.SkipBlanks();
        if (scanner.IsAtLineEnd)
        {
            return;
        }

        var remedy = scanner.Current switch
        {
            '%' when scanner.Starts("%%") => "put the comment in a line of its own",
            '[' or '(' or '{' when char.IsWhiteSpace(scanner.Text[scanner.Position - 1]) => "write the label directly behind the id",
            _ => "write an arrow such as --> before it, or begin a new line",
        };
        builder.Unexpected(scanner, scanner.Position, remedy);
    }
}
