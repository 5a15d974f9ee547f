using PlanExec.Plans.Binding;
using PlanExec.Plans.Diagrams;
using PlanExec.Plans.Yaml;

namespace PlanExec.Plans;

/// <summary>Finds the Mermaid diagram under a heading of a Markdown file.</summary>
/// <param name="Diagram">The text between the fences; null where it was not found.</param>
/// <param name="Fault">What is missing; null where nothing is.</param>
public sealed record MarkdownDiagram(PlanText? Diagram, PlanFault? Fault)
{
    private const int LongestReference = 1_000;

    /// <summary>Whether a text is a reference such as <c>docs/architecture.md#components</c> and not a diagram itself.</summary>
    public static bool IsReference(string text)
    {
        var reference = text.Trim();
        var path = reference.Split('#')[0];
        return reference.Length < LongestReference
            && reference.IndexOfAny(['\n', '\r']) < 0
            && (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Finds the diagram that a reference in a plan file means. A path is relative to that file.</summary>
    /// <param name="reference">The reference. What is missing becomes a fault at its place.</param>
    /// <param name="files">The Markdown files that the host knows.</param>
    public static MarkdownDiagram Find(PlanText reference, IReadOnlyList<PlanSource> files)
    {
        var written = reference.Text.Trim();
        var start = reference.Text.IndexOf(written, StringComparison.Ordinal);
        var hash = written.IndexOf('#');
        var path = hash < 0 ? written : written.Substring(0, hash);
        var place = reference.Locate(start, written.Length);
        if (MarkdownPath.Find(path, reference.Span.Source.Path, files) is not { } file)
        {
            var near = NearMatch.Find(path, files.Select(known => MarkdownPath.Relative(known.Path, reference.Span.Source.Path)));
            var remedy = near is null
                ? $"name it in the property PlanExecDiagrams, such as $(MSBuildThisFileDirectory){FaultList.Quote(path).Trim('\'')} in the Directory.Build.props beside the plan"
                : $"did you mean {FaultList.Quote(near)}?";
            return Missing(reference.Locate(start, path.Length), $"No Markdown file {FaultList.Quote(path)} is among the additional files; {remedy}", near);
        }

        return hash < 0 || hash + 1 == written.Length
            ? Missing(place, $"The reference names no heading; write {FaultList.Quote(path + "#components")} with the heading's anchor")
            : Find(file, written.Substring(hash + 1), reference.Locate(start + hash + 1, written.Length - hash - 1));
    }

    /// <summary>Finds the diagram under a heading, before the next heading of its level or above.</summary>
    /// <param name="markdown">The Markdown file.</param>
    /// <param name="heading">The heading's anchor on GitHub, such as <c>the-components</c>.</param>
    /// <param name="place">Where a fault is to stand.</param>
    public static MarkdownDiagram Find(PlanSource markdown, string heading, PlanSpan place)
    {
        var path = FaultList.Quote(MarkdownPath.Relative(markdown.Path, place.Source.Path));
        if (markdown.Text.Length > YamlTextCheck.MaximumLength)
        {
            return Missing(place, $"{path} is longer than {YamlTextCheck.MaximumLength / 1024 / 1024} Mi characters; put the diagram into a file of its own");
        }

        var blocks = MarkdownBlocks.Read(markdown);
        if (blocks.Headings.FirstOrDefault(known => known.Slug == heading) is not { } found)
        {
            var near = blocks.Headings.FirstOrDefault(known => known.Slug == MarkdownSlug.Of(heading) || known.Slug == Uri.UnescapeDataString(heading))?.Slug
                ?? NearMatch.Find(heading, blocks.Headings.Select(known => known.Slug));
            var remedy = near is not null ? $"did you mean '{near}'?"
                : blocks.Headings.Count == 0 ? "it has no headings at all"
                : "write a heading as GitHub links to it: small letters, hyphens for spaces";
            return Missing(place, $"{path} has no heading {FaultList.Quote("#" + heading)}; {remedy}", near);
        }

        var end = blocks.Headings.FirstOrDefault(next => next.Span.Start > found.Span.Start && next.Level <= found.Level)?.Span.Start ?? markdown.Text.Length;
        var fences = blocks.Fences.Where(fence => fence.Span.Start > found.Span.Start && fence.Span.Start < end).ToList();
        return fences.Count switch
        {
            1 => new MarkdownDiagram(fences[0].Text, null),
            0 => Missing(place, $"Under the heading {FaultList.Quote(found.Title)} stands no diagram; write one between ```mermaid and ```", related: found.Span),
            _ => Missing(place, $"Under the heading {FaultList.Quote(found.Title)} stand {fences.Count} diagrams; put one of them under a heading of its own", related: fences[1].Span),
        };
    }

    private static MarkdownDiagram Missing(PlanSpan place, string message, string? near = null, PlanSpan? related = null) =>
        new(null, new PlanFault(DiagnosticIds.UndefinedReference, place, message) { Replacement = near, Related = related });
}
