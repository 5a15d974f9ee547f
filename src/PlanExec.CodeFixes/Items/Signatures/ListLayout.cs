using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes;

/// <summary>Lists with commas that are written anew: each entry in the line of the one that stood there, with its own comments.</summary>
internal static class ListLayout
{
    /// <summary>The entries, laid out as those of a list.</summary>
    public static SeparatedSyntaxList<T> Like<T>(SeparatedSyntaxList<T> before, IReadOnlyList<T> entries)
        where T : SyntaxNode
    {
        var separators = before.GetSeparators().ToArray();
        var comma = separators.Length > 0 ? separators[separators.Length - 1].WithLeadingTrivia().WithTrailingTrivia(separators[separators.Length - 1].TrailingTrivia.Where(IsBlank)) : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.SeparatedList(
            entries.Select((entry, index) => entry
                .WithLeadingTrivia(Blanks(index < before.Count ? before[index].GetLeadingTrivia() : before.Count > 1 ? before.Last().GetLeadingTrivia() : default).Concat(Comments(entry.GetLeadingTrivia(), isBefore: true)))
                .WithTrailingTrivia(Comments(entry.GetTrailingTrivia(), isBefore: false).Concat(Blanks(TrailingIn(before, index, entries.Count))))),
            Enumerable.Range(0, Math.Max(0, entries.Count - 1)).Select(index => index < separators.Length ? separators[index] : comma));
    }

    /// <summary>The list with comments behind a comma as parts of what stands behind them in the same line.</summary>
    public static SeparatedSyntaxList<T> WithOwnComments<T>(SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        var entries = list.ToArray();
        var separators = list.GetSeparators().ToArray();
        for (var i = 0; i < separators.Length && i + 1 < entries.Length; i++)
        {
            var trivia = separators[i].TrailingTrivia;
            if (!IsOnlyBlank(trivia) && !trivia.Any(SyntaxKind.EndOfLineTrivia))
            {
                separators[i] = separators[i].WithTrailingTrivia(SyntaxFactory.Space);
                entries[i + 1] = entries[i + 1].WithLeadingTrivia(trivia.SkipWhile(IsBlank).Concat(entries[i + 1].GetLeadingTrivia()));
            }
        }

        return SyntaxFactory.SeparatedList(entries, separators);
    }

    private static SyntaxTriviaList TrailingIn<T>(SeparatedSyntaxList<T> before, int index, int count)
        where T : SyntaxNode =>
        before.Count == 0 ? default : index == count - 1 ? before.Last().GetTrailingTrivia() : index < before.Count - 1 ? before[index].GetTrailingTrivia() : default;

    private static IEnumerable<SyntaxTrivia> Blanks(SyntaxTriviaList trivia) => IsOnlyBlank(trivia) ? trivia : trivia.TakeWhile(IsBlank);

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTriviaList trivia, bool isBefore) => IsOnlyBlank(trivia) ? []
        : isBefore ? trivia.SkipWhile(IsBlank)
        : trivia;

    private static bool IsOnlyBlank(SyntaxTriviaList trivia) => trivia.All(IsBlank);

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
