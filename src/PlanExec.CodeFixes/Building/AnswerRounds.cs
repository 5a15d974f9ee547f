using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>What was found out about an answer: the solution with it, and what speaks against it.</summary>
/// <param name="Candidate">Null where the answer is none.</param>
/// <param name="Findings">Nothing where it can be taken.</param>
internal sealed record JudgedAnswer(Solution? Candidate, IReadOnlyList<BuildFinding> Findings);

/// <summary>Asks about a brief, has the answer judged, and feeds findings back, until an answer holds, or repairs or the budget are used up.</summary>
/// <param name="settings">What the host gives.</param>
/// <param name="subject">What it is about.</param>
/// <param name="unchanged">The solution as it is.</param>
/// <param name="progress">Is told what happens.</param>
internal sealed class AnswerRounds(BuildSettings settings, BuildSubject subject, Solution unchanged, IProgress<string>? progress)
{
    private IReadOnlyList<BuildFinding> best = [];
    private bool isBestPlaced;
    private Task<ModelInForce?>? inForce;
    private Brief? brief;
    private string? model;
    private int tokens;
    private int repairs;

    /// <summary>Begins to find out who is asked, which takes a moment: the brief can be written meanwhile.</summary>
    public void Begin(CancellationToken cancellationToken) => inForce ??= Task.Run(() => settings.Client.FindModelAsync(cancellationToken), cancellationToken);

    /// <summary>Runs the rounds. An answer that was taken before is judged first.</summary>
    /// <param name="first">What is asked.</param>
    /// <param name="schema">The JSON schema of an answer; null where it is code.</param>
    /// <param name="judge">Looks at an answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<BuildOutcome> RunAsync(Brief first, string? schema, Func<string, CancellationToken, Task<JudgedAnswer>> judge, CancellationToken cancellationToken)
    {
        brief = first;
        Begin(cancellationToken);
        var asked = await FindModelAsync(cancellationToken).ConfigureAwait(false);

        // Where nobody can be asked, that is told, whatever was answered before.
        if (asked is not null && settings.Cache.Find(first, asked) is { } known)
        {
            var judged = await judge(known, cancellationToken).ConfigureAwait(false);
            if (judged.Findings.Count == 0)
            {
                return Take(judged.Candidate!, known, "from an answer that was taken before");
            }
        }

        return await AskAsync(first, asked, schema, judge, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The end in which something is taken.</summary>
    public BuildOutcome Accept(Solution solution, string sentence) => Outcome(solution, sentence) with { IsAccepted = true, Findings = [] };

    /// <summary>The end in which the solution stays as it was.</summary>
    public BuildOutcome Leave(string sentence, IReadOnlyList<BuildFinding>? findings = null)
    {
        best = findings ?? best;
        return Outcome(unchanged, sentence.TrimEnd('.') + ".");
    }

    private async Task<BuildOutcome> AskAsync(Brief first, ModelInForce? asked, string? schema, Func<string, CancellationToken, Task<JudgedAnswer>> judge, CancellationToken cancellationToken)
    {
        var conversation = new Conversation(first, settings.Redact, subject.AnswerAgain);
        for (var round = 0; ; round++)
        {
            repairs = round;
            var allowed = Math.Min(settings.Budget.OfItem - tokens, settings.Budget.Left) - conversation.Tokens;
            if (allowed <= 0)
            {
                return Leave($"The budget does not suffice to ask {(round == 0 ? "" : "again ")}about {subject.What}: raise 'builder.budget' in the plan, or {subject.ByHand}");
            }

            progress?.Report(round == 0 ? "Asking" : $"Repair {Number(round)} of {Number(settings.MaximumRepairs)}");
            var request = new ModelRequest(conversation.Messages, schema, Math.Min(allowed, settings.AnswerTokens));
            var reply = await MeteredCall.AskAsync(settings, request, allowed, cancellationToken).ConfigureAwait(false);
            model = reply.Model ?? model;
            tokens += reply.Tokens;
            if (reply.Text is not { } answer)
            {
                return Leave(reply.Sentence ?? $"The model did not answer ({reply.Fault})");
            }

            progress?.Report("Proving");
            var (solution, findings) = await judge(answer, cancellationToken).ConfigureAwait(false);
            if (findings.Count == 0)
            {
                if (asked is not null)
                {
                    settings.Cache.Keep(first, asked, answer);
                }

                return Take(solution!, answer, round == 0 ? "at once" : $"after {Number(round)} {(round == 1 ? "repair" : "repairs")}");
            }

            // What could be placed is nearer than what could not, however little is said of that.
            var isPlaced = solution is not null;
            if (best.Count == 0 || (isPlaced, -findings.Count).CompareTo((isBestPlaced, -best.Count)) > 0)
            {
                (best, isBestPlaced) = (findings, isPlaced);
            }

            if (round == settings.MaximumRepairs)
            {
                return Leave($"No answer held after {Number(round)} repairs: {best[0].Message}");
            }

            conversation.Repair(answer, findings);
        }
    }

    private async Task<ModelInForce?> FindModelAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await inForce!.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private BuildOutcome Take(Solution solution, string answer, string how) => Accept(solution, $"{subject.IsDone} {how}.") with { AnswerHash = Brief.HashOf(answer) };

    private BuildOutcome Outcome(Solution solution, string sentence) => new()
    {
        Item = subject.Id,
        Work = subject.Work,
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
