using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Which compilation answers for a planned type, so that what is missing is reported once a solution: the assembly that the component names, or that bears
/// the name of its namespace; only where there is none, every compilation that has code of the component and refers to no other that has.
/// </summary>
internal sealed class ItemOwnership
{
    private readonly string assembly;
    private readonly HashSet<string> references;
    private readonly IReadOnlyCollection<Component> componentsInSource;
    private readonly Lazy<HashSet<Component>> componentsInReferences;
    private readonly bool isUngoverned;
    private readonly Dictionary<(Component Component, string? Namespace), bool> owned = [];

    public ItemOwnership(PlanContext plan)
    {
        assembly = plan.Compilation.AssemblyName ?? "";
        references = [.. plan.Compilation.ReferencedAssemblyNames.Select(identity => identity.Name)];
        componentsInSource = plan.Components.InSource;
        componentsInReferences = new(() =>
        [
            .. plan.Compilation.SourceModule.ReferencedAssemblySymbols
                .Where(plan.Components.IsOfSolution)
                .SelectMany(plan.Components.OwnersIn),
        ]);
        isUngoverned = plan.Plan.Components.Any(component => !component.Governed && ComponentOwnership.NamesAssembly(component, assembly));
    }

    public bool Owns(PlannedType type)
    {
        var component = type.Item.Component!;
        if (!owned.TryGetValue((component, type.Namespace), out var owns))
        {
            owned.Add((component, type.Namespace), owns = Owns(component, type.Namespace));
        }

        return owns;
    }

    private bool Owns(Component component, string? statedNamespace)
    {
        if (isUngoverned || !component.Governed)
        {
            return false;
        }

        string[] namespaces = statedNamespace is not null ? [statedNamespace] : [.. LiteralNamespacesOf(component)];
        return component.Assemblies.Count > 0
            ? ComponentOwnership.NamesAssembly(component, assembly) && IsChosenAmong(component, namespaces)
            : namespaces.Contains(assembly) || (!namespaces.Any(references.Contains) && componentsInSource.Contains(component) && !componentsInReferences.Value.Contains(component));
    }

    /// <summary>Of several assemblies that a component names the one whose name leads the namespace, else the first that it names in full.</summary>
    private bool IsChosenAmong(Component component, string[] namespaces)
    {
        var literals = component.Assemblies.Where(pattern => pattern.IsLiteral).Select(pattern => pattern.Text.Value).ToArray();
        if (component.Assemblies.Count == 1 && literals.Length == 1)
        {
            return true;
        }

        if (namespaces.Any(name => Leads(assembly, name)))
        {
            return !literals.Concat(references.Where(reference => ComponentOwnership.NamesAssembly(component, reference)))
                .Any(other => other.Length > assembly.Length && namespaces.Any(name => Leads(other, name)));
        }

        return literals.Length > 0
            ? assembly == literals[0] && !literals.Any(other => namespaces.Any(name => Leads(other, name)))
            : (componentsInSource.Contains(component) || componentsInSource.Count == 0) && !componentsInReferences.Value.Contains(component);
    }

    private static bool Leads(string assembly, string qualifiedNamespace) =>
        qualifiedNamespace == assembly || qualifiedNamespace.StartsWith(assembly + ".", StringComparison.Ordinal);

    private static IEnumerable<string> LiteralNamespacesOf(Component component) =>
        component.Namespaces.Where(pattern => pattern.IsLiteral).Select(pattern => pattern.Text.Value);
}
