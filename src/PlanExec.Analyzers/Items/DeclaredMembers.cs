using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>The members of a type that a plan speaks about, those in extension blocks included; types are none of them.</summary>
internal static class DeclaredMembers
{
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type) => type.GetMembers().SelectMany(member => member switch
    {
        INamedTypeSymbol { IsExtension: true } block => Of(block),
        INamedTypeSymbol => [],
        _ => IsDeclared(member) ? [member] : Enumerable.Empty<ISymbol>(),
    });

    /// <summary>Whether a property is declared by a parameter of its record.</summary>
    public static bool IsPositional(ISymbol member) =>
        member is IPropertySymbol && member.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is ParameterSyntax;

    private static bool IsDeclared(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: not null } or IFieldSymbol { AssociatedSymbol: not null } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters.IsEmpty: true } => member.ContainingType.TypeKind == TypeKind.Class,
        _ => !member.IsImplicitlyDeclared || IsPositional(member) || IsGivenToRecord(member),
    };

    /// <summary>Whether the compiler gives a method to a record: <c>Deconstruct</c>, <c>Equals</c>, <c>ToString</c> and what goes with them.</summary>
    private static bool IsGivenToRecord(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType.IsRecord: true };
}
