using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PlanExec.Analyzers;
using PlanExec.Plans;

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
        [new ApplyChangesOperation(await CandidateSolution.FinishAsync(target, target.Scaffold, cancellationToken).ConfigureAwait(false))];

    /// <inheritdoc/>
    protected override async Task<Solution?> GetChangedSolutionAsync(IProgress<CodeAnalysisProgress> progress, CancellationToken cancellationToken)
    {
        BuildOutcome outcome;
        try
        {
            var loop = new BuildLoop(host.SettingsFor(target.Project, target.Plan.Plan));
            outcome = await loop.BuildAsync(target.Project, target.Id, new Told(progress, target.Id), cancellationToken, target.Work).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An action that throws is disabled by the editor.
            outcome = new BuildOutcome
            {
                Item = target.Id,
                Work = target.Work,
                IsAccepted = false,
                Solution = target.Project.Solution,
                Sentence = $"{(target.Tests is null ? "Building" : "Writing the tests of")} '{target.Id}' failed: {MessageText.OneLine(exception.Message)}",
            };
        }

        host.Keep(target.Plan.Plan, outcome);
        return outcome.Solution;
    }

    private sealed class Told(IProgress<CodeAnalysisProgress> progress, string item) : IProgress<string>
    {
        public void Report(string value) => progress.Report(CodeAnalysisProgress.Description($"{item}: {value}"));
    }
}
