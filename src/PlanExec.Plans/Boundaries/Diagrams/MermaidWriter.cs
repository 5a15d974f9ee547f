using System.Text;

using PlanExec.Plans.Diagrams;

namespace PlanExec.Plans;

/// <summary>
/// Writes a plan's components and what they may use as a Mermaid flowchart that GitHub draws and <see cref="MermaidReader"/> reads back to
/// the same uses. Exceptions (<c>allow</c>) are not drawn: they are no uses. Who may use a shared component is everybody, which its
/// shape says; arrows stand only where <c>uses</c> names it.
/// </summary>
public static class MermaidWriter
{
    /// <summary>The diagram, with <c>\n</c> at the end of each line. The same plan gives the same text.</summary>
    public static string Write(Plan plan) => Write(plan.Components);

    /// <summary>The diagram of components, in their order.</summary>
    public static string Write(IReadOnlyList<Component> components)
    {
        var ids = new MermaidIds();
        var text = new StringBuilder("flowchart LR\n");
        var names = components.ToDictionary(component => component, component => ids.Create(component.Name.Value));
        foreach (var (prefix, members) in ComponentGroups.Of(components))
        {
            var indentation = prefix is null ? "  " : "    ";
            if (prefix is not null)
            {
                text.Append("  subgraph ").Append(ids.Create(prefix + "_group")).Append("[\"").Append(MermaidLabel.Encode(prefix)).Append("\"]\n");
            }

            foreach (var component in members)
            {
                WriteNode(text.Append(indentation).Append(names[component]), component);
            }

            if (prefix is not null)
            {
                text.Append("  end\n");
            }
        }

        foreach (var component in components)
        {
            WriteUses(text, component, components, names);
        }

        WriteClass(text, "shared", "stroke-dasharray:1 3,stroke-linecap:round", components.Where(component => component.Shared), names);
        WriteClass(text, "free", "stroke-dasharray:6 4", components.Where(component => !component.Governed), names);
        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, Component component)
    {
        var (open, close) = component.Shared ? ("([\"", "\"])") : ("[\"", "\"]");
        text.Append(open).Append(MermaidLabel.Encode(component.Name.Value)).Append(close).Append('\n');
    }

    private static void WriteUses(StringBuilder text, Component component, IReadOnlyList<Component> components, Dictionary<Component, string> names)
    {
        var used = new HashSet<Component>((component.Uses ?? []).SelectMany(reference => reference.Components).Where(other => other != component));
        if (used.Count > 0)
        {
            text.Append("  ").Append(names[component]).Append(" --> ").Append(string.Join(" & ", components.Where(used.Contains).Select(other => names[other]))).Append('\n');
        }
    }

    private static void WriteClass(StringBuilder text, string name, string style, IEnumerable<Component> components, Dictionary<Component, string> names)
    {
        var members = string.Join(",", components.Select(component => names[component]));
        if (members.Length > 0)
        {
            text.Append("  classDef ").Append(name).Append(' ').Append(style).Append('\n');
            text.Append("  class ").Append(members).Append(' ').Append(name).Append('\n');
        }
    }
}
