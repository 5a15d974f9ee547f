using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>The line breaks of a file.</summary>
internal static class LineBreaks
{
    /// <summary>A line break as the file has it.</summary>
    public static SyntaxTrivia Of(SyntaxNode root) => root.GetText() is { Lines: [var first, _, ..] } text && text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) == "\r\n"
        ? SyntaxFactory.CarriageReturnLineFeed
        : SyntaxFactory.LineFeed;

    /// <summary>A text with the line breaks of what it was made of, where those are all alike: a formatter writes those of the machine.</summary>
    public static SourceText Like(SourceText before, SourceText after)
    {
        var (old, text) = (before.ToString(), after.ToString());
        var unix = text.Replace("\r\n", "\n");
        var alike = old.IndexOf('\n') < 0 ? text
            : old.Replace("\r\n", "\n").Replace("\n", "\r\n") == old ? unix.Replace("\n", "\r\n")
            : old.IndexOf('\r') < 0 ? unix
            : text;
        return alike == text ? after : SourceText.From(alike, after.Encoding, after.ChecksumAlgorithm);
    }
}
