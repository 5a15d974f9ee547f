using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>What the lightbulbs build with: who is asked, what is kept, and what happened to what was tried.</summary>
internal sealed class BuildHost
{
    // A menu is read at a glance.
    private const int MaximumFailure = 100;

    private static readonly string[] signsOfContinuousIntegration = ["CI", "TF_BUILD", "GITHUB_ACTIONS"];

    private static readonly HashSet<string> denials = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "0" };

    private readonly ConcurrentDictionary<(string Plan, string Item, BuildWork Work), string> failures = new();
    private readonly Func<Project, IModelClient> clientFor;
    private readonly AnswerCache cache;

    /// <summary>Creates a host.</summary>
    /// <param name="clientFor">Who is asked about an item of a project.</param>
    /// <param name="redact">Takes secrets out of what is sent.</param>
    /// <param name="cache">Answers that were taken before.</param>
    public BuildHost(Func<Project, IModelClient> clientFor, Func<string, string> redact, AnswerCache cache)
    {
        this.clientFor = clientFor;
        Redact = redact;
        this.cache = cache;
    }

    /// <summary>The host of all lightbulbs of a process: the worker that came with the project's analyzers is asked, and answers are kept beside the plan.</summary>
    public static BuildHost OfEditors { get; } = new(WorkerModelClient.Of, Redaction.Redact, new AnswerCache(folder: null)) { KeepsAnswersBesidePlan = true };

    /// <summary>Whether answers that were taken outlive the process.</summary>
    public bool KeepsAnswersBesidePlan { get; init; }

    /// <summary>Takes secrets out of what is sent.</summary>
    public Func<string, string> Redact { get; }

    /// <summary>Whether a build server runs the process: no model is called there.</summary>
    public bool IsContinuousIntegration { get; init; } = signsOfContinuousIntegration.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && !denials.Contains(value));

    /// <summary>The settings for one item: a lightbulb is a run of its own.</summary>
    public BuildSettings SettingsFor(Project project, Plan plan) => new()
    {
        Client = clientFor(project),
        Redact = Redact,
        Budget = BuildBudget.Of(plan),
        Cache = KeepsAnswersBesidePlan ? cache.In(RunRecords.Beside(plan).AnswersFolder) : cache,
    };

    /// <summary>A menu's title, with what happened the last time where something was tried and nothing taken.</summary>
    public string WithLastFailure(string title, Plan plan, BuildSubject subject)
    {
        if (LastFailureOf(plan, subject) is not { } failure)
        {
            return title;
        }

        var told = MessageText.OneLine(failure).TrimEnd('.');
        return $"{title} (last attempt: {(told.Length <= MaximumFailure ? told : told.Substring(0, MaximumFailure) + "…")})";
    }

    /// <summary>Runs what a lightbulb does, and keeps how it ended. Does not throw but where it is cancelled: an action that throws is disabled by the editor.</summary>
    public async Task<BuildOutcome> RunAsync(BuildSubject subject, Project project, Plan plan, Func<BuildSettings, IProgress<string>, Task<BuildOutcome>> run, IProgress<CodeAnalysisProgress> progress)
    {
        BuildOutcome outcome;
        try
        {
            outcome = await run(SettingsFor(project, plan), new Told(progress, subject.Id)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            outcome = new BuildOutcome { Item = subject.Id, Work = subject.Work, IsAccepted = false, Solution = project.Solution, Sentence = $"{subject.Doing} failed: {MessageText.OneLine(exception.Message)}" };
        }

        Keep(plan, outcome);
        return outcome;
    }

    /// <summary>Keeps how a run ended, for the menu and beside the plan.</summary>
    private void Keep(Plan plan, BuildOutcome outcome)
    {
        failures[(PathOf(plan), outcome.Item, outcome.Work)] = outcome.IsAccepted ? "" : outcome.Sentence;
        RunRecords.Beside(plan).Write(outcome);
    }

    private string? LastFailureOf(Plan plan, BuildSubject subject) => failures.TryGetValue((PathOf(plan), subject.Id, subject.Work), out var sentence)
        ? sentence.Length == 0 ? null : sentence
        : RunRecords.Beside(plan).LastFailureOf(subject.Id, subject.Work);

    private static string PathOf(Plan plan) => plan.Sources.Count == 0 ? "" : plan.Sources[0].Path;

    private sealed class Told(IProgress<CodeAnalysisProgress> progress, string id) : IProgress<string>
    {
        public void Report(string value) => progress.Report(CodeAnalysisProgress.Description($"{id}: {value}"));
    }
}
