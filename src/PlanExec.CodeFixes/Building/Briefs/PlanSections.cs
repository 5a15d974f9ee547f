using PlanExec.Analyzers;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>What the plan says about an item and about the code around it.</summary>
internal sealed class PlanSections(BuildTarget target)
{
    private readonly PlanItem item = target.Item.Item;
    private readonly Component? component = target.Owner;
    private readonly Plan plan = target.Plan.Plan;

    /// <summary>The item itself.</summary>
    public BriefSection Item() => new(
        target.Tests is null ? "The item to build:" : "The item to test:",
        Lines([$"{item.Id}{After(": ", item.Title)}", $"Component: {target.Item.Component}", "Declarations:", item.Code?.Text.TrimEnd()]),
        IsNeeded: true);

    /// <summary>What it must do.</summary>
    public BriefSection? Behavior() => target.Tests is { } tests ? OwedTests(tests) : item.Behavior.Count == 0 ? null : new("What it must do:", Lines(item.Behavior.Select(line => $"- {line}")), IsNeeded: true);

    /// <summary>What its code may use and must look like.</summary>
    public BriefSection? Rules() => component is not { Governed: true } ? null : new("What its code may use, and must look like:", Lines(
    [
        $"- {VerdictText.Permissions(target.Plan.Policy, component)}, and the .NET base class library.",
        component.Libraries is null ? null : component.Libraries.Count == 0 ? "- It may use no library." : $"- Libraries it may use: {string.Join(", ", component.Libraries.Select(library => library.Text.Value))}.",
        .. plan.Apis.Where(api => BannedApis.Speaks(api, component)).Select(Describe),
        .. plan.Patterns.Where(Binds).Select(pattern => $"- Pattern {pattern.Span}{After(" because ", pattern.Grounds.Because ?? pattern.Grounds.Decision?.Because)}"),
    ]));

    /// <summary>The decision it rests on.</summary>
    public BriefSection? Decision() => item.Decision is not { } decision ? null : new("The decision it rests on:", Lines(
    [
        $"{decision.Id}{After(": ", decision.Title)}",
        After("Question: ", decision.Question),
        decision.Chosen is { } chosen ? $"Chosen: {chosen}{After(": ", decision.Options.FirstOrDefault(option => option.Name.Value == chosen.Value)?.Summary)}" : null,
        After("Decided: ", decision.Decided),
        After("Because: ", decision.Because),
        .. decision.Consequences.Select(line => $"- {line}"),
        .. decision.Performance.Select(line => $"- Performance: {line}"),
    ]));

    /// <summary>The threats that it mitigates.</summary>
    public BriefSection? Threats()
    {
        var threats = plan.Decisions
            .SelectMany(decision => decision.Threats)
            .Where(threat => threat.Items.Any(id => id.Value == item.Id.Value) || (threat.Items.Count == 0 && item.Decision?.Threats.Contains(threat) == true))
            .ToArray();
        return threats.Length == 0 ? null : new("Attacks that it must withstand:", Lines(threats.Select(threat => $"- {threat.Attack}{After(": ", threat.Mitigation)}")));
    }

    /// <summary>The tests that will hold it.</summary>
    public BriefSection? Tests() => item.Tests.Count == 0 || target.Tests is not null ? null : new("Its tests, written elsewhere:", Lines(item.Tests.Select(test => $"- {test}")));

    /// <summary>All that it must do, for the tests may need it, then the tests that are owed.</summary>
    private BriefSection OwedTests(TestDuty tests) => new(
        "What it must do, and the tests to write:",
        Lines(
        [
            .. item.Behavior.Select(line => $"- {line}"),
            .. tests.Types.SelectMany(type => type.Methods.Select(method => $"- Test {type.Name}.{method.Name}: {method.Sentence ?? "that it does what its declarations promise"}")),
        ]),
        IsNeeded: true);

    private static string Describe(ApiBan ban) =>
        $"- It may not use {string.Join(", ", ban.Ban.Select(name => name.Text))}{(ban.Instead is { } instead ? $"; use {instead} instead" : "")}{After(" because ", ban.Grounds.Because ?? ban.Grounds.Decision?.Because)}.";

    /// <summary>A pattern speaks about the component where it names it, or no place at all.</summary>
    private bool Binds(Pattern pattern) => Binds(pattern.Types ?? pattern.Members);

    private bool Binds(Selection? selection) => selection is null || ((selection.In.Count == 0 || selection.In.Any(IsHere)) && Binds(selection.Of) && selection.All.All(Binds));

    private bool IsHere(CodePlace place) =>
        place.Components?.StandsFor(component!, component!.Value) == true
        || (place.Namespace is { } name && target.Types.Any(type => name.MatchesSelfOrParent(type.Namespace)));

    private static string? After(string lead, Located<string>? text) => text is null ? null : lead + MessageText.OneLine(text.Value);

    private static string Lines(IEnumerable<string?> lines) => string.Join("\n", lines.Where(line => line is not null));
}
