using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>"Explore options for …": shows nothing while the menu is open, and asks a model once it is chosen.</summary>
internal sealed class ExploreDecisionAction(BuildHost host, Project project, Plan plan, string id, string title) : CodeAction
{
    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override string EquivalenceKey => nameof(ExploreDecisionCodeFixProvider);

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) => Task.FromResult<IEnumerable<CodeActionOperation>>([]);

    /// <inheritdoc/>
    protected override async Task<Solution?> GetChangedSolutionAsync(IProgress<CodeAnalysisProgress> progress, CancellationToken cancellationToken)
    {
        var outcome = await host.RunAsync(
            new BuildSubject(id, BuildWork.Options),
            project,
            plan,
            (settings, told) => new BuildLoop(settings).ExploreAsync(project, id, told, cancellationToken),
            progress).ConfigureAwait(false);
        return outcome.Solution;
    }
}
