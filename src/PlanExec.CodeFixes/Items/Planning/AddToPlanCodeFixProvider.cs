using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Add 'OrderNumber' to the plan as item ORD-4": plans a public type as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddToPlanCodeFixProvider))]
[Shared]
public sealed class AddToPlanCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.UnplannedType];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AddAllToPlanProvider();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await UnplannedType.PlanAsync(context.Document, diagnostic.Location, context.CancellationToken).ConfigureAwait(false) is { } planned)
            {
                var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
                var name = root!.FindToken(diagnostic.Location.SourceSpan.Start).ValueText;
                context.RegisterCodeFix(
                    CodeAction.Create($"Add '{name}' to the plan as item {planned.Id}", _ => Task.FromResult(planned.Solution), nameof(AddToPlanCodeFixProvider)),
                    diagnostic);
            }
        }
    }

    /// <summary>One type after the other: each gets an id that is free then.</summary>
    private sealed class AddAllToPlanProvider : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Add all unplanned types to the plan",
            cancellationToken => AddAsync(fixAllContext, cancellationToken),
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

        private static async Task<Solution> AddAsync(FixAllContext context, CancellationToken cancellationToken)
        {
            var solution = context.Solution;
            foreach (var (project, diagnostics) in await FixAllScopes.FindAsync(context).ConfigureAwait(false))
            {
                foreach (var diagnostic in diagnostics.OrderBy(one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start))
                {
                    // Only the plan changes, so places in the code stay what they are.
                    if (project.GetDocument(diagnostic.Location.SourceTree) is { } document
                        && solution.GetDocument(document.Id) is { } current
                        && await UnplannedType.PlanAsync(current, diagnostic.Location, cancellationToken).ConfigureAwait(false) is { } planned)
                    {
                        solution = planned.Solution;
                    }
                }
            }

            return solution;
        }
    }
}
