using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers;

/// <summary>Looks through namespaces: of one assembly, or of a whole compilation.</summary>
internal static class NamespaceSearch
{
    /// <summary>The namespace whose names stand below each other; null where there is none.</summary>
    public static INamespaceSymbol? Find(INamespaceSymbol root, IEnumerable<string> names)
    {
        INamespaceSymbol? current = root;
        foreach (var name in names)
        {
            current = current?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return current;
    }

    /// <summary>A type with all that are nested in it.</summary>
    public static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    /// <summary>A namespace with all that are nested in it. Asking one for its types loads them.</summary>
    public static IEnumerable<INamespaceSymbol> WithNested(INamespaceSymbol root)
    {
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var nested in current.GetNamespaceMembers())
            {
                pending.Push(nested);
            }
        }
    }
}
