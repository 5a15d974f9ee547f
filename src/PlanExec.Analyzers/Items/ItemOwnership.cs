using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Which compilation answers for a planned type, so that what is missing is reported once a solution: the assembly that the component names, or that bears
/// the name of its namespace; only where there is none, every compilation that has code of the component.
/// </summary>
internal sealed class ItemOwnership
{
    private readonly string assembly;
    private readonly HashSet<string> references;
    private readonly HashSet<Component> componentsInSource;
    private readonly bool isUngoverned;

    public ItemOwnership(PlanContext plan)
    {
        assembly = plan.Compilation.AssemblyName ?? "";
        references = [.. plan.Compilation.ReferencedAssemblyNames.Select(identity => identity.Name)];
        componentsInSource = [.. ComponentMap.NamespacesWithTypes(plan.Compilation.Assembly).Select(plan.Components.OwnerOf).OfType<Component>()];
        isUngoverned = plan.Plan.Components.Any(component => !component.Governed && ComponentOwnership.NamesAssembly(component, assembly));
    }

    public bool Owns(PlannedType type)
    {
        var component = type.Item.Item.Component!;
        if (isUngoverned || !component.Governed)
        {
            return false;
        }

        if (component.Assemblies.Count > 0)
        {
            return ComponentOwnership.NamesAssembly(component, assembly);
        }

        string[] namespaces = type.Namespace is { } stated
            ? [stated, .. LiteralNamespacesOf(component)]
            : [.. LiteralNamespacesOf(component)];
        return namespaces.Contains(assembly) || (!namespaces.Any(references.Contains) && componentsInSource.Contains(component));
    }

    private static IEnumerable<string> LiteralNamespacesOf(Component component) =>
        component.Namespaces.Where(pattern => pattern.IsLiteral).Select(pattern => pattern.Text.Value);
}
