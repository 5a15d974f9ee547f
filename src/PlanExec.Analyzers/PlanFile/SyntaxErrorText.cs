using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers;

/// <summary>
/// What the compiler's parser says of C# that it does not understand, as the end of a sentence. Its own words name what it would have liked to read, not what is wrong with
/// what is written.
/// </summary>
internal static class SyntaxErrorText
{
    private const string ClosingBraceExpected = "CS1513";
    private const string EndOfFileExpected = "CS1022";

    private static readonly Regex quoted = new("'(.+)'", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    /// <summary>What is wrong, and where that is not seen from the place of the error, where.</summary>
    /// <param name="error">The first error of the parser.</param>
    /// <param name="root">What the parser made of the text.</param>
    /// <param name="before">How many characters stand before what somebody has written.</param>
    /// <param name="isAtEnd">Whether the error stands behind what somebody has written: the parser names what it met there, which nobody has.</param>
    public static string Of(Diagnostic error, SyntaxNode root, int before = 0, bool isAtEnd = false)
    {
        var start = error.Location.SourceSpan.Start;
        if (error.Id == "CS1519" && root.SyntaxTree.GetText().ToString(TextSpan.FromBounds(start, Math.Min(start + 2, root.FullSpan.End))) == "..")
        {
            return "'...' is no C#; leave it out, for members that are not planned may exist";
        }

        var place = isAtEnd ? "at its end" : PlaceOf(root, start, before);
        return error.Id switch
        {
            "CS1001" => $"a name is missing {place}",
            "CS1002" => $"';' is missing {place}",
            "CS1003" or "CS1026" or "CS1514" or ClosingBraceExpected when Expected(error) is { } token => $"'{token}' is missing {place}{Unclosed(error, root, isAtEnd)}",
            "CS1010" => "a text is not closed on its line; write the closing quote",
            "CS1018" => "behind this ':' only 'this' or 'base' can stand, of a constructor; what a method returns stands before its name",
            "CS1043" or "CS8180" => $"';' is missing {place}",
            "CS1031" => $"a type is missing {place}",
            "CS1041" => $"{Quoted(error)} is a keyword and can't be a name; write another one, or '@' before it",
            "CS1073" => $"{Quoted(error)} does not belong there",
            "CS1520" => "a method has no return type; write 'void', or what it returns",
            "CS1519" or EndOfFileExpected when isAtEnd => "it has no end; write ';' or what else is missing there",
            "CS1519" => $"{Quoted(error)} can't stand here; what stands before it lacks a type, a name or a ';'",
            "CS1525" or "CS1733" => $"{(Quoted(error) is { Length: > 2 } term ? $"{term} stands where a value is expected" : "a value is missing")}",
            EndOfFileExpected => TokenAt(root, start).IsKind(SyntaxKind.CloseBraceToken) ? "this '}' has no '{' before it; remove it" : "a declaration of a type is expected here",
            _ => MessageText.OneLine(error.GetMessage(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The token that the parser expected.</summary>
    private static string? Expected(Diagnostic error) => error.Id switch
    {
        "CS1026" => ")",
        "CS1514" => "{",
        ClosingBraceExpected => "}",
        _ => quoted.Match(Message(error)) is { Success: true } match ? match.Groups[1].Value : null,
    };

    private static string Quoted(Diagnostic error) => quoted.Match(Message(error)) is { Success: true } match ? MessageText.OneLine(match.Value) : "this";

    private static string Message(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    private static SyntaxToken TokenAt(SyntaxNode root, int position) =>
        position < root.FullSpan.End ? root.FindToken(position) : root.GetLastToken(includeZeroWidth: true);

    private static string PlaceOf(SyntaxNode root, int start, int before)
    {
        var token = TokenAt(root, start);
        while (token.Span.End > start || token.Span.Length == 0)
        {
            token = token.GetPreviousToken();
            if (token.RawKind == 0)
            {
                return "at its beginning";
            }
        }

        return token.SpanStart < before ? "at its beginning" : $"behind '{CodeInPlan.Short(token.Text, longest: 30)}'";
    }

    /// <summary>The type whose brace is not closed: the parser misses the closing one only at the end of the text.</summary>
    private static string Unclosed(Diagnostic error, SyntaxNode root, bool isAtEnd) =>
        error.Id == ClosingBraceExpected
        && !isAtEnd
        && root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().LastOrDefault(type => type.CloseBraceToken.IsMissing && !type.OpenBraceToken.IsMissing) is { } open
            ? $"; nothing closes the '{{' of '{open.Identifier.ValueText}'"
            : "";
}
