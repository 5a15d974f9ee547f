using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// The piece of code in which a component comes in once: a statement without those nested in it, the value of a member, an attribute, or the rest of a declaration.
/// What a unit names is not told again as inferred, and what it infers at several places is told at the first.
/// </summary>
internal static class UseUnit
{
    public static SyntaxNode Of(SyntaxToken token)
    {
        var node = token.Parent!;
        while (node.Parent is { } parent && !IsUnit(node))
        {
            node = parent;
        }

        return node;
    }

    private static bool IsUnit(SyntaxNode node) => node switch
    {
        BlockSyntax => false,
        StatementSyntax or ArrowExpressionClauseSyntax or AttributeSyntax => true,
        ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => true,
        AccessorDeclarationSyntax => true,
        MemberDeclarationSyntax => true,
        _ => false,
    };
}
