using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Writes the parameters of a type.</summary>
internal static class PrimaryParameters
{
    /// <summary>The type with parameters; it has none, or others.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, ParameterListSyntax parameters)
    {
        if (type.ParameterList is { } old)
        {
            return With(type, parameters.WithTriviaFrom(old));
        }

        var before = type.TypeParameterList?.GreaterThanToken ?? type.Identifier;
        var bare = type.ReplaceToken(before, before.WithTrailingTrivia());
        return With(bare, parameters.WithTrailingTrivia(before.TrailingTrivia));
    }

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax type, ParameterListSyntax parameters) => type switch
    {
        ClassDeclarationSyntax declaration => declaration.WithParameterList(parameters),
        StructDeclarationSyntax declaration => declaration.WithParameterList(parameters),
        RecordDeclarationSyntax declaration => declaration.WithParameterList(parameters),
        _ => type,
    };
}
