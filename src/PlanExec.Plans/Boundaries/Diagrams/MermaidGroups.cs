namespace PlanExec.Plans.Diagrams;

/// <summary>Reads where subgraphs begin and end.</summary>
internal sealed class MermaidGroups(MermaidScanner scanner, MermaidBuilder builder)
{
    /// <summary>As deep as a plan file may be.</summary>
    private const int MaximumDepth = 100;

    private const string Keyword = "subgraph";

    /// <summary>Reads <c>subgraph id [title]</c>; false where it had a fault. The group is begun in either case: its end will follow.</summary>
    public bool ReadStart()
    {
        var start = scanner.Position;
        if (builder.OpenGroups == MaximumDepth)
        {
            builder.Wrong(start, Keyword.Length, $"More than {MaximumDepth} subgraphs stand in one another; draw fewer levels");
            scanner.Position = scanner.Text.Length;
            return false;
        }

        scanner.Position += Keyword.Length;
        scanner.SkipBlanks();
        var line = builder.Locate(start, scanner.LineEnd(start));
        if (scanner.IsAtLineEnd || scanner.Current == '[')
        {
            builder.OpenGroup("", line);
            builder.Wrong(start, Keyword.Length, "The subgraph has no name; write one behind 'subgraph'");
            scanner.SkipLine();
            return false;
        }

        var name = ReadName();
        builder.OpenGroup(name is null ? "" : scanner.Text.Substring(name.Value.Start, name.Value.End - name.Value.Start).Trim(), line);
        if (name is null || scanner.Current != '[')
        {
            return name is not null;
        }

        if (MermaidShape.Read(scanner, out var fault) is not null)
        {
            return true;
        }

        var (faultStart, length, message) = fault!.Value;
        return builder.Fail(scanner, faultStart, length, message);
    }

    /// <summary>Reads <c>end</c>; false where it had a fault.</summary>
    public bool ReadEnd()
    {
        if (builder.OpenGroups == 0)
        {
            return builder.Fail(scanner, scanner.Position, "end".Length, "There is no subgraph that 'end' could end; remove it, or call a node 'End'");
        }

        scanner.Position += "end".Length;
        builder.CloseGroup();
        return true;
    }

    private (int Start, int End)? ReadName()
    {
        var start = scanner.Position;
        if (scanner.Current == '"')
        {
            if (scanner.Label() is { } label)
            {
                scanner.SkipBlanks();
                return label;
            }

            builder.Fail(scanner, start, 1, "The name of the subgraph has no closing quote; write \" behind it");
            return null;
        }

        while (!scanner.IsAtLineEnd && scanner.Current is not '[')
        {
            scanner.Position++;
        }

        return (start, scanner.Position);
    }
}
