using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Names a parameter after its type.</summary>
internal static class ParameterName
{
    /// <summary>The name; null where the type has no name, or the method another use for it.</summary>
    public static string? For(TypeSyntax type, IMethodSymbol method)
    {
        if (NameOf(type) is not { } typeName)
        {
            return null;
        }

        var noun = typeName.Length > 1 && typeName[0] == 'I' && char.IsUpper(typeName[1]) ? typeName.Substring(1) : typeName;
        var name = char.ToLowerInvariant(noun[0]) + noun.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && !NamesIn(method).Contains(name) ? name : null;
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    /// <summary>What the method declares, or names without saying of what.</summary>
    private static HashSet<string> NamesIn(IMethodSymbol method) => new(
        method.Parameters.Select(parameter => parameter.Name).Concat(Declarations.SyntaxOf(method)
            .SelectMany(syntax => syntax.DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax or LocalFunctionStatementSyntax)
            .Select(token => token.ValueText)),
        StringComparer.Ordinal);
}
