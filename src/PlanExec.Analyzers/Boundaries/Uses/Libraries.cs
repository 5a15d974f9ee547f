using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// The code from outside the solution's components, as <c>libraries</c> names it: by package id, else by assembly, else by namespace, the first that exists among the
/// references. The base class library is none of it.
/// </summary>
internal sealed class Libraries
{
    private readonly ComponentMap components;
    private readonly Dictionary<IAssemblySymbol, string?> packages = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<NamePattern, NamePattern> ofPackages = [];
    private readonly HashSet<NamePattern> ofNamespaces = [];
    private readonly ConcurrentDictionary<(IAssemblySymbol Assembly, string? Namespace), LibraryTarget> targets = new(KeyComparer.Instance);

    public Libraries(PlanContext plan)
    {
        components = plan.Components;
        NamePattern[] listed = [.. plan.Plan.Components.SelectMany(component => component.Libraries ?? [])];
        AreListed = plan.Plan.Components.Any(component => component.Libraries is not null);
        if (!AreListed)
        {
            return;
        }

        foreach (var assembly in plan.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            var reference = plan.Compilation.GetMetadataReference(assembly);
            if (!components.IsOfSolution(assembly) && !ReferencePath.IsFramework(reference, assembly))
            {
                packages.Add(assembly, reference is PortableExecutableReference { FilePath: { } path } ? ReferencePath.PackageOf(path) : null);
            }
        }

        foreach (var pattern in listed)
        {
            // NuGet's folders have the ids in lower case, and ids are compared without regard to it.
            var id = new NamePattern(pattern.Text with { Value = pattern.Text.Value.ToUpperInvariant() });
            if (packages.Values.Any(package => IsPackage(id, package)))
            {
                ofPackages[pattern] = id;
            }
            else if (!packages.Keys.Any(assembly => pattern.Matches(assembly.Name)))
            {
                ofNamespaces.Add(pattern);
            }
        }
    }

    /// <summary>Whether some component lists its libraries.</summary>
    public bool AreListed { get; }

    /// <summary>The library that a type belongs to; null where it belongs to a component or to the base class library.</summary>
    public LibraryTarget? Of(INamedTypeSymbol type)
    {
        if (type.ContainingAssembly is not { } assembly || !packages.TryGetValue(assembly, out var package) || components.OwnerOf(type) is not null)
        {
            return null;
        }

        var container = ofNamespaces.Count == 0 ? null : type.ContainingNamespace.ToDisplayString();
        return targets.GetOrAdd((assembly, container), key => new LibraryTarget(package, key.Assembly.Name, key.Namespace));
    }

    /// <summary>Whether a component may use a library, or has not decided that.</summary>
    public bool Allow(Component from, LibraryTarget library) => from.Libraries is not { } listed || !from.IsInForce || listed.Any(pattern => ofNamespaces.Contains(pattern)
        ? library.Namespace is { } container && pattern.MatchesSelfOrParent(container)
        : ofPackages.TryGetValue(pattern, out var id) ? IsPackage(id, library.Package) : pattern.Matches(library.Assembly));

    private static bool IsPackage(NamePattern id, string? package) => package is not null && id.Matches(package.ToUpperInvariant());

    private sealed class KeyComparer : IEqualityComparer<(IAssemblySymbol Assembly, string? Namespace)>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals((IAssemblySymbol Assembly, string? Namespace) x, (IAssemblySymbol Assembly, string? Namespace) y) =>
            SymbolEqualityComparer.Default.Equals(x.Assembly, y.Assembly) && x.Namespace == y.Namespace;

        public int GetHashCode((IAssemblySymbol Assembly, string? Namespace) key) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Assembly) * 31) + (key.Namespace is null ? 0 : StringComparer.Ordinal.GetHashCode(key.Namespace)));
    }
}
