using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes;

/// <summary>Lists with commas that are written anew: each entry in the line of the one that stood there.</summary>
internal static class ListLayout
{
    /// <summary>The entries, laid out as those of a list.</summary>
    public static SeparatedSyntaxList<T> Like<T>(SeparatedSyntaxList<T> before, IReadOnlyList<T> entries)
        where T : SyntaxNode
    {
        var separators = before.GetSeparators().ToArray();
        var comma = separators.Length > 0 ? separators[separators.Length - 1] : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.SeparatedList(
            entries.Select((entry, index) => entry
                .WithLeadingTrivia(index < before.Count ? before[index].GetLeadingTrivia() : before.Count > 1 ? before.Last().GetLeadingTrivia() : default)
                .WithTrailingTrivia(before.Count == 0 ? default : index == entries.Count - 1 ? before.Last().GetTrailingTrivia() : index < before.Count - 1 ? before[index].GetTrailingTrivia() : default)),
            Enumerable.Range(0, Math.Max(0, entries.Count - 1)).Select(index => index < separators.Length ? separators[index] : comma));
    }
}
