namespace PlanExec.Plans;

/// <summary>A Mermaid diagram in which an arrow is a permitted use: written in the plan, or in a fenced block of a Markdown file.</summary>
public sealed record PlanDiagram
{
    /// <summary>Mermaid that stands in the plan; null where the plan names a file.</summary>
    public PlanText? Text { get; init; }

    /// <summary>The Markdown file that holds the diagram, relative to the plan file; null where the plan holds it itself.</summary>
    public string? Path { get; init; }

    /// <summary>The heading, as in an address of the page, under which the diagram stands; null where the first diagram of the file is meant.</summary>
    public string? Heading { get; init; }

    /// <summary>Where <c>diagram</c> stands.</summary>
    public required PlanSpan Span { get; init; }

    internal static PlanDiagram Of(PlanText written, PlanSpan span)
    {
        var place = written.Text.Trim();
        if (place.Any(char.IsWhiteSpace))
        {
            return new PlanDiagram { Text = written, Span = span };
        }

        var hash = place.IndexOf('#');
        return new PlanDiagram
        {
            Path = hash < 0 ? place : place.Substring(0, hash),
            Heading = hash < 0 ? null : place.Substring(hash + 1),
            Span = span,
        };
    }
}
