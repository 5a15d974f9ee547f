using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>Classes of a random solution whose members use its types.</summary>
internal sealed partial class RandomCode(Random random, RandomTypes types)
{
    public IEnumerable<(int Component, string Path, string Text)> Files()
    {
        for (var component = 0; component < types.ComponentCount; component++)
        {
            if (types.SeenFrom(component) is not { Count: > 0 } seen)
            {
                continue;
            }

            for (var classes = random.Next(1, 4); classes > 0; classes--)
            {
                yield return (component, $"User{types.Next()}.cs", Shorten(component, new UserClass(random, types, seen).Write()));
            }
        }
    }

    /// <summary>Names as people write them: by directives of all kinds.</summary>
    private string Shorten(int component, string code)
    {
        var directives = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in QualifiedName().Matches(code).GroupBy(match => match.Value).OrderBy(group => group.Key, StringComparer.Ordinal).ToList())
        {
            var (container, name) = (group.First().Groups[1].Value, group.First().Groups[2].Value);
            var suffix = types.Next().ToString(CultureInfo.InvariantCulture);
            var isFactory = name[0] == 'F';
            var (directive, text) = random.Next(isFactory ? 9 : 7) switch
            {
                0 => ($"using {container};", name),
                1 => ($"using N{suffix} = {container};", $"N{suffix}.{name}"),
                2 => ($"using N{suffix} = {container};", $"N{suffix}::{name}"),
                3 => ("", $"global::{container}.{name}"),
                4 when !IsGeneric(code, group.Key) => ($"using A{suffix} = {group.Key};", $"A{suffix}"),
                7 or 8 => ($"using static {group.Key};", ""),
                _ => ("", group.Key),
            };
            directives.Add(directive);
            code = text.Length == 0
                ? Regex.Replace(code, $@"\b{Regex.Escape(group.Key)}\.", "")
                : Regex.Replace(code, $@"(?<![.:])\b{Regex.Escape(group.Key)}\b", text);
        }

        // Extensions need their namespaces.
        directives.Add("using System.Linq;");
        directives.UnionWith(Enumerable.Range(0, types.ComponentCount).Where(other => types.All.Any(type => type.Component == other && types.Sees(component, type))).Select(other => $"using K{other};"));
        var isInside = random.Next(3) == 0;
        var head = string.Join("\n", directives) + "\n";
        return isInside ? $"namespace K{component} {{\n{head}{code}\n}}\n" : $"{head}namespace K{component} {{\n{code}\n}}\n";
    }

    private static bool IsGeneric(string code, string name) => code.Contains(name + "<", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![.:\w])(K\d)\.([TF]\d+)\b")]
    private static partial Regex QualifiedName();

    /// <summary>One class, and what its members need of it.</summary>
    private sealed class UserClass(Random random, RandomTypes types, List<RandomType> seen)
    {
        private readonly SortedDictionary<string, string> fields = new(StringComparer.Ordinal);
        private readonly StringBuilder members = new();
        private RandomType? parent;

        public string Write()
        {
            var name = $"User{types.Next()}";
            var bases = seen.Where(type => type.Kind is "class" or "abstract class" or "generic class").ToList();
            parent = bases.Count > 0 && random.Next(2) == 0 ? bases[random.Next(bases.Count)] : null;
            var head = parent is null ? "" : random.Next(3) == 0 ? $" : {parent.Factory}.Child{parent.Number}" : $" : {parent.Text}";
            for (var count = random.Next(3, 9); count > 0; count--)
            {
                members.Append(Member(name)).Append('\n');
            }

            return $"public unsafe class {name}{head} {{\n{string.Join("\n", fields.Values)}\n{members}static void Use(object o) {{ }} static void Fill<Q>(out Q q) => q = default; static Q Id<Q>(Q q) => q; static void Handle(object o) {{ }}\n}}";
        }

        private string Member(string name)
        {
            var number = types.Next();
            var type = seen[random.Next(seen.Count)];
            var isStatic = false;
            var statement = Statement(type, 0);
            var form = random.Next(statement.Contains("await", StringComparison.Ordinal) ? 3 : 12);
            switch (form)
            {
                case <= 2:
                    return $"public async System.Threading.Tasks.Task W{number}() {{ {statement} }}";
                case 3:
                    return $"public object W{number} {{ get {{ {statement} return null; }} }}";
                case 4:
                    isStatic = true;
                    break;
                case 5:
                    return $"event System.Action W{number} {{ add {{ {statement} }} remove {{ }} }}";
                case 6:
                    return $"System.Collections.Generic.IEnumerable<object> W{number}() {{ {statement} yield return null; }}";
                case 7:
                    return $"void W{number}() {{ void L() {{ {statement} }} L(); }}";
                case 8:
                    return $"void W{number}() {{ System.Action l = () => {{ {statement} }}; }}";
                case 9:
                    return $"public {name}(byte[,,] a{number}, int b{number}) {{ {statement} }}".Replace("byte[,,]", $"byte[{new string(',', number % 30)}]", StringComparison.Ordinal);
                default:
                    return Expression(statement) is { } expression ? $"object W{number} => {expression};" : $"void W{number}() {{ try {{ {statement} }} finally {{ {Statement(type, 2)} }} }}".Replace("void W", "async void W", StringComparison.Ordinal);
            }

            return isStatic && Expression(statement) is { } value && !value.Contains("held", StringComparison.Ordinal) && !value.Contains("this", StringComparison.Ordinal)
                ? $"object W{number} = {value};"
                : $"public int this[byte[,,] a{number}] {{ set {{ {statement} }} }}".Replace("byte[,,]", $"byte[{new string(',', number % 30)}]", StringComparison.Ordinal);
        }

        /// <summary>The expression of a statement that is but one.</summary>
        private static string? Expression(string statement) => Simple().Match(statement) is { Success: true } match ? match.Groups[1].Value : null;

        private string Statement(RandomType type, int depth)
        {
            var source = Features.Sources[random.Next(Features.Sources.Length)];
            if (source == "@own" && (parent is null || parent.InheritedUses.Count == 0))
            {
                source = "@body(held@i)";
            }

            if ((source.Contains("Child", StringComparison.Ordinal) && type.Kind is not ("class" or "abstract class" or "generic class"))
                || (source.Contains("new @R", StringComparison.Ordinal) && type.Kind is "abstract class" or "interface" or "delegate" or "record"))
            {
                source = "@body(@F.Make@i());";
            }

            var x = types.Next();
            if (source == "@own")
            {
                return Own(RandomType.Fill(parent!.InheritedUses[random.Next(parent.InheritedUses.Count)], mark => mark == "x" ? $"{x}" : "@" + mark));
            }

            Need(source, type);
            source = source.Replace("given", "held", StringComparison.Ordinal);
            var filled = RandomType.Fill(source, mark => mark switch { "F" => type.Factory, "R" => type.Text, "i" => $"{type.Number}", "x" => $"{x}", _ => "@" + mark });
            return Body().Replace(filled, match => Work(type, match.Groups[1].Value, depth));
        }

        /// <summary>What code does with an object: something of its own, or something of another type beside it.</summary>
        private string Work(RandomType type, string value, int depth)
        {
            if (type.Uses.Count == 0 || random.Next(8) == 0)
            {
                return depth < 2 ? $"Use({value}); {Statement(seen[random.Next(seen.Count)], depth + 1)}" : $"Use({value});";
            }

            var use = type.Uses[random.Next(type.Uses.Count)];
            return RandomType.Fill(use, mark => mark == "e" ? value : mark == "x" ? $"{types.Next()}" : "@" + mark);
        }

        private string Own(string use) => random.Next(3) switch
        {
            0 => use.Replace("@e", "this", StringComparison.Ordinal),
            1 => use.Replace("@e.", "base.", StringComparison.Ordinal).Replace("@e", "this", StringComparison.Ordinal),
            _ => use.Replace("@e.", "", StringComparison.Ordinal).Replace("@e", "this", StringComparison.Ordinal),
        };

        private void Need(string source, RandomType type)
        {
            if (source.Contains("held", StringComparison.Ordinal) || source.Contains("given", StringComparison.Ordinal))
            {
                fields[$"held{type.Number}"] = $"{type.Text} held{type.Number};";
            }
            else if (source.Contains("ub@i", StringComparison.Ordinal))
            {
                fields[$"hub{type.Number}"] = $"{type.Factory}.HubOf{type.Number} hub{type.Number}; {type.Factory}.HubOf{type.Number} Hubs{type.Number}() => null;";
            }
        }
    }

    [GeneratedRegex(@"@body\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?:_|var \w+) = ([^;]*);+$")]
    private static partial Regex Simple();
}
