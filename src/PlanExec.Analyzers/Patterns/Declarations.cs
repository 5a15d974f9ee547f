using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Patterns;

/// <summary>Which symbols a plan speaks about, and where they are declared.</summary>
internal static class Declarations
{
    /// <summary>A type and its base classes, the nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The members of a type: those that are declared, and the default constructor of a class that declares none.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Where(member => member switch
    {
        INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } constructor =>
            type.TypeKind == TypeKind.Class && constructor.Parameters.IsEmpty,
        _ => !member.IsImplicitlyDeclared && member.Name[0] != '<',
    });

    /// <summary>The declarations; none of what comes from metadata.</summary>
    public static IEnumerable<SyntaxNode> SyntaxOf(ISymbol symbol) => ReferencesTo(symbol).Select(reference => SyntaxOf(reference, symbol));

    /// <summary>The declarations that people have written.</summary>
    public static IEnumerable<SyntaxNode> WrittenSyntaxOf(ISymbol symbol) => ReferencesTo(symbol)
        .Where(reference => !GeneratedCode.IsNamedSo(reference.SyntaxTree.FilePath))
        .Select(reference => SyntaxOf(reference, symbol));

    /// <summary>The files in which people have declared it.</summary>
    public static IEnumerable<SyntaxTree> WrittenTreesOf(ISymbol symbol) => ReferencesTo(symbol)
        .Select(reference => reference.SyntaxTree)
        .Where(tree => !GeneratedCode.IsNamedSo(tree.FilePath))
        .Distinct();

    /// <summary>The identifier in the first hand-written part by path; a default constructor has none but its type's.</summary>
    public static Location PlaceOf(ISymbol symbol)
    {
        var declared = symbol.IsImplicitlyDeclared ? symbol.ContainingType : symbol;
        return declared.Locations
            .Where(location => !GeneratedCode.IsNamedSo(location.SourceTree?.FilePath ?? ""))
            .OrderBy(location => location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(location => location.SourceSpan.Start)
            .First();
    }

    private static IEnumerable<SyntaxReference> ReferencesTo(ISymbol symbol) =>
        symbol is IMethodSymbol { PartialImplementationPart: { } implementation }
            ? symbol.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences)
            : symbol.DeclaringSyntaxReferences;

    /// <summary>A field is declared by the statement around its name, a primary constructor by its parameters.</summary>
    private static SyntaxNode SyntaxOf(SyntaxReference reference, ISymbol symbol) => reference.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => field,
        TypeDeclarationSyntax { ParameterList: { } parameters } when symbol is IMethodSymbol => parameters,
        var syntax => syntax,
    };
}
