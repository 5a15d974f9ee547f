using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary><c>[EnumeratorCancellation]</c>: by which the token of <c>WithCancellation</c> reaches the body of an iterator. It says nothing to a caller, so an answer may add it.</summary>
internal static class IteratorToken
{
    private const string Name = "EnumeratorCancellation";

    /// <summary>Whether an attribute is the one.</summary>
    public static bool Is(AttributeSyntax attribute) => attribute.Name.GetLastToken().ValueText is Name or Name + nameof(Attribute) && attribute.ArgumentList is null;

    /// <summary>The method with the attribute at the parameters that have it in the answer.</summary>
    public static MethodDeclarationSyntax Mark(MethodDeclarationSyntax method, MethodDeclarationSyntax answered)
    {
        var marked = answered.ParameterList.Parameters.Where(parameter => parameter.AttributeLists.SelectMany(list => list.Attributes).Any(Is)).ToDictionary(parameter => parameter.Identifier.ValueText, StringComparer.Ordinal);
        return method.ReplaceNodes(
            method.ParameterList.Parameters.Where(parameter => marked.ContainsKey(parameter.Identifier.ValueText) && !parameter.AttributeLists.SelectMany(list => list.Attributes).Any(Is)),
            (_, parameter) => parameter.WithoutLeadingTrivia()
                .AddAttributeLists(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName(Name)))).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(parameter.GetLeadingTrivia()));
    }
}
