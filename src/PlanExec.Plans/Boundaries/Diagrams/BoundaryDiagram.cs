using PlanExec.Plans.Diagrams;

namespace PlanExec.Plans;

/// <summary>The value of <c>boundaries.diagram</c>: a Mermaid flowchart, or a reference to one in a Markdown file (<c>docs/architecture.md#components</c>).</summary>
public static class BoundaryDiagram
{
    /// <summary>What the diagram says about components, with everything that is wrong with it.</summary>
    /// <param name="written">The value as it stands in the plan.</param>
    /// <param name="markdownFiles">The Markdown files that the host knows.</param>
    /// <param name="components">The components of the plan.</param>
    /// <param name="mayBeMore">Whether a component may be missing from them, so that a node that is none is no fault.</param>
    public static DiagramUses Read(PlanText written, IReadOnlyList<PlanSource> markdownFiles, IReadOnlyList<Component> components, bool mayBeMore = false)
    {
        if (!MarkdownDiagram.IsReference(written.Text))
        {
            return DiagramResolver.Resolve(MermaidReader.Read(written), components, mayBeMore);
        }

        var found = MarkdownDiagram.Find(written, markdownFiles);
        return found.Fault is { } fault
            ? new DiagramUses { Faults = [fault] }
            : DiagramResolver.Resolve(MermaidReader.Read(found.Diagram!), components, mayBeMore);
    }
}
