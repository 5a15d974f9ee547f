using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Planned types, by the types of the code that they mean.</summary>
internal sealed class PlannedTypes(IEnumerable<PlannedType> types)
{
    private readonly ILookup<string, PlannedType> byName = types.ToLookup(type => type.MetadataName, StringComparer.Ordinal);

    public bool IsEmpty => byName.Count == 0;

    /// <summary>Whether a planned type bears the name of a type, wherever that stands.</summary>
    public bool MayMean(INamedTypeSymbol type) => type.ContainingType is null && byName.Contains(type.MetadataName);

    /// <summary>The planned types that mean a type of a component. Nested types are not planned.</summary>
    public IEnumerable<PlannedType> Of(INamedTypeSymbol type, Component owner) => type.ContainingType is null
        ? byName[type.MetadataName].Where(planned => planned.Item.Component == owner && IsIn(planned, type.ContainingNamespace))
        : [];

    /// <summary>The type that the source of a compilation has for a planned one; null where it has none. Of several the first by namespace.</summary>
    public static INamedTypeSymbol? FindInSource(PlannedType planned, PlanContext plan)
    {
        var global = plan.Compilation.Assembly.GlobalNamespace;
        var containers = planned.Namespace is { } stated
            ? NamespaceSearch.Find(global, stated.Length == 0 ? [] : stated.Split('.')) is { } found ? [found] : []
            : NamespaceSearch.WithNested(global);
        return containers
            .SelectMany(container => container.GetTypeMembers(planned.Name, planned.Arity))
            .Where(type => plan.Components.OwnerOf(type) == planned.Item.Component)
            .OrderBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsIn(PlannedType planned, INamespaceSymbol container) =>
        planned.Namespace is not { } stated || stated == (container.IsGlobalNamespace ? "" : container.ToDisplayString());
}
