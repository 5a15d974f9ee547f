using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Writes attributes where they are read: each in a line of its own, below the comments of its declaration.</summary>
internal static class AttributeWriting
{
    /// <summary>The declaration with one attribute more.</summary>
    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax declaration, AttributeSyntax attribute, SyntaxTrivia lineBreak)
    {
        var leading = declaration.GetLeadingTrivia();
        var indentation = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? TriviaList(leading.Last()) : default;
        var list = AttributeList(SingletonSeparatedList(attribute));
        if (declaration.AttributeLists.Count == 0)
        {
            return declaration.WithLeadingTrivia(indentation).WithAttributeLists(SingletonList(list.WithLeadingTrivia(leading).WithTrailingTrivia(lineBreak)));
        }

        var last = declaration.AttributeLists.Last();
        return declaration.WithAttributeLists(declaration.AttributeLists.Add(
            (last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? list.WithLeadingTrivia(indentation) : list).WithTrailingTrivia(last.GetTrailingTrivia())));
    }

    /// <summary>The parameter of a record with one attribute more on its property.</summary>
    public static ParameterSyntax AddToProperty(ParameterSyntax parameter, AttributeSyntax attribute)
    {
        var list = AttributeList(AttributeTargetSpecifier(Token(SyntaxKind.PropertyKeyword)).WithColonToken(Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space)), SingletonSeparatedList(attribute));
        return parameter.AttributeLists.Count == 0
            ? parameter.WithoutLeadingTrivia().WithAttributeLists(SingletonList(list.WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(Space)))
            : parameter.WithAttributeLists(parameter.AttributeLists.Add(list.WithTrailingTrivia(Space)));
    }

    /// <summary>The attribute with the arguments that the plan writes; others stay.</summary>
    public static AttributeSyntax Merge(AttributeSyntax existing, AttributeSyntax written)
    {
        var arguments = existing.ArgumentList?.Arguments.ToList() ?? [];
        var position = 0;
        foreach (var argument in written.ArgumentList?.Arguments ?? [])
        {
            var name = NameOf(argument);
            var index = name is null ? position++ : arguments.FindIndex(other => NameOf(other) == name);
            if (index >= 0 && index < arguments.Count && (name is not null || NameOf(arguments[index]) is null))
            {
                arguments[index] = argument.WithTriviaFrom(arguments[index]);
            }
            else
            {
                arguments.Insert(name is null ? Math.Min(index, arguments.Count) : arguments.Count, argument);
            }
        }

        return existing.WithArgumentList(AttributeArgumentList(SeparatedList(arguments)));
    }

    /// <summary>The declaration without the attributes that stand at some places of it.</summary>
    public static MemberDeclarationSyntax Remove(MemberDeclarationSyntax declaration, IReadOnlyCollection<int> places)
    {
        var leading = declaration.GetLeadingTrivia();
        var lists = new List<AttributeListSyntax>();
        foreach (var list in declaration.AttributeLists)
        {
            var left = list.Attributes.Where(attribute => !places.Contains(attribute.SpanStart - declaration.SpanStart)).ToList();
            if (left.Count == list.Attributes.Count)
            {
                lists.Add(list);
            }
            else if (left.Count > 0)
            {
                lists.Add(list.WithAttributes(SeparatedList(left)));
            }
        }

        return declaration.WithAttributeLists(List(lists)).WithLeadingTrivia(leading);
    }

    private static string? NameOf(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;
}
