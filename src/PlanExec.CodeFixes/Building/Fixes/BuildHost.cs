using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>What the lightbulbs build with: who is asked, what is kept, and what happened to the items that were tried.</summary>
internal sealed class BuildHost
{
    // A menu is read at a glance.
    private const int MaximumFailure = 100;

    private static readonly string[] signsOfContinuousIntegration = ["CI", "TF_BUILD", "GITHUB_ACTIONS"];

    private static readonly HashSet<string> denials = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "0" };

    private readonly ConcurrentDictionary<(string Plan, string Item, BuildWork Work), string> failures = new();
    private readonly Func<Project, IModelClient> clientFor;
    private readonly Func<string, string> redact;
    private readonly AnswerCache cache;

    /// <summary>Creates a host.</summary>
    /// <param name="clientFor">Who is asked about an item of a project.</param>
    /// <param name="redact">Takes secrets out of what is sent.</param>
    /// <param name="cache">Answers that were taken before.</param>
    public BuildHost(Func<Project, IModelClient> clientFor, Func<string, string> redact, AnswerCache cache)
    {
        this.clientFor = clientFor;
        this.redact = redact;
        this.cache = cache;
    }

    /// <summary>The host of all lightbulbs of a process: the worker that came with the project's analyzers is asked. It alone knows the model, so answers are kept no longer than the process lives.</summary>
    public static BuildHost OfEditors { get; } = new(WorkerModelClient.Of, Redaction.Redact, new AnswerCache(folder: null));

    /// <summary>Whether a build server runs the process: no model is called there.</summary>
    public bool IsContinuousIntegration { get; init; } = signsOfContinuousIntegration.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && !denials.Contains(value));

    /// <summary>The settings for one item: a lightbulb is a run of its own.</summary>
    public BuildSettings SettingsFor(Project project, Plan plan) => new()
    {
        Client = clientFor(project),
        Redact = redact,
        Budget = BuildBudget.Of(plan),
        Cache = cache,
    };

    /// <summary>What happened the last time that an item was tried and not built; null elsewhere.</summary>
    public string? LastFailureOf(Plan plan, string item, BuildWork work) =>
        failures.TryGetValue((PathOf(plan), item, work), out var sentence) ? sentence.Length == 0 ? null : sentence : RunRecords.Beside(plan).LastFailureOf(item, work);

    /// <summary>The title of an action, with what happened the last time where that failed.</summary>
    public string WithLastFailure(string title, BuildTarget target)
    {
        if (LastFailureOf(target.Plan.Plan, target.Id, target.Work) is not { } failure)
        {
            return title;
        }

        var told = MessageText.OneLine(failure).TrimEnd('.');
        return $"{title} (last attempt: {(told.Length <= MaximumFailure ? told : told.Substring(0, MaximumFailure) + "…")})";
    }

    /// <summary>Keeps how building an item ended, for the menu and beside the plan.</summary>
    public void Keep(Plan plan, BuildOutcome outcome)
    {
        failures[(PathOf(plan), outcome.Item, outcome.Work)] = outcome.IsAccepted ? "" : outcome.Sentence;
        RunRecords.Beside(plan).Write(outcome);
    }

    private static string PathOf(Plan plan) => plan.Sources.Count == 0 ? "" : plan.Sources[0].Path;
}
