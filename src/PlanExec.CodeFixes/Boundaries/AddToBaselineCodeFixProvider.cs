using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Known;
using PlanExec.Plans;
using NewEntry = PlanExec.Plans.Editing.BaselineEntry;

namespace PlanExec.CodeFixes;

/// <summary>"Add the uses of 'Shop.Billing.Invoice' in 'Shop.Orders.Order' to the baseline": all between the two symbols, for the baseline can't tell one from another.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddToBaselineCodeFixProvider))]
[Shared]
public sealed class AddToBaselineCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [DiagnosticIds.ForbiddenUse, DiagnosticIds.InferredUse, DiagnosticIds.BannedApi, DiagnosticIds.ForbiddenLibrary];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AddAllProvider();

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
            // Counting looks at all parts of the type: for a menu it is enough that the entry can be written.
            var key = UseKey.Of(diagnostic);
            var trial = new Dictionary<UseKey, int> { [key] = int.MaxValue };
            if (await AddAsync(new AmendedSolution(project.Solution), project, plan, trial, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add the uses of '{key.To}' in '{key.From}' to the baseline",
                        cancellationToken => AddAllAsync(project.Solution, [(project, [diagnostic])], cancellationToken),
                        equivalenceKey: nameof(AddToBaselineCodeFixProvider)),
                    diagnostic);
            }
        }
    }

    private static async Task<Solution> AddAllAsync(Solution solution, IEnumerable<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> found, CancellationToken cancellationToken)
    {
        var amended = new AmendedSolution(solution);
        var counts = new Dictionary<UseKey, int>();
        foreach (var (project, diagnostics) in found)
        {
            if (diagnostics.IsEmpty
                || await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan)
            {
                continue;
            }

            var uses = BoundaryAnalyzer.UsesOf(plan);

            // Several target frameworks compile the same code: the entry must do for the one with the most uses.
            var counted = diagnostics.Select(UseKey.Of).Distinct().ToDictionary(
                key => key,
                key => Math.Max(uses.Count(key, cancellationToken), counts.TryGetValue(key, out var before) ? before : 0));
            foreach (var pair in counted)
            {
                counts[pair.Key] = pair.Value;
            }

            _ = await AddAsync(amended, project, plan, counted, cancellationToken).ConfigureAwait(false);
        }

        return await amended.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<bool> AddAsync(AmendedSolution amended, Project project, PlanContext plan, Dictionary<UseKey, int> counts, CancellationToken cancellationToken) =>
        amended.TryEditAsync(
            project,
            plan.Loaded,
            editor => editor.AddToBaseline([.. counts.Select(pair => new NewEntry(pair.Key.Rule, pair.Key.From, pair.Key.To, pair.Value))], AmendedSolution.PathOfBaseline(editor)),
            cancellationToken);

    /// <summary>Adds all pairs at once.</summary>
    private sealed class AddAllProvider : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Add all uses to the baseline",
            async cancellationToken => await AddAllAsync(fixAllContext.Solution, await FixAllScopes.FindAsync(fixAllContext).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey));
    }
}
