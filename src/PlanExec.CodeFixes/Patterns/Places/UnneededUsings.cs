using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Using directives that nothing in their file needs any more.</summary>
internal static class UnneededUsings
{
    private const string Unnecessary = "CS8019";

    /// <summary>The directives that the compiler finds unnecessary, as they are written.</summary>
    public static async Task<HashSet<string>> FindAsync(Document document, CancellationToken cancellationToken) =>
        new((await NodesAsync(document, cancellationToken).ConfigureAwait(false)).Select(directive => directive.ToString()), StringComparer.Ordinal);

    /// <summary>Removes them, other than those that were unnecessary before; all where nothing was known before.</summary>
    public static async Task<Document> RemoveAsync(Document document, HashSet<string>? known, CancellationToken cancellationToken)
    {
        var removed = (await NodesAsync(document, cancellationToken).ConfigureAwait(false)).Where(directive => known?.Contains(directive.ToString()) != true).ToArray();
        if (removed.Length == 0)
        {
            return document;
        }

        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;

        // The head of the file stands before its first directive.
        var head = root.GetLeadingTrivia();
        var left = root.RemoveNodes(removed, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        if (removed.Any(directive => directive.SpanStart == root.GetFirstToken().SpanStart))
        {
            left = left.WithLeadingTrivia(left.Usings.Count > 0 || head.Any(trivia => !trivia.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EndOfLineTrivia))
                ? head
                : left.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EndOfLineTrivia)));
        }

        return document.WithSyntaxRoot(left);
    }

    private static async Task<IReadOnlyList<UsingDirectiveSyntax>> NodesAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var spans = model.GetDiagnostics(cancellationToken: cancellationToken).Where(diagnostic => diagnostic.Id == Unnecessary).Select(diagnostic => diagnostic.Location.SourceSpan).ToArray();
        return [.. root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(directive => spans.Any(span => span.Contains(directive.Span)))];
    }
}
