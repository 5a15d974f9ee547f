using System.Text.Json;

using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

/// <summary>plans.schema.json.</summary>
internal static class PlanSchema
{
    public static JsonElement Root { get; } = Load();

    public static JsonElement Follow(JsonElement property) => Root.GetProperty("definitions").GetProperty(Reference(property)["#/definitions/".Length..]);

    /// <summary>Draft-07 ignores what stands beside a reference: where there is a description, the reference stands in an allOf.</summary>
    public static string Reference(JsonElement property) =>
        (property.TryGetProperty("allOf", out var all) ? all[0] : property).GetProperty("$ref").GetString()!;

    /// <summary>The schema of the maps in the value of a key.</summary>
    public static JsonElement MapOf(JsonElement property, KeyDescription key) => key.Kind switch
    {
        ValueKind.NamedMaps => Follow(property.GetProperty("additionalProperties")),
        ValueKind.ListOfMaps => Follow(property.GetProperty("items")),
        ValueKind.Selections => Follow(Follow(property).GetProperty("items")),
        ValueKind.PatternsOrSelection or ValueKind.TypesOrSelection => Follow(Follow(property).GetProperty("then")),
        _ => Follow(property),
    };

    private static JsonElement Load()
    {
        using var stream = typeof(PlanSchema).Assembly.GetManifestResourceStream("plans.schema.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }
}
