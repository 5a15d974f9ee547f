using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace PlanExec.CodeFixes.Building;

/// <summary>"Write the brief of plan item …": leaves what a model would be told in a file beside the plan, asks nobody, and changes nothing of the solution. An action reaches no clipboard.</summary>
internal sealed class WriteBriefAction(BuildHost host, BuildTarget target) : CodeAction
{
    /// <inheritdoc/>
    public override string Title => $"Write the brief of plan item {target.Id} to {RunRecords.BriefPathOf(target.Id)}";

    /// <inheritdoc/>
    public override string EquivalenceKey => nameof(WriteBriefAction);

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) => Task.FromResult<IEnumerable<CodeActionOperation>>([]);

    /// <inheritdoc/>
    protected override async Task<Solution?> GetChangedSolutionAsync(IProgress<CodeAnalysisProgress> progress, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            var (brief, refusal) = await BriefWriter.WriteAsync(target, host.Redact, BuildSettings.DefaultBriefTokens, cancellationToken).ConfigureAwait(false);
            text = brief?.Text ?? refusal!.TrimEnd('.') + ".";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An action that throws is disabled by the editor.
            text = $"The brief of '{target.Id}' could not be written: {Analyzers.MessageText.OneLine(exception.Message)}";
        }

        RunRecords.Beside(target.Plan.Plan).WriteBrief(target.Id, text + "\n");
        return target.Project.Solution;
    }
}
