using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Which component owns which symbol of a compilation: one look-up a namespace of an assembly.</summary>
internal sealed class ComponentMap
{
    private readonly Compilation compilation;
    private readonly ComponentOwnership ownership;
    private readonly ConcurrentDictionary<INamespaceSymbol, Component?> owners = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, Component?> soleOwners = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Component, int> positions;
    private readonly Lazy<HashSet<Component>> inSource;

    public ComponentMap(Compilation compilation, ComponentOwnership ownership)
    {
        this.compilation = compilation;
        this.ownership = ownership;
        positions = ownership.Components.Select((component, position) => (component, position)).ToDictionary(pair => pair.component, pair => pair.position);
        inSource = new(() => [.. OwnersIn(compilation.Assembly)]);
    }

    /// <summary>The components that have types in this compilation's source.</summary>
    public IReadOnlyCollection<Component> InSource => inSource.Value;

    /// <summary>The position of a component in the plan.</summary>
    public int PositionOf(Component component) => positions[component];

    /// <summary>The component that owns a type or a member; null where none does.</summary>
    public Component? OwnerOf(ISymbol symbol) => symbol.ContainingNamespace is { } container ? OwnerOf(container) : null;

    /// <summary>The component that owns what stands in a namespace of one assembly; null where none does.</summary>
    public Component? OwnerOf(INamespaceSymbol container) =>
        container.ContainingAssembly is null
            ? null
            : owners.GetOrAdd(container, key => Select(key).Component ?? SoleOwnerOf(key.ContainingAssembly));

    /// <summary>The components whose code this compilation holds: those with types in its source, and the one that owns its top-level statements.</summary>
    public IEnumerable<Component> Users => OwnerOf(compilation.Assembly.GlobalNamespace) is { } ofAssembly ? InSource.Append(ofAssembly).Distinct() : InSource;

    /// <summary>The components that have types in an assembly, each as often as it has namespaces there.</summary>
    public IEnumerable<Component> OwnersIn(IAssemblySymbol assembly) => NamespacesWithTypes(assembly).Select(OwnerOf).OfType<Component>();

    /// <summary>Namespaces of this compilation's source that two components claim with equal right.</summary>
    public IEnumerable<PlanFault> FindUndecidedOwners()
    {
        var reported = new HashSet<(string, string)>();
        foreach (var container in NamespacesWithTypes(compilation.Assembly))
        {
            if (Select(container) is { Component: { } first, Rival: { } second } && reported.Add((first.Name.Value, second.Name.Value)))
            {
                yield return new PlanFault(
                    DiagnosticIds.Contradiction,
                    second.Name.Span,
                    $"Components '{first}' and '{second}' both select namespace '{container.ToDisplayString()}' of '{compilation.AssemblyName}', and neither selector is more specific; narrow one of them")
                {
                    Related = first.Name.Span,
                };
            }
        }
    }

    /// <summary>The namespaces of an assembly in which types stand.</summary>
    public static IEnumerable<INamespaceSymbol> NamespacesWithTypes(IAssemblySymbol assembly) =>
        Namespaces(assembly).Where(container => !container.GetTypeMembers().IsEmpty);

    /// <summary>The namespaces of an assembly, nested ones included. Asking one for its types loads them; ask who owns it first.</summary>
    public static IEnumerable<INamespaceSymbol> Namespaces(IAssemblySymbol assembly)
    {
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(assembly.GlobalNamespace);
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

    private ComponentOwner Select(INamespaceSymbol container) =>
        ownership.Find(container.ContainingAssembly.Name, container.IsGlobalNamespace ? "" : container.ToDisplayString());

    /// <summary>
    /// The one component that has code in an assembly of the solution: what no selector claims there (a top-level program, registration extensions in a
    /// foreign namespace, generated code) is taken to be its own.
    /// </summary>
    private Component? SoleOwnerOf(IAssemblySymbol assembly) => soleOwners.GetOrAdd(assembly, FindSoleOwner);

    private Component? FindSoleOwner(IAssemblySymbol assembly)
    {
        if (!IsOfSolution(assembly))
        {
            return null;
        }

        Component? sole = null;
        foreach (var container in NamespacesWithTypes(assembly))
        {
            if (Select(container).Component is { } owner)
            {
                if (sole is not null && sole != owner)
                {
                    return null;
                }

                sole = owner;
            }
        }

        return sole;
    }

    /// <summary>Whether an assembly is this compilation's own or that of another project, and not a package's or the framework's.</summary>
    public bool IsOfSolution(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || compilation.GetMetadataReference(assembly) is CompilationReference
        || (compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } && !ReferencePath.IsOfPackage(path));
}
