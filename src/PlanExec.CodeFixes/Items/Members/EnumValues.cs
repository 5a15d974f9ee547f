using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Writes values of an enum, each in a line of its own where the others are.</summary>
internal static class EnumValues
{
    /// <summary>The enum with values more, each before the one that has its index.</summary>
    public static EnumDeclarationSyntax Add(EnumDeclarationSyntax type, IReadOnlyList<(int Index, MemberDeclarationSyntax Member)> added, SyntaxTrivia lineBreak)
    {
        var isOnLines = type.Members.Count == 0 || type.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var between = isOnLines ? SyntaxFactory.TriviaList(lineBreak) : SyntaxFactory.TriviaList(SyntaxFactory.Space);
        var indentation = type.Members.Count == 0 ? default : SyntaxFactory.TriviaList(type.Members[0].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
        var values = type.Members.ToList();
        var separators = type.Members.GetSeparators().ToList();
        var hasTrailing = separators.Count == values.Count && values.Count > 0;
        var closing = type.CloseBraceToken;
        foreach (var group in added.GroupBy(entry => entry.Index).OrderByDescending(group => group.Key))
        {
            // What ends a condition stays before the values that stand behind it.
            var index = group.Key;
            var leading = index < values.Count ? values[index].GetLeadingTrivia() : closing.LeadingTrivia;
            var ending = ConditionalMembers.CountOfEnding(type, type.Members.ToArray(), index);
            if (ending > 0 && index < values.Count)
            {
                values[index] = values[index].WithLeadingTrivia(leading.Skip(ending));
            }
            else if (ending > 0)
            {
                closing = closing.WithLeadingTrivia(leading.Skip(ending));
            }

            var first = group.First().Member;
            foreach (var (_, member) in group.Reverse())
            {
                var value = ((EnumMemberDeclarationSyntax)member).WithLeadingTrivia(member == first ? leading.Take(ending).Concat(indentation) : indentation).WithTrailingTrivia();
                var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(between);
                if (index == values.Count && values.Count > 0 && !hasTrailing)
                {
                    // What stands behind the last value, such as the end of its line, stands behind the comma then.
                    var last = values[index - 1];
                    value = value.WithTrailingTrivia(last.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
                    values[index - 1] = last.WithTrailingTrivia();
                    separators.Add(comma.WithTrailingTrivia(isOnLines ? last.GetTrailingTrivia() : between));
                }
                else if (values.Count > 0)
                {
                    separators.Insert(Math.Min(index, separators.Count), comma);
                }
                else if (isOnLines)
                {
                    value = value.WithTrailingTrivia(between);
                }

                values.Insert(index, value);
            }
        }

        return type.WithMembers(SyntaxFactory.SeparatedList(values, separators)).WithCloseBraceToken(closing);
    }
}
