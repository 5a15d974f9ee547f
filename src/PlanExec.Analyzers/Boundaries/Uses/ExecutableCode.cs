using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>The parts of a member, or of the head of a type, that hold expressions.</summary>
internal static class ExecutableCode
{
    /// <summary>The nodes of which the compiler makes operations, the outermost ones.</summary>
    /// <param name="member">A member, a type (of which the head is meant), or a whole file (of which its statements and attributes are meant).</param>
    public static IEnumerable<SyntaxNode> In(SyntaxNode member) => Outermost(member).SelectMany(node => OfFunctionsIn(node).Prepend(node));

    /// <summary>Attributes and defaults of parameters of lambdas and local functions: the operations around them leave them out.</summary>
    private static IEnumerable<SyntaxNode> OfFunctionsIn(SyntaxNode node) => node.DescendantNodes().Where(inner => inner switch
    {
        AttributeSyntax => IsOfFunction(inner),
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => IsOfFunction(inner),
        _ => false,
    });

    private static bool IsOfFunction(SyntaxNode node) => EnclosingFunction.Of(node) is not MemberDeclarationSyntax;

    private static IEnumerable<SyntaxNode> Outermost(SyntaxNode member)
    {
        if (member is CompilationUnitSyntax file)
        {
            var attributes = file.AttributeLists.SelectMany(list => list.Attributes);
            return file.Members.Any(part => part is GlobalStatementSyntax) ? attributes.Append<SyntaxNode>(file) : attributes;
        }

        return Search(member, member);
    }

    private static IEnumerable<SyntaxNode> Search(SyntaxNode node, SyntaxNode member)
    {
        foreach (var child in node.ChildNodes())
        {
            // The members of a type are pieces of their own.
            if (member is TypeDeclarationSyntax or EnumDeclarationSyntax && node == member && child is MemberDeclarationSyntax)
            {
                continue;
            }

            if (child is AttributeSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or PrimaryConstructorBaseTypeSyntax
                && node is not BaseMethodDeclarationSyntax and not AccessorDeclarationSyntax)
            {
                yield return child;
            }
            else if (child is not BlockSyntax and not ArrowExpressionClauseSyntax and not ConstructorInitializerSyntax)
            {
                foreach (var found in Search(child, member))
                {
                    yield return found;
                }
            }
        }

        if (node is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }
            or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null })
        {
            yield return node;
        }
    }
}
