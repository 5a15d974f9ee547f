using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>A fixer with one fault that a test has to notice.</summary>
public abstract class FaultyFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T1001"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Fault", token => ChangeAsync(context.Document, context.Span, token), equivalenceKey: "fault"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected abstract Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken cancellationToken);
}

/// <summary>Throws when it is applied.</summary>
public sealed class ThrowingFixer : FaultyFixer
{
    protected override Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken cancellationToken) =>
        throw new NotSupportedException("boom");
}

/// <summary>Turns the first type into code that does not compile and the next one back.</summary>
public sealed class BreakingFixer : FaultyFixer
{
    protected override async Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        var upper = text.Replace(span, text.ToString(span).ToUpperInvariant());
        return document.WithText(upper.ToString().Contains(": Missing", StringComparison.Ordinal)
            ? SourceText.From(upper.ToString().Replace(": Missing", "", StringComparison.Ordinal))
            : upper.WithChanges(new TextChange(new TextSpan(span.End, 0), " : Missing")));
    }
}

/// <summary>Puts two words into one identifier token, which reads as something else once it is text.</summary>
public sealed class WrongTreeFixer : FaultyFixer
{
    protected override async Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var token = root.FindToken(span.Start);
        return document.WithSyntaxRoot(root.ReplaceToken(token, SyntaxFactory.Identifier("C : System.IDisposable")));
    }
}

/// <summary>Changes nothing.</summary>
public sealed class IdleFixer : FaultyFixer
{
    protected override Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken cancellationToken) =>
        Task.FromResult(document);
}

/// <summary>Renames well one by one, but its Fix All deletes the names' case difference in another way.</summary>
public sealed class WrongFixAllFixer : UpperCaseFixer
{
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            document.WithText(SourceText.From((await document.GetTextAsync(context.CancellationToken)).ToString() + "// all\n")));
}
