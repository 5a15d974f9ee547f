namespace PlanExec.Plans.Editing;

/// <summary>Under which keys the ids of a plan stand. Lists are not steps; <c>*</c> is any key, <c>**</c> any number of keys.</summary>
internal static class ReferenceKeys
{
    private static readonly string[][] Component = Paths(
        "components.*.uses",
        "boundaries.layers",
        "boundaries.layers.order",
        "boundaries.allow.from",
        "boundaries.allow.to",
        "boundaries.allow.except",
        "boundaries.allow.fromTypes.**.in",
        "boundaries.allow.toTypes.**.in",
        "boundaries.forbid.from",
        "boundaries.forbid.to",
        "boundaries.forbid.except",
        "boundaries.forbid.fromTypes.**.in",
        "boundaries.forbid.toTypes.**.in",
        "apis.in",
        "apis.except",
        "patterns.*.**.in",
        "items.*.component");

    private static readonly string[][] Decision = Paths(
        "decisions.*.supersedes",
        "components.*.decision",
        "boundaries.decision",
        "boundaries.layers.decision",
        "boundaries.allow.decision",
        "boundaries.forbid.decision",
        "apis.decision",
        "patterns.*.decision",
        "items.*.decision");

    private static readonly string[][] Item = Paths("items.*.needs", "decisions.*.threats.items");

    public static (string Section, string Noun) SectionOf(PlanIdKind kind) => kind switch
    {
        PlanIdKind.Component => ("components", "component"),
        PlanIdKind.Decision => ("decisions", "decision"),
        _ => ("items", "item"),
    };

    /// <summary>Whether ids of a kind stand under a path of keys.</summary>
    public static bool Holds(PlanIdKind kind, IReadOnlyList<string> path) =>
        (kind switch
        {
            PlanIdKind.Component => Component,
            PlanIdKind.Decision => Decision,
            _ => Item,
        }).Any(pattern => Matches(pattern, 0, path, 0));

    private static string[][] Paths(params string[] paths) => [.. paths.Select(path => path.Split('.'))];

    private static bool Matches(string[] pattern, int step, IReadOnlyList<string> path, int key) => step == pattern.Length
        ? key == path.Count
        : pattern[step] == "**"
            ? Enumerable.Range(key, path.Count - key + 1).Any(next => Matches(pattern, step + 1, path, next))
            : key < path.Count && (pattern[step] == "*" || pattern[step] == path[key]) && Matches(pattern, step + 1, path, key + 1);
}
