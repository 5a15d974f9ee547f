using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Type parameters, which may bear other names in the code than in the plan.</summary>
internal static class TypeParameterNames
{
    /// <summary>What the parameters of the types around a planned declaration are called in the code.</summary>
    /// <param name="planned">The declaration in the plan.</param>
    /// <param name="container">The type of the code in which it belongs.</param>
    public static Dictionary<string, string> InCode(SyntaxNode planned, INamedTypeSymbol container)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var current = container;
        var isOwn = planned is TypeDeclarationSyntax type && type.Identifier.ValueText == container.Name;
        foreach (var around in (isOwn ? planned.AncestorsAndSelf() : planned.Ancestors()).OfType<TypeDeclarationSyntax>().Where(around => around.Identifier.ValueText.Length > 0))
        {
            if (current is null)
            {
                break;
            }

            Add(names, around.TypeParameterList, current.TypeParameters.Select(parameter => parameter.Name));
            current = current.ContainingType;
        }

        return names;
    }

    /// <summary>Adds what the parameters of a list are called elsewhere.</summary>
    public static void Add(Dictionary<string, string> names, TypeParameterListSyntax? list, IEnumerable<string> others)
    {
        foreach (var (name, other) in (list?.Parameters ?? []).Zip(others, (parameter, other) => (parameter.Identifier.ValueText, other)))
        {
            if (name != other)
            {
                names[name] = other;
            }
        }
    }

    /// <summary>A declaration with other names for type parameters that stand around it or are its own.</summary>
    public static T Rename<T>(T declaration, IReadOnlyDictionary<string, string> names)
        where T : SyntaxNode
    {
        if (names.Count == 0)
        {
            return declaration;
        }

        return declaration.ReplaceTokens(
            declaration.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.ContainsKey(token.ValueText) && IsOfTypeParameter(token)),
            (original, _) => SyntaxFactory.Identifier(original.LeadingTrivia, names[original.ValueText], original.TrailingTrivia));
    }

    private static bool IsOfTypeParameter(SyntaxToken token) =>
        token.Parent is TypeParameterSyntax || (token.Parent is IdentifierNameSyntax name && ScaffoldUsings.IsFreeTypeName(name) && name.Parent is not NameColonSyntax);
}
