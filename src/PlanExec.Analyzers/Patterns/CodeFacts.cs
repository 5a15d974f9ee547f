using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>What selections ask about the code of a compilation as a whole.</summary>
internal sealed class CodeFacts(PlanContext plan)
{
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyCollection<string>> publicTypes = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, int> couplings = new(SymbolEqualityComparer.Default);

    /// <summary>Which component owns which symbol.</summary>
    public ComponentMap Components => plan.Components;

    /// <summary>The folder of the project and the namespace that belongs to it; null where the build does not tell.</summary>
    public ProjectRoot? Root => plan.Root;

    /// <summary>The names of the public types that a file declares, nested ones left out.</summary>
    public IReadOnlyCollection<string> PublicTypesIn(SyntaxTree tree) => publicTypes.GetOrAdd(
        tree,
        key => [.. TypesIn(((CompilationUnitSyntax)key.GetRoot()).Members).Distinct()]);

    /// <summary>How many other components the hand-written source of a type names. It is the one measure that code has to be bound for.</summary>
    public int CouplingOf(INamedTypeSymbol type) => couplings.GetOrAdd(type, Measure);

    private int Measure(INamedTypeSymbol type)
    {
        var used = new HashSet<Component>();
        foreach (var syntax in Declarations.WrittenSyntaxOf(type).Where(part => plan.Compilation.ContainsSyntaxTree(part.SyntaxTree)))
        {
#pragma warning disable RS1030 // Only types that a plan measures get here: an action for every semantic model would bind the others, too.
            var model = plan.Compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
            used.UnionWith(syntax.DescendantNodes().OfType<SimpleNameSyntax>()
                .Select(name => model.GetSymbolInfo(name).Symbol)
                .Where(symbol => symbol is INamedTypeSymbol or { ContainingType: not null })
                .Select(symbol => Components.OwnerOf(symbol!))
                .OfType<Component>());
        }

        return used.Count(component => component != Components.OwnerOf(type));
    }

    private static IEnumerable<string> TypesIn(SyntaxList<MemberDeclarationSyntax> members) => members.SelectMany(member => member switch
    {
        BaseNamespaceDeclarationSyntax container => TypesIn(container.Members),
        BaseTypeDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.PublicKeyword) => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.PublicKeyword) => [type.Identifier.ValueText],
        _ => Enumerable.Empty<string>(),
    });
}
