using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>Gives a type an upper-case first letter, or a prefix; Fix All is the batch fixer.</summary>
public class UpperCaseFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T1001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var token = root.FindToken(context.Span.Start);
        if (token.Text.StartsWith("keep", StringComparison.Ordinal))
        {
            return;
        }

        Register("upper", char.ToUpperInvariant(token.Text[0]) + token.Text[1..]);
        Register("prefix", "T" + token.Text);

        void Register(string key, string name) => context.RegisterCodeFix(
            CodeAction.Create(key, _ => Task.FromResult(Replace(name)), equivalenceKey: key),
            context.Diagnostics);

        Document Replace(string name) => context.Document.WithSyntaxRoot(
            root.ReplaceToken(token, SyntaxFactory.Identifier(token.LeadingTrivia, name, token.TrailingTrivia)));
    }
}
