using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// Builds a plan item, or explores a decision: writes the brief, asks, places the answer, proves it, feeds findings back, and hands over a solution that holds every promise or the one it was given.
/// Knows neither editor nor terminal.
/// </summary>
internal sealed class BuildLoop(BuildSettings settings)
{
    /// <summary>What would be sent for an item; where nothing would, a sentence that says why and what to do.</summary>
    public async Task<(string? Brief, string? Refusal)> BriefAsync(Project project, string itemId, CancellationToken cancellationToken, BuildWork work = BuildWork.Code)
    {
        var (target, refusal) = await BuildTarget.FindAsync(project, itemId, work, cancellationToken).ConfigureAwait(false);
        if (target is null)
        {
            return (null, refusal);
        }

        var (brief, reason) = await BriefWriter.WriteAsync(target, settings.Redact, settings.BriefTokens, cancellationToken).ConfigureAwait(false);
        return (brief?.Text, reason);
    }

    /// <summary>Builds an item, or writes its tests. Does not throw for what an answer holds or a client meets; cancelling it does.</summary>
    public async Task<BuildOutcome> BuildAsync(Project project, string itemId, IProgress<string>? progress, CancellationToken cancellationToken, BuildWork work = BuildWork.Code)
    {
        var (target, refusal) = await BuildTarget.FindAsync(project, itemId, work, cancellationToken).ConfigureAwait(false);
        if (target is null)
        {
            return new BuildOutcome { Item = itemId, Work = work, IsAccepted = false, Solution = project.Solution, Sentence = refusal! };
        }

        return await new ItemBuild(target, settings, progress).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Explores the options of a decision. Does not throw for what an answer holds or a client meets; cancelling it does.</summary>
    public async Task<BuildOutcome> ExploreAsync(Project project, string decisionId, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan
            || plan.Plan.Decisions.FirstOrDefault(one => one.Id.Value == decisionId) is not { } decision)
        {
            return new BuildOutcome { Item = decisionId, Work = BuildWork.Options, IsAccepted = false, Solution = project.Solution, Sentence = $"The plan of '{project.Name}' has no decision '{decisionId}'." };
        }

        return await new DecisionExploration(project, plan, decision, settings, progress).RunAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Building one item, from the brief to the end.</summary>
internal sealed class ItemBuild(BuildTarget target, BuildSettings settings, IProgress<string>? progress)
{
    private readonly Prover prover = new(target, settings.ProvesAllBodies);
    private readonly AnswerRounds rounds = new(settings, new BuildSubject(target.Id, target.Work), target.Project.Solution, progress);

    /// <summary>Runs the loop.</summary>
    public async Task<BuildOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (target.IsFinished)
        {
            return await JudgeScaffoldAsync(cancellationToken).ConfigureAwait(false);
        }

        rounds.Begin(cancellationToken);
        var (brief, refusal) = await BriefWriter.WriteAsync(target, settings.Redact, settings.BriefTokens, cancellationToken).ConfigureAwait(false);
        return brief is null ? rounds.Leave(refusal!) : await rounds.RunAsync(brief, schema: null, JudgeAsync, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JudgedAnswer> JudgeAsync(string text, CancellationToken cancellationToken)
    {
        var (answer, unreadable) = AnswerReader.Read(text, target);
        if (answer is null)
        {
            return new JudgedAnswer(null, unreadable);
        }

        var (placed, misplaced) = await Placement.PlaceAsync(target, answer, cancellationToken).ConfigureAwait(false);
        if (placed is null)
        {
            return new JudgedAnswer(null, misplaced);
        }

        var candidate = await FinishedSolution.FinishAsync(target.Project.Solution, placed, cancellationToken).ConfigureAwait(false);
        return new JudgedAnswer(candidate, await prover.FindAsync(candidate, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Where all that the item plans follows from the plan, nobody has to be asked.</summary>
    private async Task<BuildOutcome> JudgeScaffoldAsync(CancellationToken cancellationToken)
    {
        var candidate = await FinishedSolution.FinishAsync(target.Project.Solution, target.Scaffold, cancellationToken).ConfigureAwait(false);
        var findings = await prover.FindAsync(candidate, cancellationToken).ConfigureAwait(false);
        return findings.Count == 0
            ? rounds.Accept(candidate, $"'{target.Id}' is built: all of it follows from the plan, nobody was asked.")
            : rounds.Leave($"What the plan declares for '{target.Id}' breaks a rule: {findings[0].Message}", findings);
    }
}
