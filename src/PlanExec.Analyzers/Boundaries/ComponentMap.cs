using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Which component owns which symbol of a compilation: one look-up a namespace of an assembly, or an outermost type where the plan selects by those.</summary>
internal sealed class ComponentMap
{
    private readonly Compilation compilation;
    private readonly ComponentOwnership ownership;
    private readonly SourceFiles files;
    private readonly ConcurrentDictionary<INamespaceSymbol, Component?> owners = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, Component?> ownersOfTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, Component?> soleOwners = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> ofLibraries = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<Component>> inSource;
    private readonly Lazy<HashSet<Component>> inSight;

    public ComponentMap(Compilation compilation, LoadedPlan loaded)
    {
        this.compilation = compilation;
        ownership = loaded.Ownership;
        files = new SourceFiles(compilation, loaded.Plan);
        inSource = new(() => [.. OwnersIn(compilation.Assembly)]);
        inSight = new(() => [.. inSource.Value, .. compilation.SourceModule.ReferencedAssemblySymbols.Where(IsOfSolution).SelectMany(OwnersIn)]);
    }

    /// <summary>The components that have types in this compilation's source.</summary>
    public IReadOnlyCollection<Component> InSource => inSource.Value;

    /// <summary>The components that have types in this compilation's source, or in the projects that it refers to.</summary>
    public IReadOnlyCollection<Component> InSight => inSight.Value;

    /// <summary>The components whose code this compilation holds: those with types in its source, and the one that owns its top-level statements.</summary>
    public IEnumerable<Component> Users => OwnerOf(compilation.Assembly.GlobalNamespace) is { } ofAssembly ? InSource.Append(ofAssembly).Distinct() : InSource;

    /// <summary>The component that owns a type or a member; null where none does.</summary>
    public Component? OwnerOf(ISymbol symbol)
    {
        if ((symbol as INamespaceSymbol ?? symbol.ContainingNamespace) is not { } container)
        {
            return null;
        }

        return LooksAtTypes(symbol.ContainingAssembly) && OutermostTypeOf(symbol) is { } type
            ? ownersOfTypes.GetOrAdd(type, key => Decide(Select(key)) ?? SoleOwnerOf(key.ContainingAssembly))
            : OwnerOf(container);
    }

    /// <summary>The component that owns what stands in a namespace of one assembly, types that are selected by name or file left out; null where none does.</summary>
    public Component? OwnerOf(INamespaceSymbol container) =>
        container.ContainingAssembly is null
            ? null
            : owners.GetOrAdd(container, key => Decide(Select(key)) ?? SoleOwnerOf(key.ContainingAssembly));

    /// <summary>The components that have types in an assembly, each as often as it has namespaces there.</summary>
    public IEnumerable<Component> OwnersIn(IAssemblySymbol assembly) => NamespacesWithTypes(assembly).SelectMany(OwnersIn);

    /// <summary>The components that have types in a namespace.</summary>
    public IEnumerable<Component> OwnersIn(INamespaceSymbol container) => LooksAtTypes(container.ContainingAssembly)
        ? container.GetTypeMembers().Select(OwnerOf).OfType<Component>().Distinct()
        : OwnerOf(container) is { } owner && !container.GetTypeMembers().IsEmpty ? [owner] : [];

    /// <summary>The types of a namespace that no component contains.</summary>
    public IEnumerable<INamedTypeSymbol> WithoutOwnerIn(INamespaceSymbol container) => LooksAtTypes(container.ContainingAssembly)
        ? container.GetTypeMembers().Where(type => OwnerOf(type) is null)
        : OwnerOf(container) is null ? container.GetTypeMembers() : [];

    /// <summary>Code of this compilation's source that two components claim with equal right.</summary>
    public IEnumerable<PlanFault> FindUndecidedOwners()
    {
        var reported = new HashSet<(string, string)>();
        foreach (var container in NamespacesWithTypes(compilation.Assembly))
        {
            foreach (var (owner, code) in LooksAtTypes(compilation.Assembly)
                ? container.GetTypeMembers().Select(type => (Select(type), $"type '{type.ToDisplayString()}'"))
                : [(Select(container), $"namespace '{container.ToDisplayString()}'")])
            {
                if (owner is { Component: { Definition.HasFaults: false } first, Rival: { Definition.HasFaults: false } second } && reported.Add((first.Definition.Name.Value, second.Definition.Name.Value)))
                {
                    yield return new PlanFault(
                        DiagnosticIds.Contradiction,
                        second.Name.Span,
                        $"Components '{first}' and '{second}' both select {code} of '{compilation.AssemblyName}', and neither selector is more specific; narrow one of them")
                    {
                        Related = first.Name.Span,
                    };
                }
            }
        }
    }

    /// <summary>The namespaces of an assembly in which types stand.</summary>
    public static IEnumerable<INamespaceSymbol> NamespacesWithTypes(IAssemblySymbol assembly) =>
        Namespaces(assembly).Where(container => !container.GetTypeMembers().IsEmpty);

    /// <summary>The namespaces of an assembly, nested ones included. Asking one for its types loads them; ask who owns it first.</summary>
    public static IEnumerable<INamespaceSymbol> Namespaces(IAssemblySymbol assembly) => NamespaceSearch.WithNested(assembly.GlobalNamespace);

    /// <summary>Files speak of the code being compiled only.</summary>
    private bool LooksAtTypes(IAssemblySymbol? assembly) =>
        ownership.LooksAtTypes || (ownership.LooksAtFiles && SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly));

    /// <summary>Of two components with equal right the first, but one that has a fault: its line may have meant that it is not the first.</summary>
    private static Component? Decide(ComponentOwner owner) => owner.Rival is { Definition.HasFaults: true } faulty ? faulty : owner.Component;

    private static INamedTypeSymbol? OutermostTypeOf(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } container)
        {
            type = container;
        }

        return type?.OriginalDefinition;
    }

    private ComponentOwner Select(INamespaceSymbol container) =>
        ownership.Find(new CodeLocation(container.ContainingAssembly.Name, NameOf(container), IsOfLibrary: IsOfLibrary(container.ContainingAssembly)));

    private ComponentOwner Select(INamedTypeSymbol outermost) =>
        ownership.Find(new CodeLocation(outermost.ContainingAssembly.Name, NameOf(outermost.ContainingNamespace), outermost.Name, files.Of(outermost), IsOfLibrary(outermost.ContainingAssembly)));

    private static string NameOf(INamespaceSymbol container) => container.IsGlobalNamespace ? "" : container.ToDisplayString();

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
            var selected = LooksAtTypes(assembly) ? container.GetTypeMembers().Select(type => Decide(Select(type))) : [Decide(Select(container))];
            foreach (var owner in selected.OfType<Component>())
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

    /// <summary>Whether an assembly is one of a package or of the framework.</summary>
    private bool IsOfLibrary(IAssemblySymbol assembly) => ofLibraries.GetOrAdd(
        assembly, key => !IsOfSolution(key) || (compilation.GetMetadataReference(key) is PortableExecutableReference reference && ReferencePath.IsFramework(reference, key)));

    /// <summary>Whether an assembly is this compilation's own or that of another project, and not a package's or the framework's.</summary>
    public bool IsOfSolution(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || compilation.GetMetadataReference(assembly) is CompilationReference
        || (compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } && !ReferencePath.IsOfPackage(path));
}
