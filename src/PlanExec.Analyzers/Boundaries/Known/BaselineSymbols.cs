using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Known;

/// <summary>
/// How a baseline names symbols: a documentation id without its prefix and without parameters, such as <c>Shop.Box`1.Open</c> or <c>Shop.Invoice.#ctor</c>. The names
/// of type parameters and the other overloads may change without a new baseline.
/// </summary>
internal static class BaselineSymbols
{
    /// <summary>The name of a type or a member. Extension blocks have none: what stands in them is named as if it stood in the type around.</summary>
    public static string NameOf(ISymbol symbol)
    {
        var definition = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var own = definition is INamedTypeSymbol type ? NameOf(type) : definition.MetadataName.Replace('.', '#');
        var container = definition.ContainingType;
        while (container is { IsExtension: true })
        {
            container = container.ContainingType;
        }

        return container is not null
            ? $"{NameOf((ISymbol)container)}.{own}"
            : definition.ContainingNamespace is { IsGlobalNamespace: false } around ? $"{around.ToDisplayString()}.{own}" : own;
    }

    /// <summary>The types in the source of an assembly that have a name.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(IAssemblySymbol assembly, string name) => Find(assembly.GlobalNamespace, name.Split('.'), 0);

    private static IEnumerable<INamedTypeSymbol> Find(INamespaceOrTypeSymbol container, string[] parts, int position) => position == parts.Length
        ? container is INamedTypeSymbol found ? [found] : []
        : container.GetMembers(parts[position].Split('`')[0])
            .OfType<INamespaceOrTypeSymbol>()
            .Where(member => member is not INamedTypeSymbol type || NameOf(type) == parts[position])
            .SelectMany(member => Find(member, parts, position + 1));

    // Not the metadata name: of a type that is local to its file that holds a hash of the path.
    private static string NameOf(INamedTypeSymbol type) => type.Arity == 0 ? type.Name : $"{type.Name}`{type.Arity}";
}
