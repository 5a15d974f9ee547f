using System.Text;

using PlanExec.Plans.Diagrams;

namespace PlanExec.Plans;

/// <summary>
/// Writes a plan's components and what they may use, by <c>uses</c> and by its diagrams, as a Mermaid flowchart that GitHub draws and <see cref="MermaidReader"/> reads back to
/// the same uses. Exceptions (<c>allow</c>) are not drawn: they are no uses. Who may use a shared component is everybody, which its
/// shape says; arrows stand only where <c>uses</c> names it. Mermaid draws no diagram of more than 500 arrows or 50,000 characters.
/// </summary>
public static class MermaidWriter
{
    /// <summary>The diagram, with <c>\n</c> at the end of each line. The same plan gives the same text.</summary>
    public static string Write(Plan plan) => Write(plan.Components, plan.Boundaries.Diagrams.SelectMany(diagram => diagram.Uses));

    /// <summary>The diagram of components, in their order.</summary>
    public static string Write(IReadOnlyList<Component> components) => Write(components, []);

    private static string Write(IReadOnlyList<Component> components, IEnumerable<DiagramUse> arrows)
    {
        var created = new MermaidIds();
        var ids = components.ToDictionary(component => component, component => created.Create(component.Name.Value));
        var text = new StringBuilder("flowchart LR\n");
        var groups = new List<(string Id, IReadOnlyList<Component> Members)>();
        foreach (var (prefix, members) in ComponentGroups.Of(components))
        {
            if (prefix is null)
            {
                WriteNodes(text, "  ", members, ids);
                continue;
            }

            var id = created.Create(prefix + "_group");
            groups.Add((id, members));
            text.Append("  subgraph ").Append(id).Append("[\"").Append(MermaidLabel.Encode(prefix)).Append("\"]\n");
            WriteNodes(text, "    ", members, ids);
            text.Append("  end\n");
        }

        foreach (var (from, to) in ComponentArrows.Of(components, arrows, groups, ids))
        {
            text.Append("  ").Append(from).Append(" --> ").Append(string.Join(" & ", to)).Append('\n');
        }

        WriteClass(text, "shared", "stroke-dasharray:1 3,stroke-linecap:round", components.Where(component => component.Shared), ids);
        WriteClass(text, "free", "stroke-dasharray:6 4", components.Where(component => !component.Governed), ids);
        return text.ToString();
    }

    private static void WriteNodes(StringBuilder text, string indentation, IReadOnlyList<Component> components, Dictionary<Component, string> ids)
    {
        foreach (var component in components)
        {
            var (open, close) = component.Shared ? ("([\"", "\"])") : ("[\"", "\"]");
            text.Append(indentation).Append(ids[component]).Append(open).Append(MermaidLabel.Encode(component.Name.Value)).Append(close).Append('\n');
        }
    }

    private static void WriteClass(StringBuilder text, string name, string style, IEnumerable<Component> components, Dictionary<Component, string> ids)
    {
        var members = string.Join(",", components.Select(component => ids[component]));
        if (members.Length > 0)
        {
            text.Append("  classDef ").Append(name).Append(' ').Append(style).Append('\n');
            text.Append("  class ").Append(members).Append(' ').Append(name).Append('\n');
        }
    }
}
