using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Editing;

/// <summary>Under which keys the ids of a plan stand, told by the table of keys. Lists are not steps; <c>*</c> is any key, <c>**</c> any number of keys.</summary>
internal static class ReferenceKeys
{
    private const string AnyKey = "*";
    private const string AnyKeys = "**";

    private static readonly string[][] component = Paths(ValueKind.ComponentName, ValueKind.ComponentNames, ValueKind.Places);
    private static readonly string[][] decision = Paths(ValueKind.DecisionId, ValueKind.DecisionIds);
    private static readonly string[][] item = Paths(ValueKind.ItemIds);

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
            PlanIdKind.Component => component,
            PlanIdKind.Decision => decision,
            _ => item,
        }).Any(pattern => Matches(pattern, 0, path, 0));

    private static string[][] Paths(params ValueKind[] kinds) => [.. Walk(PlanKeys.Root, [], kinds).Select(path => path.ToArray())];

    private static IEnumerable<IEnumerable<string>> Walk(MapDescription map, string[] above, ValueKind[] kinds) => map.Keys.SelectMany(key =>
    {
        string[] own = [.. above, key.Name];

        // A selection may hold selections: within one, a key means the same at any depth.
        return key.TakesSelection ? VocabularyKeys.Selection.Keys.Where(nested => kinds.Contains(nested.Kind)).Select(nested => own.Append(AnyKeys).Append(nested.Name))
            : key.Map is { } nestedMap ? Walk(nestedMap, key.Kind == ValueKind.NamedMaps ? [.. own, AnyKey] : own, kinds)
            : kinds.Contains(key.Kind) ? [own]
            : Enumerable.Empty<IEnumerable<string>>();
    });

    private static bool Matches(string[] pattern, int step, IReadOnlyList<string> path, int key) => step == pattern.Length
        ? key == path.Count
        : pattern[step] == AnyKeys
            ? Enumerable.Range(key, path.Count - key + 1).Any(next => Matches(pattern, step + 1, path, next))
            : key < path.Count && (pattern[step] == AnyKey || pattern[step] == path[key]) && Matches(pattern, step + 1, path, key + 1);
}
