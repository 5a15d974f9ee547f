using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace PlanExec.CodeFixes.Building;

/// <summary>"Implement plan item …" and "Write tests of plan item … first": shows the scaffold while the menu is open, and asks a model once it is chosen.</summary>
internal sealed class ImplementItemAction(BuildHost host, BuildTarget target, string title, string equivalenceKey) : CodeAction
{
    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override string EquivalenceKey => equivalenceKey;

    /// <inheritdoc/>
    protected override async Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) =>
        [new ApplyChangesOperation(await FinishedSolution.FinishAsync(target.Project.Solution, target.Scaffold, cancellationToken).ConfigureAwait(false))];

    /// <inheritdoc/>
    protected override async Task<Solution?> GetChangedSolutionAsync(IProgress<CodeAnalysisProgress> progress, CancellationToken cancellationToken)
    {
        var outcome = await host.RunAsync(
            new BuildSubject(target.Id, target.Work),
            target.Project,
            target.Plan.Plan,
            (settings, told) => new BuildLoop(settings).BuildAsync(target.Project, target.Id, told, cancellationToken, target.Work),
            progress).ConfigureAwait(false);
        return outcome.Solution;
    }
}
