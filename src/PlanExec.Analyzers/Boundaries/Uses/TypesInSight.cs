using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>The types whose signatures can speak of something looked for.</summary>
internal static class TypesInSight
{
    /// <summary>The types, nested ones too, of the assemblies that hold something looked for or refer to one that does.</summary>
    public static List<INamedTypeSymbol> Of(Compilation compilation, IReadOnlyList<IAssemblySymbol> holders, CancellationToken cancellationToken)
    {
        var types = new List<INamedTypeSymbol>();
        foreach (var assembly in AssembliesThatSee(compilation, holders))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var container in ComponentMap.Namespaces(assembly))
            {
                AddWithNested(types, container.GetTypeMembers());
            }
        }

        return types;
    }

    /// <summary>The assemblies that hold something looked for, or refer to one that does: only their signatures can speak of it.</summary>
    private static IEnumerable<IAssemblySymbol> AssembliesThatSee(Compilation compilation, IReadOnlyList<IAssemblySymbol> holders)
    {
        var all = compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly);
        var seeing = new HashSet<string>(holders.Select(holder => holder.Identity.Name), StringComparer.OrdinalIgnoreCase);
        for (var before = 0; before < seeing.Count;)
        {
            before = seeing.Count;
            foreach (var assembly in all)
            {
                if (!seeing.Contains(assembly.Identity.Name) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => seeing.Contains(reference.Name))))
                {
                    seeing.Add(assembly.Identity.Name);
                }
            }
        }

        return all.Where(assembly => seeing.Contains(assembly.Identity.Name));
    }

    private static void AddWithNested(List<INamedTypeSymbol> types, IEnumerable<INamedTypeSymbol> found)
    {
        foreach (var type in found)
        {
            types.Add(type);
            AddWithNested(types, type.GetTypeMembers());
        }
    }
}
