using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.CodeFixes;

/// <summary>Changes several declarations of a project at once; null where the code would not compile, or not be as planned.</summary>
/// <param name="project">The project.</param>
/// <param name="wanted">The declarations, each by its item and its place in the plan.</param>
/// <param name="cancellationToken">Ends it.</param>
internal delegate Task<Solution?> ItemFix(Project project, IReadOnlyCollection<(string Item, string Place)> wanted, CancellationToken cancellationToken);

/// <summary>Mends all planned declarations of a project together; where that fails, halves are tried until those are found that can't be mended.</summary>
internal sealed class ItemFixAllProvider(string title, ItemFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        title,
        cancellationToken => FixAsync(fixAllContext, cancellationToken),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var (project, diagnostics) in await FixAllScopes.FindAsync(context).ConfigureAwait(false))
        {
            var wanted = diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(ItemDiagnostic.TryRead)
                .OfType<ItemDiagnostic>()
                .Select(read => (read.Item, read.Place))
                .Distinct()
                .ToArray();
            solution = await FixAsync(solution, project, wanted, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>Mends what can be mended.</summary>
    /// <param name="solution">The solution with what is mended already, the plan perhaps included.</param>
    /// <param name="told">The project as it was when it was told what is wrong.</param>
    /// <param name="wanted">The declarations, each by its item and the place that it had then.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async Task<Solution> FixAsync(Solution solution, Project told, (string Item, string Place)[] wanted, CancellationToken cancellationToken)
    {
        if (wanted.Length == 0)
        {
            return solution;
        }

        var project = solution.GetProject(told.Id)!;
        var places = await PlannedPlace.FollowAsync(told, project, wanted, cancellationToken).ConfigureAwait(false);
        if (places.Count > 0 && await fix(project, places, cancellationToken).ConfigureAwait(false) is { } all)
        {
            return all;
        }

        if (wanted.Length == 1)
        {
            return solution;
        }

        var half = wanted.Length / 2;
        solution = await FixAsync(solution, told, [.. wanted.Take(half)], cancellationToken).ConfigureAwait(false);
        return await FixAsync(solution, told, [.. wanted.Skip(half)], cancellationToken).ConfigureAwait(false);
    }
}
