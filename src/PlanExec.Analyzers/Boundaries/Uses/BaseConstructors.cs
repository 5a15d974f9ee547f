using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>Constructors of bases that are called though nobody writes <c>base(…)</c>.</summary>
internal static class BaseConstructors
{
    /// <summary>The constructor of its base that a class calls where it does not say which; null where it says so always, or the constructor is not certain.</summary>
    public static IMethodSymbol? CalledUnsaid(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(declaration, cancellationToken) is { TypeKind: TypeKind.Class, BaseType: { } inherited } type
        && type.InstanceConstructors.Any(constructor => SaysNothing(constructor, cancellationToken))
            ? inherited.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty)
                ?? inherited.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            : null;

    /// <summary>Whether a constructor neither names one that it builds on nor copies: written without an initializer, in the head of a type whose base takes no arguments, or by nobody.</summary>
    private static bool SaysNothing(IMethodSymbol constructor, CancellationToken cancellationToken) => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
    {
        ConstructorDeclarationSyntax written => written.Initializer is null,
        TypeDeclarationSyntax { ParameterList: not null } primary => primary.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Any() != true,
        _ => constructor.Parameters.IsEmpty,
    };
}
