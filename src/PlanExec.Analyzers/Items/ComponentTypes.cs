using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>The types that components have, in this compilation and in the projects it refers to.</summary>
internal sealed class ComponentTypes
{
    private readonly ILookup<(Component Component, string MetadataName), string> namespaces;

    public ComponentTypes(PlanContext plan, ICollection<Component> components)
    {
        namespaces = plan.Compilation.SourceModule.ReferencedAssemblySymbols
            .Where(plan.Components.IsOfSolution)
            .Append(plan.Compilation.Assembly)
            .SelectMany(ComponentMap.Namespaces)
            .Select(container => (Container: container, Owner: plan.Components.OwnerOf(container)))
            .Where(entry => entry.Owner is not null && components.Contains(entry.Owner))
            .SelectMany(entry => entry.Container.GetTypeMembers().Select(type => (Key: (entry.Owner!, type.MetadataName), Namespace: entry.Container.ToDisplayString())))
            .ToLookup(entry => entry.Key, entry => entry.Namespace);
    }

    /// <summary>Whether a planned type exists in its component.</summary>
    public bool Contains(PlannedType type) =>
        namespaces[(type.Item.Component!, type.MetadataName)].Any(existing => type.Namespace is null || type.Namespace == existing);

    /// <summary>Another namespace in which a component has a type of the planned one's name; null where it has none.</summary>
    public string? FindElsewhere(PlannedType type) => namespaces[(type.Item.Component!, type.MetadataName)].FirstOrDefault(existing => existing != type.Namespace);
}
