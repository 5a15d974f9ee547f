using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes.Building;

/// <summary>In what an answered declaration differs from the planned one, which is kept: a body may rely on the difference.</summary>
internal static class MemberDifference
{
    /// <summary>The end of a sentence that begins with the member; null where it is declared as planned.</summary>
    public static string? Find(MemberDeclarationSyntax planned, MemberDeclarationSyntax answered)
    {
        if (MemberSignature.TextOf(MemberSignature.TypeOf(planned)) is var wanted && wanted != MemberSignature.TextOf(MemberSignature.TypeOf(answered)))
        {
            return $"is of type '{MemberSignature.TypeOf(answered)}', not '{MemberSignature.TypeOf(planned)}' as planned";
        }

        return DifferenceOfModifiers(planned.Modifiers, answered.Modifiers)
            ?? DifferenceOfParameters(MemberSignature.ParametersOf(planned), MemberSignature.ParametersOf(answered))
            ?? DifferenceOfTypeParameters(planned, answered)
            ?? DifferenceOfAttributes(planned.AttributeLists, answered.AttributeLists);
    }

    /// <summary>Attributes that are not planned.</summary>
    public static string? DifferenceOfAttributes(SyntaxList<AttributeListSyntax> planned, SyntaxList<AttributeListSyntax> answered)
    {
        var known = new HashSet<string>(planned.SelectMany(list => list.Attributes).Select(Text), StringComparer.Ordinal);
        return answered.SelectMany(list => list.Attributes).FirstOrDefault(attribute => !known.Contains(Text(attribute)) && !(attribute.Parent?.Parent is ParameterSyntax && IteratorToken.Is(attribute))) is { } other
            ? $"has the attribute '[{other}]', which is not planned"
            : null;
    }

    /// <summary>Modifiers other than those planned. Accessibility that the answer leaves out is not compared, <c>async</c> is the body's own business.</summary>
    public static string? DifferenceOfModifiers(SyntaxTokenList planned, SyntaxTokenList answered)
    {
        var wanted = Words(planned);
        var found = Words(answered);
        if (!answered.Any(ModifierTokens.IsAccessibility))
        {
            wanted.RemoveWhere(IsAccessibility);
        }

        return wanted.SetEquals(found) ? null : $"is declared '{answered}', not '{planned}' as planned";
    }

    private static string? DifferenceOfParameters(BaseParameterListSyntax? planned, BaseParameterListSyntax? answered)
    {
        if (planned is null || answered is null)
        {
            return null;
        }

        for (var i = 0; i < Math.Min(planned.Parameters.Count, answered.Parameters.Count); i++)
        {
            var (wanted, found) = (planned.Parameters[i], answered.Parameters[i]);
            if (wanted.Identifier.ValueText != found.Identifier.ValueText)
            {
                return $"calls its parameter '{found.Identifier.ValueText}', not '{wanted.Identifier.ValueText}' as planned";
            }

            if (Text(wanted.Default) != Text(found.Default) || DifferenceOfAttributes(wanted.AttributeLists, found.AttributeLists) is not null)
            {
                return $"declares its parameter as '{found}', not '{wanted}' as planned";
            }
        }

        return null;
    }

    private static string? DifferenceOfTypeParameters(MemberDeclarationSyntax planned, MemberDeclarationSyntax answered) => (planned, answered) switch
    {
        (MethodDeclarationSyntax wanted, MethodDeclarationSyntax found) when Text(wanted.TypeParameterList) != Text(found.TypeParameterList) =>
            $"has the type parameters '{found.TypeParameterList}', not '{wanted.TypeParameterList}' as planned",
        (MethodDeclarationSyntax wanted, MethodDeclarationSyntax found) when found.ConstraintClauses.Count > 0 && Text(wanted.ConstraintClauses) != Text(found.ConstraintClauses) =>
            $"is constrained by '{found.ConstraintClauses}', not as planned",
        _ => null,
    };

    private static HashSet<string> Words(SyntaxTokenList modifiers) =>
        new(modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword) && !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.Text), StringComparer.Ordinal);

    private static bool IsAccessibility(string word) => word is "public" or "protected" or "internal" or "private";

    private static string Text(SyntaxNode? node) => node is null ? "" : string.Concat(node.DescendantTokens().Select(token => token.Text));

    private static string Text<T>(SyntaxList<T> nodes)
        where T : SyntaxNode => string.Concat(nodes.Select(Text));
}
