using PlanExec.Plans.Binding;
using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>The order of the table of keys, which is that of <c>docs/plan-language.md</c>: where a key that is missing is added.</summary>
internal static class KeyOrder
{
    public static IReadOnlyList<string> Root => PlanKeys.Root.Names;

    public static IReadOnlyList<string> Decision { get; } = NamesIn("decisions");

    public static IReadOnlyList<string> Option { get; } = PlanKeys.Root.Keys.First(key => key.Name == "decisions").Map!.Keys.First(key => key.Name == "options").Map!.Names;

    public static IReadOnlyList<string> Component { get; } = NamesIn("components");

    public static IReadOnlyList<string> Boundaries { get; } = NamesIn("boundaries");

    public static IReadOnlyList<string> Item { get; } = NamesIn("items");

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

    private static IReadOnlyList<string> NamesIn(string section) => PlanKeys.Root.Keys.First(key => key.Name == section).Map!.Names;

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
