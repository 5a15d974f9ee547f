using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Scaffold planned tests of …": writes a test for each sentence of an item's behaviour, which fails until somebody writes it. Editors that show lightbulbs in additional files offer it in the plan, too.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ScaffoldTestsCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ScaffoldTestsCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BuildableHere, DiagnosticIds.PlannedTests];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ScaffoldAllProvider("Scaffold all planned tests", TestedItemOf, TestScaffold.AddAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var item in context.Diagnostics.GroupBy(TestedItemOf, StringComparer.Ordinal))
        {
            if (item.Key is { } id
                && await TestScaffold.AddAsync(context.TextDocument.Project, id, context.CancellationToken).ConfigureAwait(false) is { } scaffolded)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Scaffold planned tests of {id}", _ => Task.FromResult(scaffolded), equivalenceKey: nameof(ScaffoldTestsCodeFixProvider)),
                    item);
            }
        }
    }

    /// <summary>The id of the plan item whose tests a diagnostic is about; null where it is about something else.</summary>
    internal static string? TestedItemOf(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(DiagnosticProperties.Test) && diagnostic.Properties.TryGetValue(DiagnosticProperties.Item, out var item) ? item : null;
}
