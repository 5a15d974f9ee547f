using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>The lambda, local function or member in which code stands.</summary>
internal static class EnclosingFunction
{
    /// <summary>The innermost one, which may be the node itself; null of the statements and attributes of a file.</summary>
    public static SyntaxNode? Of(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    /// <summary>Whether it is a lambda that does not write what it returns.</summary>
    public static bool InfersResult(SyntaxNode? function) => function is AnonymousFunctionExpressionSyntax and not ParenthesizedLambdaExpressionSyntax { ReturnType: not null };
}
