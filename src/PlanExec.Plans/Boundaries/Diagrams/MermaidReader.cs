using PlanExec.Plans.Diagrams;

namespace PlanExec.Plans;

/// <summary>
/// Reads Mermaid flowcharts. A function of the text alone; no text makes it throw, and its time grows with the length of the text.
/// It is meant to refuse what Mermaid refuses. It refuses more: links without a point, which do not say who uses whom, and texts of
/// links that go over several lines, which are mistyped links.
/// </summary>
public static class MermaidReader
{
    private static readonly string[] Headers = ["flowchart", "graph"];

    private static readonly string[] Directions = ["LR", "RL", "TB", "TD", "BT", "BR", "<", ">", "^", "v"];

    /// <summary>Reads a diagram; what is wrong with it becomes a fault, the rest is kept.</summary>
    public static MermaidDiagram Read(PlanText text)
    {
        var builder = new MermaidBuilder(text);
        var scanner = new MermaidScanner(MermaidText.Clean(text.Text, builder.Wrong));
        if (!builder.HasFaults && ReadHeader(scanner, builder))
        {
            new MermaidStatements(scanner, builder).Read();
        }

        return builder.Build();
    }

    private static bool ReadHeader(MermaidScanner scanner, MermaidBuilder builder)
    {
        scanner.SkipWhitespace();
        var start = scanner.Position;
        var word = scanner.Word();
        if (!Headers.Contains(word))
        {
            var near = Headers.FirstOrDefault(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase));
            var fact = scanner.IsAtEnd ? "The diagram says nothing" : "Only flowcharts are read";
            var isFence = string.CompareOrdinal(scanner.Text, start, "```", 0, 3) == 0;
            scanner.SkipLine();
            builder.Wrong(
                start,
                word.Length > 0 ? word.Length : scanner.Position - start,
                isFence ? "A fence of Markdown is no Mermaid; remove the lines that begin with '```'"
                    : near is null ? $"{fact}; begin with 'flowchart LR'" : $"{FaultList.Quote(word)} begins no diagram; did you mean '{near}'?",
                near);
            return false;
        }

        scanner.Position += word.Length;
        scanner.SkipBlanks();
        if (scanner.IsAtEnd || scanner.Current == '\n')
        {
            return true;
        }

        start = scanner.Position;
        if (Directions.FirstOrDefault(scanner.Starts) is { } direction)
        {
            scanner.Position += direction.Length;
            scanner.SkipBlanks();
            if (scanner.IsAtLineEnd)
            {
                return true;
            }

            builder.Unexpected(scanner, scanner.Position, "begin a new line behind the direction");
        }
        else
        {
            var written = scanner.Word();
            var near = Directions.FirstOrDefault(known => string.Equals(known, written, StringComparison.OrdinalIgnoreCase));
            var remedy = near is null ? "write LR, RL, TB or BT" : $"did you mean '{near}'?";
            builder.Wrong(start, Math.Max(written.Length, 1), $"{FaultList.Quote(written.Length > 0 ? written : scanner.Current.ToString())} is not a direction; {remedy}", near);
        }

        scanner.SkipLine();
        return true;
    }
}
