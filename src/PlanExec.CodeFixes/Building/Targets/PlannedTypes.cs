using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>Finds planned types in assemblies.</summary>
internal static class PlannedTypes
{
    /// <summary>The types of an assembly that a planned type means: those of its name and component, in its namespace where it states one.</summary>
    public static IEnumerable<INamedTypeSymbol> Find(IAssemblySymbol assembly, PlannedType type, PlanContext plan) => assembly.TypeNames.Contains(type.Name)
        ? ComponentMap.Namespaces(assembly)
            .SelectMany(container => container.GetTypeMembers(type.Name, type.Arity))
            .Where(found => type.Namespace is null || NamespaceOf(found) == type.Namespace)
            .Where(found => plan.Components.OwnerOf(found)?.Name.Value == type.Item.Component?.Name.Value)
        : [];

    /// <summary>The full name of a type's namespace; empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } container ? container.ToDisplayString() : "";
}
