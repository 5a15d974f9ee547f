using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Writes modifiers in the order that .NET has them.</summary>
internal static class ModifierTokens
{
    private static readonly SyntaxKind[] accessibility =
        [SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.FileKeyword];

    private static readonly SyntaxKind[] order =
    [
        .. accessibility,
        SyntaxKind.ConstKeyword, SyntaxKind.StaticKeyword, SyntaxKind.ExternKeyword, SyntaxKind.NewKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword,
        SyntaxKind.SealedKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.RequiredKeyword, SyntaxKind.VolatileKeyword,
        SyntaxKind.AsyncKeyword, SyntaxKind.RefKeyword, SyntaxKind.PartialKeyword,
    ];

    /// <summary>The keyword of a modifier other than accessibility; none where it is no such.</summary>
    public static SyntaxKind KeywordOf(string word) =>
        SyntaxFacts.GetKeywordKind(word) is not SyntaxKind.None and var reserved ? reserved : SyntaxFacts.GetContextualKeywordKind(word);

    /// <summary>The declaration with a modifier.</summary>
    public static SyntaxNode With(SyntaxNode declaration, SyntaxKind keyword) =>
        declaration is MemberDeclarationSyntax member && !member.Modifiers.Any(keyword) ? Write(member, [.. member.Modifiers, New(keyword)]) : declaration;

    /// <summary>The declaration without modifiers.</summary>
    public static SyntaxNode Without(SyntaxNode declaration, params SyntaxKind[] keywords) =>
        declaration is MemberDeclarationSyntax member && member.Modifiers.Any(token => keywords.Contains(token.Kind()))
            ? Write(member, member.Modifiers.Where(token => !keywords.Contains(token.Kind())))
            : declaration;

    /// <summary>The declaration with another accessibility, such as <c>protected internal</c>.</summary>
    public static SyntaxNode WithAccessibility(SyntaxNode declaration, string words) =>
        declaration is MemberDeclarationSyntax member
            ? Write(member, words.Split(' ').Select(word => New(KeywordOf(word))).Concat(member.Modifiers.Where(token => !IsAccessibility(token))))
            : declaration;

    /// <summary>Whether a modifier says who may see a declaration.</summary>
    public static bool IsAccessibility(SyntaxToken token) => accessibility.Contains(token.Kind());

    private static SyntaxToken New(SyntaxKind keyword) => SyntaxFactory.Token(keyword).WithTrailingTrivia(SyntaxFactory.Space);

    private static MemberDeclarationSyntax Write(MemberDeclarationSyntax member, IEnumerable<SyntaxToken> tokens)
    {
        // What stands before the declaration stays there, whichever word is then the first.
        var leading = FirstToken(member).LeadingTrivia;
        member = member.ReplaceToken(FirstToken(member), FirstToken(member).WithLeadingTrivia());
        member = member.WithModifiers(SyntaxFactory.TokenList(tokens.Select((token, index) => index == 0 ? token.WithLeadingTrivia() : token).OrderBy(token => Array.IndexOf(order, token.Kind()))));
        return member.ReplaceToken(FirstToken(member), FirstToken(member).WithLeadingTrivia(leading));
    }

    private static SyntaxToken FirstToken(MemberDeclarationSyntax member) =>
        member.AttributeLists.Count > 0 ? member.AttributeLists.Last().GetLastToken().GetNextToken() : member.GetFirstToken();
}
