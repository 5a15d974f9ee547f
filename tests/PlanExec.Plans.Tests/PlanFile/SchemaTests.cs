using System.Text.Json;

using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

/// <summary>Holds plans.schema.json against the table of keys that the reader follows.</summary>
public class SchemaTests
{
    private static readonly JsonElement Schema = Load();

    [Fact]
    public void Schema_and_reader_know_the_same_keys() => CheckMap(Schema, PlanKeys.Root);

    private static JsonElement Load()
    {
        using var stream = typeof(SchemaTests).Assembly.GetManifestResourceStream("plans.schema.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }

    private static void CheckMap(JsonElement schema, MapDescription map)
    {
        var properties = schema.GetProperty("properties");
        Assert.Equal(map.Names, properties.EnumerateObject().Select(property => property.Name));
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(map.Required.Where(group => group.Count == 1).Select(group => group[0]), Texts(schema, "required"));
        var alternatives = schema.TryGetProperty("anyOf", out var anyOf) ? anyOf.EnumerateArray().SelectMany(branch => Texts(branch, "required")) : [];
        Assert.Equal(map.Required.Where(group => group.Count > 1).SelectMany(group => group), alternatives);
        foreach (var key in map.Keys.Where(key => key.Kind != ValueKind.NotYet))
        {
            CheckKey(properties.GetProperty(key.Name), key);
        }
    }

    private static void CheckKey(JsonElement property, KeyDescription key)
    {
        Assert.NotEmpty(property.GetProperty("description").GetString()!);
        Assert.Equal(key.IsMainOnly, property.GetProperty("description").GetString()!.Contains("plan.yaml", StringComparison.Ordinal));
        Assert.NotEqual(0, property.GetProperty("examples").GetArrayLength());
        switch (key.Kind)
        {
            case ValueKind.Version:
                Assert.Equal(1, property.GetProperty("const").GetInt32());
                break;
            case ValueKind.Choice:
                Assert.Equal(key.Choices, Texts(property, "enum"));
                break;
            case ValueKind.Flag:
                Assert.Equal("boolean", property.GetProperty("type").GetString());
                break;
            case ValueKind.Date or ValueKind.Code:
                Assert.Equal("string", property.GetProperty("type").GetString());
                break;
            case ValueKind.ComponentNames or ValueKind.Namespaces or ValueKind.NamespacePatterns or ValueKind.AssemblyPatterns:
                Assert.Equal(key.MayBeEmpty ? "#/definitions/optionalNames" : "#/definitions/names", Reference(property));
                break;
            case ValueKind.Map:
                CheckMap(Follow(property), key.Map!);
                break;
            case ValueKind.NamedMaps:
                CheckMap(Follow(property.GetProperty("additionalProperties")), key.Map!);
                break;
            case ValueKind.ListOfMaps:
                CheckMap(Follow(property.GetProperty("items")), key.Map!);
                break;
            default:
                Assert.Equal("#/definitions/text", Reference(property));
                break;
        }
    }

    private static JsonElement Follow(JsonElement property) => Schema.GetProperty("definitions").GetProperty(Reference(property)["#/definitions/".Length..]);

    /// <summary>Draft-07 ignores what stands beside a reference: where there is a description, the reference stands in an allOf.</summary>
    private static string Reference(JsonElement property) =>
        (property.TryGetProperty("allOf", out var all) ? all[0] : property).GetProperty("$ref").GetString()!;

    private static IEnumerable<string> Texts(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(entry => entry.GetString()!) : [];
}
