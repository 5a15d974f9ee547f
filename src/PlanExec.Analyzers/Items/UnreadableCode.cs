using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// What the parser does not understand of an item's code. One mistake often brings several errors after it: of each declaration only the first is told, and what stands
/// behind is read again without it.
/// </summary>
internal sealed class UnreadableCode(PlanItem item, PlanText code)
{
    // More than these are more often one mistake that has thrown the parser off.
    private const int MostFaults = 5;

    private const string OpeningBraceExpected = "CS1514";
    private const string ClosingBraceExpected = "CS1513";
    private const string StatementBehindType = "CS8803";
    private const string SemicolonExpected = "CS1002";

    // A plan writes 'add;' and 'remove;', for it holds no bodies.
    private const string AccessorOfEventNeedsBody = "CS0073";

    /// <summary>What the parser makes of the code.</summary>
    public static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text, CodeInPlan.Options).GetCompilationUnitRoot();

    /// <summary>Whether there is anything that the parser does not understand.</summary>
    public static bool IsIn(CompilationUnitSyntax root) => FirstError(root) is not null;

    /// <summary>What it does not understand, from the first to the last; the more of it is asked for, the more is read again.</summary>
    public IEnumerable<PlanFault> Find(CompilationUnitSyntax root)
    {
        var text = code.Text;
        for (var told = 0; told < MostFaults && FirstError(root) is { } error; told++)
        {
            var tokens = new CodeTokens(text);
            var outside = root.Members.FirstOrDefault(IsNoType) is { } member && (member.SpanStart <= error.Location.SourceSpan.Start || error.Id == StatementBehindType) ? member : null;
            var place = outside?.SpanStart ?? error.Location.SourceSpan.Start;
            var mistyped = tokens.FindMistyped(place);
            yield return mistyped is var (word, keyword) ? Mistyped(word, keyword)
                : outside is not null ? NoType(outside, declaresNone: root.Members.All(IsNoType))
                : NotUnderstood(error, root);
            if (RegionAt(mistyped?.Word.SpanStart ?? place, error, tokens) is not { } region)
            {
                yield break;
            }

            text = Blank(text, region);
            root = Parse(text);
            if (FirstError(root) is not { } next || next.Location.SourceSpan.Start <= region.End)
            {
                yield break;
            }
        }
    }

    /// <summary>The same without the first of it.</summary>
    public IEnumerable<PlanFault> FindFurther()
    {
        foreach (var fault in Find(Parse(code.Text)).Skip(1))
        {
            yield return fault;
        }
    }

    /// <summary>The fault of what the parser understands, but not as a type.</summary>
    public PlanFault NoTypeOrMistyped(MemberDeclarationSyntax member) =>
        new CodeTokens(code.Text).FindMistyped(member.SpanStart) is var (word, keyword) ? Mistyped(word, keyword) : NoType(member, declaresNone: false);

    private static bool IsNoType(MemberDeclarationSyntax member) => member is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>The fault of what is neither a type nor a namespace.</summary>
    /// <param name="member">What it is to the parser.</param>
    /// <param name="declaresNone">Whether nothing else in the code is one, so that it may be no C# at all.</param>
    private PlanFault NoType(MemberDeclarationSyntax member, bool declaresNone)
    {
        var span = member.ToString().Contains('\n') ? member.GetFirstToken().Span : member.Span;
        var remedy = declaresNone && member.GetLastToken().Kind() is not (SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken)
            ? "write declarations such as 'public sealed class Name;', and what is no C# under 'title' or 'behavior'"
            : KindlessName(member) is { } name ? $"write what kind of type it is before its name, such as 'class {name}'"
            : "put it into the declaration of the type it belongs to";
        return Fault(span, $"The code of item '{item.Id}' must be declarations of types, and '{CodeInPlan.Short(member.ToString())}' is none; {remedy}");
    }

    /// <summary>The name before a brace, where nothing but modifiers stands before it.</summary>
    private static string? KindlessName(MemberDeclarationSyntax member)
    {
        var first = member.DescendantTokens().SkipWhile(token => SyntaxFacts.IsKeywordKind(token.Kind())).FirstOrDefault();
        return first.IsKind(SyntaxKind.IdentifierToken) && first.GetNextToken(includeSkipped: true).IsKind(SyntaxKind.OpenBraceToken) ? first.Text : null;
    }

    private PlanFault Mistyped(SyntaxToken word, string keyword) =>
        Fault(word.Span, $"The C# of item '{item.Id}' is not understood; did you mean '{keyword}' instead of '{word.Text}'?") with { Replacement = keyword };

    private PlanFault NotUnderstood(Diagnostic error, SyntaxNode root)
    {
        var isAtEnd = error.Location.SourceSpan.Start >= code.Text.TrimEnd().Length;
        var explanation = error.Id == OpeningBraceExpected
            ? "the declaration has no end; write ';' there, or its members between '{' and '}'"
            : SyntaxErrorText.Of(error, root, isAtEnd: isAtEnd && error.Id != ClosingBraceExpected);
        return Fault(error.Location.SourceSpan, $"The C# of item '{item.Id}' is not understood: {explanation}");
    }

    private PlanFault Fault(TextSpan span, string message) => new(DiagnosticIds.UnknownKeyOrWrongValue, code.Locate(span.Start, span.Length), message);

    private static Diagnostic? FirstError(SyntaxNode root) =>
        root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != AccessorOfEventNeedsBody);

    /// <summary>The declaration at a place, with what the parser skips of it; null where it can't be told from the others.</summary>
    private static TextSpan? RegionAt(int place, Diagnostic error, CodeTokens tokens)
    {
        if (!tokens.AreBalanced)
        {
            return null;
        }

        // Where the end of a line lacks it, the next one begins another declaration.
        var isCutShort = error.Id == SemicolonExpected && error.Location.SourceSpan.IsEmpty && place == error.Location.SourceSpan.Start;
        var (start, end) = (tokens.StartOfDeclaration(place), isCutShort ? place : tokens.EndOfDeclaration(place));
        return start < end ? TextSpan.FromBounds(start, end) : null;
    }

    private static string Blank(string text, TextSpan region)
    {
        var blanked = new StringBuilder(text);
        for (var i = region.Start; i < region.End; i++)
        {
            blanked[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        }

        return blanked.ToString();
    }
}
