using System.Text.Json;

using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

/// <summary>A key of the language, and how a plan looks that comes to it.</summary>
/// <param name="Map">The map that has the key.</param>
/// <param name="Key">The key.</param>
/// <param name="Schema">What plans.schema.json says of it.</param>
/// <param name="Above">The text of a plan up to the place where the key is written.</param>
internal sealed record KeyPlace(MapDescription Map, KeyDescription Key, JsonElement Schema, string Above)
{
    /// <summary>Every key, once: a selection is not unfolded a second time.</summary>
    public static IReadOnlyList<KeyPlace> All { get; } =
    [
        .. Walk(PlanKeys.Root, PlanSchema.Follow(PlanSchema.Root.GetProperty("else")), "", 0, []),
        .. Walk(PlanKeys.Baseline.Keys.First(key => key.Name == "entries").Map!, PlanSchema.Root.GetProperty("definitions").GetProperty("entry"), "entries:\n  - ", 4, []),
    ];

    private static IEnumerable<KeyPlace> Walk(MapDescription map, JsonElement schema, string above, int column, HashSet<MapDescription> seen)
    {
        if (!seen.Add(map))
        {
            yield break;
        }

        foreach (var key in map.Keys)
        {
            var property = schema.GetProperty("properties").GetProperty(key.Name);
            yield return new KeyPlace(map, key, property, above);
            if (key.Map is { } nested)
            {
                var margin = new string(' ', column + 2);
                var (opening, step) = key.Kind switch
                {
                    ValueKind.NamedMaps => ($"{margin}x:\n{margin}  ", 4),
                    ValueKind.ListOfMaps or ValueKind.Selections => ($"{margin}- ", 4),
                    _ => (margin, 2),
                };
                foreach (var place in Walk(nested, PlanSchema.MapOf(property, key), $"{above}{key.Name}:\n{opening}", column + step, seen))
                {
                    yield return place;
                }
            }
        }
    }
}
