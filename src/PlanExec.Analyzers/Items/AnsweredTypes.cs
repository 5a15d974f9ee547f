using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A planned type that a compilation answers for.</summary>
/// <param name="Type">The planned type.</param>
/// <param name="Namespace">The namespace in which it stands or should stand; empty for the global one.</param>
/// <param name="Symbol">What the compilation's own source declares; null where the type is missing.</param>
internal sealed record AnsweredType(PlannedType Type, string Namespace, INamedTypeSymbol? Symbol);

/// <summary>
/// The planned types that a compilation answers for: those that its own source declares in their component, and those that are missing from it. Looks at the names of
/// the compilation's types, not at the items of others.
/// </summary>
internal static class AnsweredTypes
{
    public static ImmutableArray<AnsweredType> Find(PlanContext plan, IEnumerable<MissingType> missing)
    {
        var answered = ImmutableArray.CreateBuilder<AnsweredType>();
        var planned = plan.Loaded.WorkByName;
        if (planned.Count > 0)
        {
            var declared = new Dictionary<PlannedType, INamedTypeSymbol>();
            foreach (var container in ComponentMap.NamespacesWithTypes(plan.Compilation.Assembly).OrderBy(container => container.ToDisplayString(), StringComparer.Ordinal))
            {
                foreach (var (type, symbol) in In(container, plan))
                {
                    // Of several that may be meant, the one nearest to the component's root.
                    if (!declared.TryGetValue(type, out var other) || NameOf(container).Length < NameOf(other.ContainingNamespace).Length)
                    {
                        declared[type] = symbol;
                    }
                }
            }

            answered.AddRange(plan.Loaded.Work.Where(declared.ContainsKey).Select(type => new AnsweredType(type, NameOf(declared[type].ContainingNamespace), declared[type])));
        }

        answered.AddRange(missing.Select(type => new AnsweredType(type.Type, type.Namespace, null)));
        return answered.ToImmutable();
    }

    private static IEnumerable<(PlannedType Type, INamedTypeSymbol Symbol)> In(INamespaceSymbol container, PlanContext plan)
    {
        foreach (var symbol in container.GetTypeMembers())
        {
            Component? owner = null;
            foreach (var type in plan.Loaded.WorkByName[symbol.MetadataName])
            {
                if (type.Item.Component is { Governed: true } component
                    && (type.Namespace is null || type.Namespace == NameOf(container))
                    && (owner ??= plan.Components.OwnerOf(symbol)) == component)
                {
                    yield return (type, symbol);
                }
            }
        }
    }

    private static string NameOf(INamespaceSymbol container) => container.IsGlobalNamespace ? "" : container.ToDisplayString();
}
