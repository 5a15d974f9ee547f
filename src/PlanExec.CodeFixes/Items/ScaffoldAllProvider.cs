using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.CodeFixes;

/// <summary>Scaffolds item after item, each in the solution that the one before left: Roslyn's batch fixer drops added files.</summary>
internal sealed class ScaffoldAllProvider : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Scaffold all plan items",
        cancellationToken => ScaffoldAsync(fixAllContext, cancellationToken),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> ScaffoldAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var (project, diagnostics) in await FixAllScopes.FindAsync(context).ConfigureAwait(false))
        {
            foreach (var item in ItemsOf(diagnostics))
            {
                solution = await ItemScaffold.AddAsync(solution.GetProject(project.Id)!, item, cancellationToken).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }

    private static IEnumerable<string> ItemsOf(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Select(ScaffoldItemCodeFixProvider.ItemOf)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
