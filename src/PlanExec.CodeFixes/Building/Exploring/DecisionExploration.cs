using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes.Building;

/// <summary>Explores the options of a decision: writes the brief, asks, writes the answer into the plan as something proposed, proves it, and feeds findings back. No code is written, and nothing is chosen.</summary>
internal sealed class DecisionExploration(Project project, PlanContext plan, Decision decision, BuildSettings settings, IProgress<string>? progress)
{
    private readonly AnswerRounds rounds = new(settings, new BuildSubject(decision.Id.Value, BuildWork.Options), project.Solution, progress);
    private readonly string id = ProposedDecision.IdFor(plan.Plan, decision);

    /// <summary>Runs the loop.</summary>
    public async Task<BuildOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var (brief, refusal) = DecisionBrief.Write(plan, decision, settings.Redact, settings.BriefTokens);
        return brief is null ? rounds.Leave(refusal!) : await rounds.RunAsync(brief, Exploration.Schema, JudgeAsync, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JudgedAnswer> JudgeAsync(string answer, CancellationToken cancellationToken)
    {
        var (found, findings) = ExplorationReader.Read(answer, decision);
        if (found is null)
        {
            return new JudgedAnswer(null, findings);
        }

        var amended = new AmendedSolution(project.Solution);
        string? refusal = null;
        if (!await amended.TryEditAsync(project, plan.Loaded, Write, cancellationToken).ConfigureAwait(false))
        {
            return new JudgedAnswer(null, [new BuildFinding(FindingIds.Refused, refusal ?? "The answer adds nothing to the decision; answer with what it lacks.")]);
        }

        var candidate = await amended.FinishAsync(cancellationToken).ConfigureAwait(false);
        return new JudgedAnswer(candidate, await new DecisionProof(project, plan, decision, id).FindAsync(candidate, cancellationToken).ConfigureAwait(false));

        PlanEditResult Write(PlanEditor editor)
        {
            var result = ProposedDecision.Write(editor, id, decision, found);
            refusal = result.Refusal is { } refused ? $"The plan can't take the answer: {MessageText.OneLine(refused.Message)}." : null;
            return result;
        }
    }
}
