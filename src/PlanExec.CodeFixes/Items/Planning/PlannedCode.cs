using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>Types of the code as an item plans them: what others can see of them, without bodies, comments and attributes.</summary>
internal static class PlannedCode
{
    /// <summary>The C# of an item that plans a type as it is; null where a part of it can't be read.</summary>
    /// <param name="type">The type, with all its parts.</param>
    /// <param name="qualifiedNamespace">The namespace that the code has to say; null where the item needs none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<string?> OfAsync(INamedTypeSymbol type, string? qualifiedNamespace, CancellationToken cancellationToken)
    {
        var parts = new List<MemberDeclarationSyntax>();
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not MemberDeclarationSyntax part)
            {
                return null;
            }

            parts.Add(part);
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var planned = Merge(parts).NormalizeWhitespace(eol: "\n").ToFullString();
        return qualifiedNamespace is null ? planned : $"namespace {qualifiedNamespace};\n\n{planned}";
    }

    private static MemberDeclarationSyntax Merge(List<MemberDeclarationSyntax> parts)
    {
        var whole = Of(parts[0]);
        if (whole is not TypeDeclarationSyntax first || parts.Count == 1)
        {
            return whole;
        }

        // Parts are one type, and the plan writes one: 'partial' would add to it.
        var all = parts.Select(Of).Cast<TypeDeclarationSyntax>().ToList();
        var bases = all.SelectMany(part => part.BaseList?.Types ?? default).GroupBy(entry => entry.ToString(), StringComparer.Ordinal).Select(group => group.First()).ToList();
        return first
            .WithParameterList(all.Select(part => part.ParameterList).FirstOrDefault(list => list is not null))
            .WithBaseList(bases.Count == 0 ? null : BaseList(SeparatedList(bases)))
            .WithModifiers(TokenList(all.SelectMany(part => part.Modifiers).GroupBy(token => token.Kind()).Select(group => group.First())))
            .WithMembers(List(all.SelectMany(part => part.Members)));
    }

    private static MemberDeclarationSyntax Of(MemberDeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case TypeDeclarationSyntax type:
                var isInterface = type is InterfaceDeclarationSyntax;
                var members = type.Members.Where(member => IsSeen(member, isInterface)).Select(Of).ToList();
                var bare = (TypeDeclarationSyntax)WithoutAttributes(type);
                bare = bare
                    .WithModifiers(TokenList(type.Modifiers.Where(token => !token.IsKind(SyntaxKind.PartialKeyword) && !token.IsKind(SyntaxKind.UnsafeKeyword))))
                    .WithBaseList(bare.BaseList is { } list ? list.WithTypes(SeparatedList(list.Types.Select(entry => (BaseTypeSyntax)SimpleBaseType(entry.Type)))) : null);
                return members.Count == 0
                    ? bare.WithMembers(default).WithOpenBraceToken(default).WithCloseBraceToken(default).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
                    : bare.WithMembers(List(members)).WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken)).WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken)).WithSemicolonToken(default);
            case EnumDeclarationSyntax or DelegateDeclarationSyntax:
                return WithoutAttributes(declaration);
            default:
                return WithoutAttributes(PlannedForm.Of(declaration));
        }
    }

    private static MemberDeclarationSyntax WithoutAttributes(MemberDeclarationSyntax declaration) =>
        (MemberDeclarationSyntax)new Bare().Visit(declaration)!;

    private static bool IsSeen(MemberDeclarationSyntax member, bool inInterface) => inInterface
        ? !member.Modifiers.Any(SyntaxKind.PrivateKeyword)
        : member.Modifiers.Any(SyntaxKind.PublicKeyword) || (member.Modifiers.Any(SyntaxKind.ProtectedKeyword) && !member.Modifiers.Any(SyntaxKind.PrivateKeyword));

    /// <summary>Leaves out attributes, comments and directives.</summary>
    private sealed class Bare : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => null;

        public override SyntaxTrivia VisitTrivia(SyntaxTrivia trivia) =>
            trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? trivia : default;
    }
}
