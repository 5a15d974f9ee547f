using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.CodeFixes;

/// <summary>Scaffolds what an item lacks in a project; null where it would not compile.</summary>
internal delegate Task<Solution?> ItemScaffolding(Project project, string itemId, CancellationToken cancellationToken);

/// <summary>Scaffolds item after item, each in the solution that the one before left: Roslyn's batch fixer drops added files.</summary>
internal sealed class ScaffoldAllProvider(string title, Func<Diagnostic, string?> itemOf, ItemScaffolding scaffold) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        title,
        cancellationToken => ScaffoldAsync(fixAllContext, cancellationToken),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> ScaffoldAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var (project, diagnostics) in await FixAllScopes.FindAsync(context).ConfigureAwait(false))
        {
            foreach (var item in ItemsOf(diagnostics))
            {
                solution = await scaffold(solution.GetProject(project.Id)!, item, cancellationToken).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }

    private IEnumerable<string> ItemsOf(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Select(itemOf)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
