using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>The order of keys in <c>docs/plan-language.md</c>: where a key that is missing is added.</summary>
internal static class KeyOrder
{
    public static IReadOnlyList<string> Root { get; } =
        ["version", "name", "summary", "usings", "decisions", "captures", "components", "boundaries", "apis", "patterns", "items", "severities", "builder"];

    public static IReadOnlyList<string> Decision { get; } =
        ["title", "status", "date", "supersedes", "question", "context", "criteria", "options", "chosen", "decided", "because", "consequences", "performance", "threats", "link"];

    public static IReadOnlyList<string> Component { get; } =
        ["namespaces", "assemblies", "files", "types", "uses", "libraries", "shared", "governed", "decision"];

    public static IReadOnlyList<string> Boundaries { get; } =
        ["mode", "unassigned", "acyclic", "layers", "allow", "forbid", "diagram"];

    public static IReadOnlyList<string> Item { get; } =
        ["title", "component", "decision", "needs", "code", "behavior", "tests"];

    /// <summary>The index at which a key is added to a map: behind the nearest key that comes before it in the order, else before the first that comes behind.</summary>
    public static int IndexFor(string key, YamlMapping map, IReadOnlyList<string> order)
    {
        var names = map.Entries.Select(entry => (entry.Key as YamlScalar)?.Value).ToList();
        var rank = Rank(order, key);
        var before = -1;
        for (var i = 0; i < names.Count; i++)
        {
            var own = Rank(order, names[i]);
            if (own >= 0 && own < rank && (before < 0 || own > Rank(order, names[before])))
            {
                before = i;
            }
        }

        var behind = names.FindIndex(name => Rank(order, name) > rank);
        return before >= 0 ? before + 1 : behind >= 0 ? behind : names.Count;
    }

    private static int Rank(IReadOnlyList<string> order, string? key)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == key)
            {
                return i;
            }
        }

        return -1;
    }
}
