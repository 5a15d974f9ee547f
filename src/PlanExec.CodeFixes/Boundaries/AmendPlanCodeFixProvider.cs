using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>Where the code is right and the plan is not: "Allow Orders → Billing in the plan", "Add component 'Orders' to the plan".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmendPlanCodeFixProvider))]
[Shared]
public sealed class AmendPlanCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [DiagnosticIds.ForbiddenUse, DiagnosticIds.InferredUse, DiagnosticIds.UnassignedCode, DiagnosticIds.ForbiddenLibrary];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AmendAllProvider();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (await ProjectPlan.FindAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var amendment in Amendment.For(diagnostic, plan))
            {
                var amended = new AmendedSolution(project.Solution);
                if (await amended.TryEditAsync(project, plan.Loaded, amendment.Edit, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(amendment.Title, amended.FinishAsync, equivalenceKey: amendment.Kind), diagnostic);
                }
            }
        }
    }

    /// <summary>Writes each line once, however many diagnostics go by it.</summary>
    private sealed class AmendAllProvider : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Amend the plan",
            cancellationToken => AmendAsync(fixAllContext, cancellationToken),
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

        private static async Task<Solution> AmendAsync(FixAllContext context, CancellationToken cancellationToken)
        {
            var amended = new AmendedSolution(context.Solution);
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (project, diagnostics) in await FixAllScopes.FindAsync(context).ConfigureAwait(false))
            {
                if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan)
                {
                    continue;
                }

                foreach (var amendment in diagnostics
                    .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                    .SelectMany(diagnostic => Amendment.For(diagnostic, plan))
                    .Where(amendment => amendment.Kind == context.CodeActionEquivalenceKey))
                {
                    if (written.Add($"{plan.Loaded.Documents[0].Source.Path} {amendment.Title}"))
                    {
                        _ = await amended.TryEditAsync(project, plan.Loaded, amendment.Edit, cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            return await amended.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
