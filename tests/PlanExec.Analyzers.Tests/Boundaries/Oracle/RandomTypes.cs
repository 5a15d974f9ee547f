namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>The types of a random solution, each with some features that speak about others.</summary>
internal sealed class RandomTypes
{
    private static readonly string[] kinds =
        ["class", "class", "class", "sealed class", "abstract class", "record", "struct", "generic class", "interface", "enum", "delegate", "attribute", "static class", "static class"];

    private static readonly string[] shapes =
    [
        "@", "@", "@", "@", "@[]", "System.Collections.Generic.List<@>", "System.Threading.Tasks.Task<@>", "System.Func<@>", "System.Action<@>", "System.Collections.Generic.Dictionary<string, @>",
        "System.Collections.Generic.IEnumerable<@>", "System.Lazy<@[]>", "(@ First, int Second)", "int", "string", "object",
    ];

    private readonly Random random;
    private readonly bool isSplit;
    private int counter;

    public RandomTypes(Random random, int componentCount, bool isSplit)
    {
        this.random = random;
        this.isSplit = isSplit;
        ComponentCount = componentCount;
        var count = random.Next(6, 14);
        for (var number = 0; number < count; number++)
        {
            var component = isSplit ? number * componentCount / count : random.Next(componentCount);
            All.Add(new RandomType(number, component, kinds[random.Next(kinds.Length)]));
        }

        // Something that all can speak of.
        All[0] = All[0] with { Kind = "class" };
        foreach (var type in All)
        {
            type.Factory = $"K{(isSplit ? random.Next(type.Component, componentCount) : random.Next(componentCount))}.F{type.Number}";
            if (type.IsGeneric)
            {
                type.Text = $"K{type.Component}.{type.Name}<{Any(type, before: true).Text}>";
            }
        }

        foreach (var type in All)
        {
            Fill(type);
        }
    }

    public List<RandomType> All { get; } = [];

    public int ComponentCount { get; }

    /// <summary>A number that nothing else has in its name.</summary>
    public int Next() => ++counter;

    /// <summary>The types whose factory code of a component sees.</summary>
    public List<RandomType> SeenFrom(int component) => [.. All.Where(type => type.Kind is not "static class" && (!isSplit || (type.Component <= component && FactoryOf(type) <= component)))];

    public bool Sees(int component, RandomType type) => !isSplit || type.Component <= component;

    public static int FactoryOf(RandomType type) => type.Factory[1] - '0';

    public IEnumerable<(int Component, string Path, string Text)> Files()
    {
        foreach (var type in All)
        {
            yield return (type.Component, $"{type.Name}.cs", $"namespace K{type.Component} {{\n{Declare(type)}\n}}\n");
            if (type.Kind != "static class")
            {
                var component = FactoryOf(type);
                var child = type.Kind is "class" or "abstract class" or "generic class" ? $"public class Child{type.Number} : {type.Text} {{ }}" : "";
                var members = RandomType.Fill(Features.Factory, mark => mark == "R" ? type.Text : $"{type.Number}");
                yield return (component, $"F{type.Number}.cs", $"namespace K{component} {{\npublic static class F{type.Number} {{\n{members}{child} }}\n}}\n");
            }
        }
    }

    private string Declare(RandomType type) => type.Kind switch
    {
        "enum" => $"public enum {type.Name} {{ One, Two }}",
        "delegate" => $"public delegate {Shape(type)} {type.Name}({Shape(type)} v);",
        "attribute" => $"public class {type.Name} : System.Attribute {{ public {type.Name}(System.Type t = null) {{ }} public object Value; }}",
        "generic class" => $"public class {type.Name}<Q0>{type.Base} {{\n{string.Join("\n", type.Members)}\npublic Q0 Kept{type.Number}; public Q0 Get{type.Number}() => default; }}",
        _ => $"public {type.Kind} {type.Name}{type.Base} {{\n{string.Join("\n", type.Members)}\n}}",
    };

    private void Fill(RandomType type)
    {
        switch (type.Kind)
        {
            case "enum":
                type.Uses.AddRange([$"_ = {type.Text}.One;", "if (@e == 0) { }", "switch (@e) { case 0: break; }", $"_ = @e is {type.Text}.One or 0;", "Use(~@e);"]);
                return;
            case "delegate":
                type.Uses.AddRange(["@e(default);", "_ = @e.Invoke(default);", $"{type.Factory}.Take{type.Number}(w => default);", $"{type.Factory}.Take{type.Number}(delegate {{ return default; }});", "var v@x = @e + @e;"]);
                return;
            case "attribute":
                type.Uses.AddRange([$"[{type.Text}] void L@x() {{ }} L@x();", $"System.Action d@x = [{type.Text}(Value = 1)] () => {{ }};", "_ = @e.Value;"]);
                return;
            case "generic class":
                type.Uses.AddRange([$"_ = @e.Kept{type.Number};", $"@e.Get{type.Number}();", $"var v@x = @e.Get{type.Number};"]);
                break;
        }

        if (type.IsInheritable && random.Next(3) == 0 && Candidates(type, before: true).Where(other => other.IsInheritable && (other.Kind == "record") == (type.Kind == "record")).ToList() is { Count: > 0 } bases)
        {
            var inherited = bases[random.Next(bases.Count)];
            type.Base = $" : {inherited.Text}";
            type.Uses.AddRange(inherited.Uses);
            type.InheritedUses.AddRange(inherited.InheritedUses);
        }

        var pool = type.Kind == "static class" ? Features.OfExtensions : type.Kind == "interface" ? Features.OfInterfaces : Features.OfObjects;
        for (var left = random.Next(2, 6); left > 0; left--)
        {
            Add(type, pool[random.Next(pool.Length)]);
        }
    }

    private void Add(RandomType type, Feature feature)
    {
        var special = new[] { "GetEnumerator(", "GetAwaiter(", "Deconstruct(", "Select<", "operator", "this[", "@T(", "Length", "Where<", "Where(", "GetPinnable", "void Add(" };
        if (special.Any(word => feature.Declaration.Contains(word, StringComparison.Ordinal) && type.Members.Any(member => member.Contains(word.Replace("@T", type.Name), StringComparison.Ordinal)))
            || (type.Kind is "struct" or "sealed class" && (feature.Declaration.Contains("protected", StringComparison.Ordinal) || feature.Declaration.Contains("virtual", StringComparison.Ordinal)))
            || (type.IsGeneric && feature.Declaration.Contains("@T(", StringComparison.Ordinal)))
        {
            return;
        }

        var (number, shape, other, named) = (Next(), Shape(type), Shape(type), Named(type, feature));
        string Value(string mark, string self) => mark switch
        {
            "T" => self,
            "U" => shape,
            "V" => other,
            "R" => named.Text,
            "I" => random.Next(2) == 0 ? "int" : named.Text,
            "n" => $"{number}",
            "Take" => $"{named.Factory}.Take{named.Number}",
            "Make" => $"{named.Factory}.Make{named.Number}",
            "Sink" => $"{type.Factory}.Take{type.Number}",
            _ => "@" + mark,
        };
        var declaration = feature.Declaration.Replace("@I", shape is "int" or "string" or "object" ? "int" : named.Text, StringComparison.Ordinal);
        type.Members.Add(RandomType.Fill(declaration, mark => Value(mark, declaration.Contains("@T(", StringComparison.Ordinal) ? type.Name : type.OwnText)));
        var uses = feature.Uses.Select(use => RandomType.Fill(use.Replace("@I", shape is "int" or "string" or "object" ? "int" : named.Text, StringComparison.Ordinal), mark => Value(mark, type.Text)));
        (type.Kind == "static class" ? named : type).Uses.AddRange(feature.Uses.Zip(uses).Where(use => IsForAll(use.First)).Select(use => use.Second));
        type.InheritedUses.AddRange(uses);
    }

    /// <summary>Whether a statement is of use to other code: it has an object, or names the type.</summary>
    private static bool IsForAll(string use) => MarksOf(use).Any(mark => mark is not ('x' or 'n'));

    private static IEnumerable<char> MarksOf(string use) => use.Zip(use.Skip(1)).Where(pair => pair.First == '@' && char.IsLetter(pair.Second)).Select(pair => pair.Second);

    /// <summary>A type of any shape with others in it. Structs stand in arrays only: they may not hold each other.</summary>
    private string Shape(RandomType from)
    {
        var type = Any(from);
        var shape = shapes[random.Next(shapes.Length)];
        return shape.Replace("@", type.Kind == "struct" && shape[0] is '@' or '(' ? type.Text + "[]" : type.Text, StringComparison.Ordinal);
    }

    private RandomType Named(RandomType from, Feature feature)
    {
        var isConversion = feature.Declaration.Contains("plicit operator", StringComparison.Ordinal);
        var isConstraint = feature.Declaration.Contains("where Q", StringComparison.Ordinal);
        var candidates = Candidates(from)
            .Where(type => type.Kind is not ("static class" or "interface") && type != from && (!isConversion || !type.IsObject || type.Kind is "struct" or "sealed class") && (!isConstraint || type.IsInheritable))
            .ToList();
        return candidates.Count == 0 ? All[0] : candidates[random.Next(candidates.Count)];
    }

    private RandomType Any(RandomType from, bool before = false)
    {
        var candidates = Candidates(from, before).Where(type => type.Kind != "static class").ToList();
        return candidates.Count == 0 ? All[0] : candidates[random.Next(candidates.Count)];
    }

    private IEnumerable<RandomType> Candidates(RandomType from, bool before = false) =>
        All.Where(type => before ? type.Number < from.Number : Sees(from.Component, type));
}
