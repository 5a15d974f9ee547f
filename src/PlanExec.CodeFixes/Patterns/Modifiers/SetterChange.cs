using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Takes away that a property can be set after construction.</summary>
internal static class SetterChange
{
    /// <summary><c>set</c> becomes <c>init</c>.</summary>
    public static SyntaxNode ToInit(SyntaxNode property) => SetterOf(property) is { } setter
        ? property.ReplaceNode(
            setter,
            SyntaxFactory.AccessorDeclaration(
                SyntaxKind.InitAccessorDeclaration,
                setter.AttributeLists,
                setter.Modifiers,
                SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword),
                setter.Body,
                setter.ExpressionBody,
                setter.SemicolonToken))
        : property;

    /// <summary>The property without its setter, where it has no code that would be lost.</summary>
    public static SyntaxNode ToGetOnly(SyntaxNode property) => SetterOf(property) is { Body: null, ExpressionBody: null } setter
        ? property.RemoveNode(setter, SyntaxRemoveOptions.KeepUnbalancedDirectives)!
        : property;

    /// <summary>Whether only the type itself can set the property.</summary>
    public static bool IsPrivate(SyntaxNode property) => SetterOf(property)?.Modifiers.Any(SyntaxKind.PrivateKeyword) == true;

    private static AccessorDeclarationSyntax? SetterOf(SyntaxNode property) =>
        (property as BasePropertyDeclarationSyntax)?.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration));
}
