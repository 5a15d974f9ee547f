using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// Builds a plan item: writes the brief, asks, places the answer, proves it, feeds findings back, and hands over a solution that holds every promise or the one it was given. Knows
/// neither editor nor terminal.
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
}

/// <summary>Building one item, from the brief to the end.</summary>
internal sealed class ItemBuild(BuildTarget target, BuildSettings settings, IProgress<string>? progress)
{
    private readonly Prover prover = new(target);
    private IReadOnlyList<BuildFinding> best = [];
    private Brief? brief;
    private string? model;
    private int tokens;
    private int repairs;

    /// <summary>Runs the loop.</summary>
    public async Task<BuildOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (target.IsFinished)
        {
            return await JudgeScaffoldAsync(cancellationToken).ConfigureAwait(false);
        }

        (brief, var refusal) = await BriefWriter.WriteAsync(target, settings.Redact, settings.BriefTokens, cancellationToken).ConfigureAwait(false);
        if (brief is null)
        {
            return Leave(refusal!);
        }

        if (settings.Cache.Find(brief, settings.Model) is { } known)
        {
            var (solution, findings) = await JudgeAsync(known, cancellationToken).ConfigureAwait(false);
            if (findings.Count == 0)
            {
                return Accept(solution!, known, "from an answer that was taken before");
            }
        }

        return await AskAsync(brief, cancellationToken).ConfigureAwait(false);
    }

    private async Task<BuildOutcome> AskAsync(Brief first, CancellationToken cancellationToken)
    {
        var conversation = new Conversation(first, settings.Redact);
        for (var round = 0; ; round++)
        {
            repairs = round;
            var allowed = Math.Min(settings.Budget.OfItem - tokens, settings.Budget.Left) - conversation.Tokens;
            if (allowed <= 0)
            {
                return Leave($"The budget does not suffice to ask {(round == 0 ? "" : "again ")}about {target.What}: raise 'builder.budget' in the plan, or {(target.Tests is null ? "build it" : "write them")} by hand");
            }

            progress?.Report(round == 0 ? "Asking" : $"Repair {Number(round)} of {Number(settings.MaximumRepairs)}");
            var reply = await MeteredCall.AskAsync(settings, new ModelRequest(conversation.Messages, Schema: null, Math.Min(allowed, settings.AnswerTokens)), allowed, cancellationToken).ConfigureAwait(false);
            model = reply.Model ?? model;
            tokens += reply.Tokens;
            if (reply.Text is not { } answer)
            {
                return Leave(reply.Sentence ?? $"The model did not answer ({reply.Fault})");
            }

            progress?.Report("Proving");
            var (solution, findings) = await JudgeAsync(answer, cancellationToken).ConfigureAwait(false);
            if (findings.Count == 0)
            {
                settings.Cache.Keep(first, settings.Model, answer);
                return Accept(solution!, answer, round == 0 ? "at once" : $"after {Number(round)} {(round == 1 ? "repair" : "repairs")}");
            }

            best = best.Count == 0 || findings.Count < best.Count ? findings : best;
            if (round == settings.MaximumRepairs)
            {
                return Leave($"No answer held after {Number(round)} repairs: {best[0].Message}");
            }

            conversation.Repair(answer, findings);
        }
    }

    private async Task<(Solution? Solution, IReadOnlyList<BuildFinding> Findings)> JudgeAsync(string text, CancellationToken cancellationToken)
    {
        var (answer, unreadable) = AnswerReader.Read(text, target);
        if (answer is null)
        {
            return (null, unreadable);
        }

        var (placed, misplaced) = await Placement.PlaceAsync(target, answer, cancellationToken).ConfigureAwait(false);
        if (placed is null)
        {
            return (null, misplaced);
        }

        var candidate = await CandidateSolution.FinishAsync(target, placed, cancellationToken).ConfigureAwait(false);
        return (candidate, await prover.FindAsync(candidate, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Where all that the item plans follows from the plan, nobody has to be asked.</summary>
    private async Task<BuildOutcome> JudgeScaffoldAsync(CancellationToken cancellationToken)
    {
        var candidate = await CandidateSolution.FinishAsync(target, target.Scaffold, cancellationToken).ConfigureAwait(false);
        best = await prover.FindAsync(candidate, cancellationToken).ConfigureAwait(false);
        return best.Count == 0
            ? Outcome(candidate, $"'{target.Id}' is built: all of it follows from the plan, nobody was asked.") with { IsAccepted = true }
            : Leave($"What the plan declares for '{target.Id}' breaks a rule: {best[0].Message}");
    }

    private BuildOutcome Accept(Solution solution, string answer, string how) =>
        Outcome(solution, $"{(target.Tests is null ? $"'{target.Id}' is built" : $"The tests of '{target.Id}' are written")} {how}.") with { IsAccepted = true, Findings = [], AnswerHash = Brief.HashOf(answer) };

    private BuildOutcome Leave(string sentence) => Outcome(target.Project.Solution, sentence.TrimEnd('.') + ".");

    private BuildOutcome Outcome(Solution solution, string sentence) => new()
    {
        Item = target.Id,
        Work = target.Work,
        IsAccepted = false,
        Solution = solution,
        Sentence = sentence,
        Findings = best,
        Model = model,
        Tokens = tokens,
        Repairs = repairs,
        BriefHash = brief?.Hash,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
