using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Members between <c>#if</c> and <c>#endif</c>: what is added beside them stands where it is compiled in any case.</summary>
internal static class ConditionalMembers
{
    /// <summary>The first place from an index on that no condition of the type encloses; the index itself where there is none.</summary>
    public static int Outside(BaseTypeDeclarationSyntax type, IReadOnlyList<MemberDeclarationSyntax> members, int index)
    {
        var directives = DirectivesOf(type);
        if (directives.Length == 0)
        {
            return index;
        }

        for (var outside = index; outside <= members.Count; outside++)
        {
            var next = TokenAt(type, members, outside);
            var depth = DepthAt(directives, next.FullSpan.Start);
            if (depth == 0 || CountOfEnding(next, depth) > 0)
            {
                return outside;
            }
        }

        return index;
    }

    /// <summary>How much of what stands before the member with an index, or before the end of the type, ends the conditions around it: what is added there stands behind that.</summary>
    public static int CountOfEnding(BaseTypeDeclarationSyntax type, IReadOnlyList<MemberDeclarationSyntax> members, int index)
    {
        var next = TokenAt(type, members, index);
        return CountOfEnding(next, DepthAt(DirectivesOf(type), next.FullSpan.Start));
    }

    /// <summary>The type with members more, each before the one that has its index, and behind the <c>#endif</c> that stands there.</summary>
    public static TypeDeclarationSyntax Insert(TypeDeclarationSyntax type, IReadOnlyCollection<(int Index, MemberDeclarationSyntax Member)> inserted)
    {
        var members = new List<MemberDeclarationSyntax>();
        var closing = type.CloseBraceToken;
        for (var index = 0; index <= type.Members.Count; index++)
        {
            var added = inserted.Where(entry => entry.Index == index).Select(entry => entry.Member).ToList();
            var next = TokenAt(type, type.Members, index);
            var ending = added.Count > 0 ? CountOfEnding(type, type.Members, index) : 0;
            if (ending > 0)
            {
                added[0] = added[0].WithLeadingTrivia(next.LeadingTrivia.Take(ending).Concat(added[0].GetLeadingTrivia()));
            }

            members.AddRange(added);
            if (index < type.Members.Count)
            {
                members.Add(ending > 0 ? type.Members[index].WithLeadingTrivia(next.LeadingTrivia.Skip(ending)) : type.Members[index]);
            }
            else if (ending > 0)
            {
                closing = closing.WithLeadingTrivia(next.LeadingTrivia.Skip(ending));
            }
        }

        return type.WithMembers(SyntaxFactory.List(members)).WithCloseBraceToken(closing);
    }

    private static SyntaxTrivia[] DirectivesOf(BaseTypeDeclarationSyntax type) =>
    [
        .. type.ContainsDirectives
            ? type.DescendantTrivia().Where(trivia => trivia.SpanStart > type.OpenBraceToken.SpanStart && trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia)
            : [],
    ];

    private static SyntaxToken TokenAt(BaseTypeDeclarationSyntax type, IReadOnlyList<MemberDeclarationSyntax> members, int index) =>
        index < members.Count ? members[index].GetFirstToken() : type.CloseBraceToken;

    /// <summary>How many conditions enclose a place.</summary>
    private static int DepthAt(SyntaxTrivia[] directives, int place) =>
        directives.Where(trivia => trivia.SpanStart < place).Sum(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia) ? 1 : -1);

    /// <summary>How much before a token ends all conditions that enclose what stands before it; none where there are none, or they do not end there.</summary>
    private static int CountOfEnding(SyntaxToken token, int depth)
    {
        for (var count = 0; depth > 0 && count < token.LeadingTrivia.Count; count++)
        {
            depth += token.LeadingTrivia[count].Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return count + 1;
            }
        }

        return 0;
    }
}
