using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.Analyzers;

/// <summary>
/// What the names in planned signatures mean that nothing in scope explains: a type that is nested in what the code has; the only type of that name; a type that an item is to
/// bring. What is left resolves nowhere, which is a fault of the plan.
/// </summary>
internal sealed class PlannedNames
{
    private static readonly SymbolDisplayFormat qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    private readonly Dictionary<AnsweredType, List<UsingDirectiveSyntax>> usings = [];
    private readonly Dictionary<AnsweredType, HashSet<(string Name, int Arity)>> nowhere = [];
    private readonly ImmutableArray<PlanFault>.Builder faults = ImmutableArray.CreateBuilder<PlanFault>();

    private PlannedNames()
    {
    }

    /// <summary>The names that resolve nowhere, each once a type.</summary>
    public ImmutableArray<PlanFault> Faults => faults.ToImmutable();

    public static PlannedNames Resolve(
        PlanContext plan, IReadOnlyList<(AnsweredType Type, IReadOnlyCollection<UnresolvedName> Names)> unresolved, CancellationToken cancellationToken)
    {
        var result = new PlannedNames();
        var everywhere = FindEverywhere(plan.Compilation, unresolved.SelectMany(entry => entry.Names), cancellationToken);
        var ownership = new ItemOwnership(plan);
        var tells = plan.ReportsPlan;
        var near = new Lazy<NearTypeNames>(() => new NearTypeNames(plan));
        foreach (var (type, names) in unresolved)
        {
            result.usings.Add(type, []);
            result.nowhere.Add(type, []);
            foreach (var name in names)
            {
                INamedTypeSymbol[] found = [.. NestedIn(type.Symbol, name), .. everywhere[(name.Name, name.Arity)]];
                if (!name.IsQualified && found.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToArray() is [var only])
                {
                    result.usings[type].AddRange(DirectiveFor(name, only));
                }
                else if (!found.Any(candidate => Ends(candidate, name)) && !plan.Loaded.NamesOfPlannedTypes.Contains((name.Name, name.Arity)) && !plan.Loaded.MayBring(name.Name))
                {
                    result.nowhere[type].UnionWith(name.Spellings.Select(spelling => (spelling, name.Arity)));
                    if (tells && ownership.Owns(type.Type) && result.faults.Count < Plan.MaximumFaults)
                    {
                        result.faults.Add(near.Value.FaultOf(name, type.Type));
                    }
                }
            }
        }

        return result;
    }

    public bool Concerns(AnsweredType type) => usings.ContainsKey(type);

    /// <summary>The directives by which the names of a type are found.</summary>
    public IEnumerable<UsingDirectiveSyntax> UsingsFor(AnsweredType type) => usings.TryGetValue(type, out var found) ? found : [];

    public bool ExistsNowhere(AnsweredType type, IErrorTypeSymbol error) => nowhere[type].Contains((error.Name, error.Arity));

    /// <summary>All types of the names, in one walk through the namespaces.</summary>
    private static ILookup<(string Name, int Arity), INamedTypeSymbol> FindEverywhere(Compilation compilation, IEnumerable<UnresolvedName> names, CancellationToken cancellationToken)
    {
        // Most names that nothing explains no assembly has; looking for one costs a look into each namespace.
        ICollection<string>[] known = [.. compilation.SourceModule.ReferencedAssemblySymbols.Append(compilation.Assembly).Select(assembly => assembly.TypeNames)];
        var wanted = names.GroupBy(name => (name.Name, name.Arity))
            .Select(group => group.First())
            .Where(name => name.Spellings.Any(spelling => known.Any(types => types.Contains(spelling))))
            .ToArray();
        return NamespaceSearch.WithNested(compilation.GlobalNamespace)
            .SelectMany(container =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return wanted.SelectMany(name => name.Spellings.SelectMany(spelling => container.GetTypeMembers(spelling, name.Arity)).Select(type => (Key: (name.Name, name.Arity), Type: type)));
            })
            .Where(entry => compilation.IsSymbolAccessibleWithin(entry.Type, compilation.Assembly))
            .ToLookup(entry => entry.Key, entry => entry.Type);
    }

    /// <summary>Types in the planned type's own, and in its bases, which the plan need not list.</summary>
    private static IEnumerable<INamedTypeSymbol> NestedIn(INamedTypeSymbol? type, UnresolvedName name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var nested in current.GetTypeMembers(name.Name, name.Arity))
            {
                yield return nested;
            }
        }
    }

    private static IEnumerable<UsingDirectiveSyntax> DirectiveFor(UnresolvedName name, INamedTypeSymbol type)
    {
        if (!type.IsGenericType)
        {
            yield return UsingDirective(NameEquals(IdentifierName(name.Name)), ParseName(type.ToDisplayString(qualified)));
        }
        else if (type.ContainingType is null && !type.ContainingNamespace.IsGlobalNamespace)
        {
            yield return UsingDirective(ParseName(type.ContainingNamespace.ToDisplayString(qualified)));
        }
    }

    /// <summary>Whether a type's full name ends in what is written.</summary>
    private static bool Ends(INamedTypeSymbol type, UnresolvedName name) =>
        name.Syntax is not QualifiedNameSyntax { Left: var left } || $".{type.ContainingSymbol.ToDisplayString()}".EndsWith($".{left}", StringComparison.Ordinal);
}
