using System.Text.Json;

using PlanExec.Plans.Binding;

using static PlanExec.Plans.Tests.PlanSchema;

namespace PlanExec.Plans.Tests;

/// <summary>Holds plans.schema.json against the table of keys that the reader follows.</summary>
public class SchemaTests
{
    private readonly HashSet<MapDescription> seen = [];

    [Fact]
    public void Schema_and_reader_know_the_same_keys_of_a_plan() => CheckMap(Follow(Root.GetProperty("else")), PlanKeys.Root);

    [Fact]
    public void Schema_and_reader_know_the_same_keys_of_a_baseline() => CheckMap(Follow(Root.GetProperty("then")), PlanKeys.Baseline);

    private void CheckMap(JsonElement schema, MapDescription map)
    {
        if (!seen.Add(map))
        {
            return;
        }

        var properties = schema.GetProperty("properties");
        Assert.Equal(map.Names, properties.EnumerateObject().Select(property => property.Name));
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(map.Required.Where(group => group.Count == 1).Select(group => group[0]), Texts(schema, "required"));
        Assert.Equal(map.Required.Where(group => group.Count > 1), Alternatives(schema));
        foreach (var key in map.Keys)
        {
            CheckKey(properties.GetProperty(key.Name), key);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Alternatives(JsonElement schema)
    {
        var groups = schema.TryGetProperty("allOf", out var all) ? [.. all.EnumerateArray()] : new[] { schema };
        return groups.Where(group => group.TryGetProperty("anyOf", out _))
            .Select(group => group.GetProperty("anyOf").EnumerateArray().SelectMany(branch => Texts(branch, "required")).ToList());
    }

    private void CheckKey(JsonElement property, KeyDescription key)
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
            case ValueKind.Choices:
                Assert.Equal(key.Choices, Texts(property.GetProperty("oneOf")[0], "enum"));
                Assert.Equal(key.Choices, Texts(property.GetProperty("oneOf")[1].GetProperty("items"), "enum"));
                break;
            case ValueKind.Flag:
                Assert.Equal("boolean", property.GetProperty("type").GetString());
                break;
            case ValueKind.Number:
                CheckNumber(property, key);
                break;
            case ValueKind.Date or ValueKind.Code or ValueKind.Diagram or ValueKind.Api:
                Assert.Equal("string", property.GetProperty("type").GetString());
                break;
            case var _ when key.Map is { } map:
                CheckMap(MapOf(property, key), map);
                break;
            case ValueKind.NamedValues:
                CheckValues(property, key.Entry!);
                break;
            default:
                Assert.Equal(DefinitionOf(key), Reference(property)["#/definitions/".Length..]);
                break;
        }
    }

    private static void CheckValues(JsonElement property, KeyDescription entry)
    {
        var values = (property.TryGetProperty("allOf", out _) ? Follow(property) : property).GetProperty("additionalProperties");
        switch (entry.Kind)
        {
            case ValueKind.Number:
                CheckNumber(values, entry);
                break;
            case ValueKind.Choice:
                Assert.Equal(entry.Choices, Texts(values, "enum"));
                break;
            default:
                Assert.Equal("#/definitions/values", Reference(values));
                break;
        }
    }

    private static void CheckNumber(JsonElement property, KeyDescription key)
    {
        Assert.Equal("integer", property.GetProperty("type").GetString());
        Assert.Equal(1, property.GetProperty("minimum").GetInt32());
        Assert.Equal(key.Maximum, property.TryGetProperty("maximum", out var maximum) ? maximum.GetInt32() : int.MaxValue);
    }

    private static string DefinitionOf(KeyDescription key)
    {
        var name = key.Kind switch
        {
            ValueKind.Texts => "texts",
            ValueKind.NamePatterns => "patterns",
            ValueKind.Globs => "globs",
            ValueKind.TypeNames or ValueKind.Attributes or ValueKind.Apis => "codes",
            ValueKind.DecisionIds or ValueKind.ItemIds or ValueKind.ComponentNames or ValueKind.Places => "names",
            ValueKind.TypePatterns => "typePatterns",
            ValueKind.Libraries => "libraries",
            ValueKind.ComponentName => "componentName",
            ValueKind.DiagnosticId => "diagnosticId",
            ValueKind.Namespaces => "namespaces",
            ValueKind.NamespacePatterns => "namespacePatterns",
            ValueKind.AssemblyPatterns => "assemblyPatterns",
            _ => "text",
        };
        return key.MayBeEmpty && name is not ("text" or "texts") ? "optional" + char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    private static IEnumerable<string> Texts(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(entry => entry.GetString()!) : [];
}
