using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>The tokens of C# in a plan, whatever the parser makes of them.</summary>
internal sealed class CodeTokens
{
    private static readonly string[] kindsOfType = ["class", "struct", "record", "interface", "enum", "delegate"];

    private static readonly string[] modifiers =
    [
        "public", "private", "protected", "internal", "abstract", "sealed", "static", "partial", "readonly", "virtual", "override", "required", "const", "volatile", "extern", "unsafe",
        "async", "event",
    ];

    private readonly SyntaxToken[] tokens;

    public CodeTokens(string text) => tokens = [.. SyntaxFactory.ParseTokens(text, options: CodeInPlan.Options)];

    /// <summary>Where the words of C# stand that are names to the parser.</summary>
    public static IEnumerable<TextSpan> WordsOf(string text) => SyntaxFactory.ParseTokens(text, options: CodeInPlan.Options).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Span);

    /// <summary>Whether each brace has its counterpart. Where one has not, nobody can tell where a declaration ends.</summary>
    public bool AreBalanced
    {
        get
        {
            var depth = 0;
            foreach (var token in tokens)
            {
                depth += token.Kind() switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken => -1, _ => 0 };
                if (depth < 0)
                {
                    return false;
                }
            }

            return depth == 0;
        }
    }

    /// <summary>Where the declaration begins that a position is in: behind the ';' or the brace before it.</summary>
    public int StartOfDeclaration(int position)
    {
        var index = IndexAt(position);
        while (index > 0 && tokens[index - 1].Kind() is not (SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken))
        {
            index--;
        }

        return index == 0 ? 0 : tokens[index - 1].Span.End;
    }

    /// <summary>Where the declaration ends that goes on at a position: behind its ';' or its last brace, or before the brace around it.</summary>
    public int EndOfDeclaration(int position)
    {
        var depth = 0;
        for (var i = IndexAt(position); i < tokens.Length; i++)
        {
            var token = tokens[i];
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken:
                    depth++;
                    break;
                case SyntaxKind.CloseBraceToken when depth == 0:
                    return token.SpanStart;
                case SyntaxKind.CloseBraceToken when depth == 1 && !tokens[i + 1].IsKind(SyntaxKind.EqualsToken):
                case SyntaxKind.SemicolonToken when depth == 0:
                    return token.Span.End;
                case SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                    depth = Math.Max(0, depth - 1);
                    break;
            }
        }

        return tokens[tokens.Length - 1].Span.End;
    }

    /// <summary>
    /// A word that is nearly a keyword, where the parser stumbles over it: it takes the word for a type, and so one of the two behind it for a mistake.
    /// </summary>
    public (SyntaxToken Word, string Keyword)? FindMistyped(int position)
    {
        var first = IndexAt(position);
        var at = first;
        while (modifiers.Contains(tokens[at].Text))
        {
            at++;
        }

        for (var i = Math.Max(0, first - 2); i <= at; i++)
        {
            if (tokens[i].IsKind(SyntaxKind.IdentifierToken)
                && BeginsDeclaration(i)
                && NearMatch.Find(tokens[i].ValueText, MayStandBefore(i + 1)) is { } near
                && near != tokens[i].ValueText)
            {
                return (tokens[i], near);
            }
        }

        return null;
    }

    /// <summary>The first token that ends behind a position; the end of the text where none does.</summary>
    private int IndexAt(int position)
    {
        var index = Array.FindIndex(tokens, token => token.Span.End > position);
        return index < 0 ? tokens.Length - 1 : index;
    }

    private bool BeginsDeclaration(int index) => index == 0
        || tokens[index - 1].Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.CloseBracketToken
        || modifiers.Contains(tokens[index - 1].Text);

    /// <summary>The keywords that may stand before a token; none where a type may, too.</summary>
    private IEnumerable<string> MayStandBefore(int index)
    {
        if (tokens[index].IsKeyword() || kindsOfType.Contains(tokens[index].Text) || modifiers.Contains(tokens[index].Text))
        {
            return modifiers.Append("delegate");
        }

        return !tokens[index].IsKind(SyntaxKind.IdentifierToken) ? []
            : tokens[index + 1].IsKind(SyntaxKind.IdentifierToken) ? modifiers
            : tokens[index + 1].Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.ColonToken or SyntaxKind.OpenParenToken or SyntaxKind.LessThanToken or SyntaxKind.EndOfFileToken
                ? kindsOfType
            : [];
    }
}
