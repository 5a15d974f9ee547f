using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Puts a blank line before members that were added, unless they are the first of their type.</summary>
internal static class MemberSpacing
{
    public static SyntaxNode Separate(SyntaxNode root)
    {
        var lineBreak = LineBreaks.Of(root);
        return root.ReplaceNodes(
            root.GetAnnotatedNodes(TypeCompletion.Added).OfType<MemberDeclarationSyntax>().Where(member => member is not EnumMemberDeclarationSyntax),
            (original, rewritten) => rewritten
                .WithLeadingTrivia(original.Parent is TypeDeclarationSyntax type && type.Members[0] != original ? [lineBreak, .. rewritten.GetLeadingTrivia()] : rewritten.GetLeadingTrivia())
                .WithTrailingTrivia(lineBreak));
    }
}
