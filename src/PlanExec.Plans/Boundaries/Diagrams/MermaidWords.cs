namespace PlanExec.Plans.Diagrams;

/// <summary>The words that Mermaid takes for its own.</summary>
internal static class MermaidWords
{
    private static readonly HashSet<string> Ignored = new(["style", "linkStyle", "classDef", "class", "click", "href"], StringComparer.Ordinal);

    private static readonly HashSet<string> Reserved = new(Ignored.Concat(
    [
        "end", "graph", "flowchart", "subgraph", "interpolate", "call", "_self", "_blank", "_parent", "_top",
    ]), StringComparer.Ordinal);

    /// <summary>Whether a word at the start of an id breaks the diagram; Mermaid takes it for its own wherever the word ends.</summary>
    public static bool IsReserved(MermaidScanner scanner, string word) =>
        Reserved.Contains(word) && (word is not ("click" or "href" or "call") || IsFollowedByBlank(scanner, word));

    /// <summary>Whether a statement only says how the diagram looks.</summary>
    public static bool IsIgnoredStatement(MermaidScanner scanner, string word)
    {
        if (!Ignored.Contains(word) || !IsFollowedByBlank(scanner, word))
        {
            return false;
        }

        // 'class --> A' is not about a style: it uses a word of Mermaid's own as an id.
        var start = scanner.Position;
        scanner.Position += word.Length;
        var isLink = scanner.Link(out _) is not null;
        scanner.Position = start;
        return !isLink;
    }

    public static bool IsFollowedByBlank(MermaidScanner scanner, string word)
    {
        var end = scanner.Position + word.Length;
        return end < scanner.Text.Length && char.IsWhiteSpace(scanner.Text[end]);
    }
}
