using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Puts a blank line between members that were added and those beside them, unless the other members of the type stand together.</summary>
internal static class MemberSpacing
{
    public static SyntaxNode Separate(SyntaxNode root)
    {
        var lineBreak = LineBreaks.Of(root);
        var added = new HashSet<MemberDeclarationSyntax>(root.GetAnnotatedNodes(TypeCompletion.Added).OfType<MemberDeclarationSyntax>().Where(member => member is not EnumMemberDeclarationSyntax));
        var separated = new HashSet<MemberDeclarationSyntax>(added.Select(member => member.Parent).OfType<TypeDeclarationSyntax>().Distinct().SelectMany(type => Separated(type, added)));
        return root.ReplaceNodes(added.Concat(separated).Distinct(), (original, rewritten) =>
        {
            var spaced = separated.Contains(original) && !FollowsBlankLine(original) ? WithBlankLine(rewritten, added.Contains(original), lineBreak) : rewritten;
            return added.Contains(original) ? spaced.WithTrailingTrivia(lineBreak) : spaced;
        });
    }

    /// <summary>Behind the directives that end before an added member, and before those that begin with another.</summary>
    private static MemberDeclarationSyntax WithBlankLine(MemberDeclarationSyntax member, bool isAdded, SyntaxTrivia lineBreak)
    {
        var trivia = member.GetLeadingTrivia();
        var index = trivia.Count;
        while (index > 0 && !(isAdded && trivia[index - 1].IsDirective))
        {
            index--;
        }

        return member.WithLeadingTrivia(trivia.Insert(index, lineBreak));
    }

    /// <summary>The members of a type that are to have a blank line before them: those that were added, and those behind them.</summary>
    private static IEnumerable<MemberDeclarationSyntax> Separated(TypeDeclarationSyntax type, HashSet<MemberDeclarationSyntax> added)
    {
        var written = Pairs([.. type.Members.Where(member => !added.Contains(member))]).Where(pair => IsOnOneLine(pair.Before) && IsOnOneLine(pair.After)).ToArray();
        return Pairs([.. type.Members])
            .Where(pair => added.Contains(pair.Before) || added.Contains(pair.After))
            .Where(pair => !StandTogether(pair.Before, pair.After, written))
            .Select(pair => pair.After);
    }

    private static IEnumerable<(MemberDeclarationSyntax Before, MemberDeclarationSyntax After)> Pairs(MemberDeclarationSyntax[] members) => members.Zip(members.Skip(1), (before, after) => (before, after));

    /// <summary>Whether two members stand together as most of their kinds do, else as fields do, else as most of the type do.</summary>
    private static bool StandTogether(MemberDeclarationSyntax before, MemberDeclarationSyntax after, (MemberDeclarationSyntax Before, MemberDeclarationSyntax After)[] written)
    {
        if (!IsOnOneLine(before) || !IsOnOneLine(after))
        {
            return false;
        }

        var alike = written.Where(pair => pair.Before.IsKind(before.Kind()) && pair.After.IsKind(after.Kind())).ToArray();
        if (alike.Length == 0 && AreFields((before, after)))
        {
            return true;
        }

        var others = alike.Length > 0 ? alike : [.. written.Where(pair => !AreFields(pair))];
        return others.Count(pair => !FollowsBlankLine(pair.After)) * 2 > others.Length;
    }

    private static bool AreFields((MemberDeclarationSyntax Before, MemberDeclarationSyntax After) pair) => pair.Before.IsKind(SyntaxKind.FieldDeclaration) && pair.After.IsKind(SyntaxKind.FieldDeclaration);

    private static bool IsOnOneLine(MemberDeclarationSyntax member) => !member.ToString().Contains('\n');

    private static bool FollowsBlankLine(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
}
