using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Writes the bases of a type.</summary>
internal static class BaseListWriting
{
    /// <summary>The type with one base more: a class stands first.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, BaseTypeSyntax added, bool isFirst)
    {
        if (type.BaseList is not { } list)
        {
            var before = LastTokenBefore(type);
            return (TypeDeclarationSyntax)type.ReplaceToken(before, before.WithTrailingTrivia(Space))
                .WithBaseList(BaseList(Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space), SingletonSeparatedList(added.WithTrailingTrivia(before.TrailingTrivia))));
        }

        var comma = Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space);
        var types = list.Types.ToList();
        var separators = list.Types.GetSeparators().ToList();
        if (isFirst)
        {
            types.Insert(0, added.WithLeadingTrivia(types[0].GetLeadingTrivia()));
            types[1] = types[1].WithoutLeadingTrivia();
            separators.Insert(0, comma);
        }
        else
        {
            var last = types[types.Count - 1];
            types[types.Count - 1] = last.WithoutTrailingTrivia();
            types.Add(added.WithTrailingTrivia(last.GetTrailingTrivia()));
            separators.Add(comma);
        }

        return type.WithBaseList(list.WithTypes(SeparatedList(types, separators)));
    }

    /// <summary>The type without some of its bases.</summary>
    public static TypeDeclarationSyntax Remove(TypeDeclarationSyntax type, IReadOnlyCollection<int> entries)
    {
        var list = type.BaseList!;
        var trailing = list.GetTrailingTrivia();
        var left = list.Types.Where((_, index) => !entries.Contains(index)).ToList();
        if (left.Count == 0)
        {
            var bare = type.WithBaseList(null);
            var before = LastTokenBefore(bare);
            return bare.ReplaceToken(before, before.WithTrailingTrivia(trailing));
        }

        left[0] = left[0].WithLeadingTrivia(list.Types[0].GetLeadingTrivia());
        left = [.. left.Select((entry, index) => index == left.Count - 1 ? entry.WithTrailingTrivia(trailing) : entry.WithoutTrailingTrivia())];
        return type.WithBaseList(list.WithTypes(SeparatedList(left, Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), left.Count - 1))));
    }

    private static SyntaxToken LastTokenBefore(TypeDeclarationSyntax type) =>
        type.ParameterList?.CloseParenToken ?? type.TypeParameterList?.GreaterThanToken ?? type.Identifier;
}
