using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>The line breaks of a file.</summary>
internal static class LineBreaks
{
    /// <summary>A line break as the file has it.</summary>
    public static SyntaxTrivia Of(SyntaxNode root) => root.GetText() is { Lines: [var first, _, ..] } text && text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) == "\r\n"
        ? SyntaxFactory.CarriageReturnLineFeed
        : SyntaxFactory.LineFeed;
}
