using System.Globalization;

namespace PlanExec.Plans.Editing;

/// <summary>What new entries say in YAML, their keys in the order of the language.</summary>
internal static class NewValues
{
    public static TextValue Word(DecisionStatus status) => new(status switch
    {
        DecisionStatus.Accepted => "accepted",
        DecisionStatus.Rejected => "rejected",
        DecisionStatus.Superseded => "superseded",
        _ => "proposed",
    });

    /// <summary>C# as a block ends: with one line break.</summary>
    public static TextValue Code(string code) => new(ScalarText.WithLineFeeds(code).TrimEnd('\n', ' ', '\t').TrimStart('\n') + "\n");

    public static MapValue ToValue(this NewAllow entry) => MapValue.Of(
        ("from", NodeValue.OneOrMore(entry.From)),
        ("fromTypes", entry.FromTypes.Count > 0 ? NodeValue.Texts(entry.FromTypes) : null),
        ("to", NodeValue.OneOrMore(entry.To)),
        ("toTypes", entry.ToTypes.Count > 0 ? NodeValue.Texts(entry.ToTypes) : null),
        ("deprecated", entry.Deprecated ? new TextValue("true") { IsBare = true } : null),
        ("because", Optional(entry.Because)),
        ("decision", Optional(entry.Decision)));

    public static MapValue ToValue(this NewComponent entry) => MapValue.Of(
        ("namespaces", entry.Namespaces.Count > 0 ? NodeValue.Texts(entry.Namespaces) : null),
        ("assemblies", entry.Assemblies.Count > 0 ? NodeValue.Texts(entry.Assemblies) : null),
        ("uses", entry.Uses is null ? null : NodeValue.Texts(entry.Uses)),
        ("decision", Optional(entry.Decision)));

    public static MapValue ToValue(this NewItem entry) => new(MapValue.Of(
        ("title", Optional(entry.Title)),
        ("component", Optional(entry.Component)),
        ("decision", Optional(entry.Decision)),
        ("needs", entry.Needs.Count > 0 ? NodeValue.Texts(entry.Needs) : null),
        ("code", entry.Code is null ? null : Code(entry.Code)),
        ("behavior", entry.Behavior.Count > 0 ? NodeValue.Texts(entry.Behavior.Select(ScalarText.WithLineFeeds)) : null),
        ("tests", entry.Tests.Count > 0 ? NodeValue.Texts(entry.Tests) : null)).Entries)
    {
        PrefersLines = true,
    };

    public static MapValue ToValue(this NewDecision entry) => new(MapValue.Of(
        ("title", Optional(entry.Title)),
        ("status", Word(entry.Status)),
        ("date", Optional(entry.Date)),
        ("question", Optional(entry.Question)),
        ("context", Optional(entry.Context)),
        ("criteria", Weights(entry.Criteria)),
        ("options", entry.Options.Count == 0 ? null : new MapValue([.. entry.Options.Select(option => (NodeValue.Text(option.Name), (NodeValue)option.ToValue()))]) { PrefersLines = true }),
        ("decided", Optional(entry.Decided)),
        ("because", Optional(entry.Because)),
        ("performance", List(entry.Performance)),
        ("threats", entry.Threats.Count == 0 ? null : new ListValue([.. entry.Threats.Select(threat => MapValue.Of(("attack", Optional(threat.Attack)), ("mitigation", Optional(threat.Mitigation))))])),
        ("open", List(entry.Open)),
        ("supersedes", entry.Supersedes.Count == 0 ? null : NodeValue.OneOrMore(entry.Supersedes)),
        ("link", Optional(entry.Link))).Entries)
    {
        PrefersLines = true,
    };

    public static MapValue ToValue(this NewOption entry) => new(MapValue.Of(
        ("summary", Optional(entry.Summary)),
        ("pros", List(entry.Pros)),
        ("cons", List(entry.Cons)),
        ("scores", Weights(entry.Scores))).Entries)
    {
        PrefersLines = true,
    };

    public static MapValue ToValue(this BaselineEntry entry) => MapValue.Of(
        ("rule", NodeValue.Text(entry.Rule)),
        ("from", NodeValue.Text(entry.From)),
        ("to", NodeValue.Text(entry.To)),
        ("count", Number(entry.Count)));

    public static TextValue Number(int number) => new(number.ToString(CultureInfo.InvariantCulture)) { IsBare = true };

    private static ListValue? List(IReadOnlyList<string> texts) => texts.Count == 0 ? null : new([.. texts.Select(text => NodeValue.Text(ScalarText.WithLineFeeds(text)))]);

    private static MapValue? Weights(IReadOnlyList<NewWeight> weights) => weights.Count == 0 ? null : new([.. weights.Select(weight => (NodeValue.Text(weight.Criterion), (NodeValue)Number(weight.Value)))]);

    private static TextValue? Optional(string? text) => text is null ? null : new TextValue(ScalarText.WithLineFeeds(text));
}
