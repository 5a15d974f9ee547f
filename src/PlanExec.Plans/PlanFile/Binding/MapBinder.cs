using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Holds the maps of a plan file against the description of their keys.</summary>
internal sealed partial class MapBinder(FaultList faults, PlanFileKind fileKind)
{
    // An alias may carry a tree that is as deep as a file may be to any depth again.
    private const int MaximumDepth = 100;

    private readonly ValueBinder values = new(faults);
    private int depth;

    /// <summary>What was found wrong.</summary>
    public FaultList Faults => faults;

    /// <summary>Whether entries were left out because there are too many: what they say is not known.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads a map; <paramref name="owner"/> is what messages call it, where it has no name.</summary>
    public BoundMap Bind(YamlMapping node, MapDescription description, string owner, Located<string>? name, PlanSpan span)
    {
        var before = faults.Count;
        var bound = new BoundMap(Math.Min(node.Entries.Count, description.Keys.Count)) { Span = span, Name = name };
        if (depth == MaximumDepth)
        {
            faults.Unreadable(YamlText.FirstLine(span), "More than 100 levels of nesting; a plan needs fewer than ten");
            bound.HasFaults = true;
            return bound;
        }

        depth++;
        var first = new YamlNode?[description.Keys.Count];
        for (var i = 0; i < node.Entries.Count && !faults.IsFull; i++)
        {
            var entry = node.Entries[i];
            if (KeyOf(entry) is not { } key)
            {
                continue;
            }

            var position = description.Find(key.Value);
            if (position < 0)
            {
                Unknown(entry, key, description, OwnerOf(bound, description, owner));
                bound.HasUnknownKeys = true;
            }
            else if (first[position] is { } earlier)
            {
                faults.Twice(key.Span, earlier.Span, $"Key '{key.Value}' in {OwnerOf(bound, description, owner)}");
                bound.Doubt(key.Value);
            }
            else
            {
                first[position] = key;
                var last = CutCode.IsCode(description.Keys[position].Kind) ? CutCode.LastPart(node, i, description) : i;
                if (last > i)
                {
                    BindPart(bound, entry, key, description.Keys[position], node.Entries[i + 1].Key, OwnerOf(bound, description, owner));
                    i = last;
                }
                else
                {
                    BindValue(bound, entry, key, description.Keys[position]);
                }
            }
        }

        depth--;
        bound.HasFaults = node.HasRefused || faults.Count > before;
        if (!bound.HasFaults && node.IsComplete)
        {
            Require(bound, node, description, owner);
        }

        return bound;
    }

    private static string OwnerOf(BoundMap map, MapDescription description, string owner) =>
        map.Name is { } name ? $"{description.Noun} {FaultList.Quote(name.Value)}" : owner;

    private YamlScalar? KeyOf(YamlEntry entry)
    {
        if (entry.Key is not YamlScalar { Value.Length: > 0 } scalar)
        {
            if (!entry.Key.HasRefused)
            {
                faults.Wrong(YamlText.FirstLine(entry.Key.Span), "A key must be a word or a text; write 'key: value'");
            }

            return null;
        }

        if (scalar is { IsPlain: true, Value: "<<" })
        {
            faults.Wrong(scalar.Span, "The merge key '<<' is not read in a plan; write the keys out, or use an alias for a whole value");
            return null;
        }

        if (char.IsWhiteSpace(scalar.Value[0]) && scalar.Value[0] != ' ')
        {
            faults.Wrong(scalar.Span, $"The key {FaultList.Quote(scalar.Value.Trim())} begins with U+{(int)scalar.Value[0]:X4}, which looks like a space and is none; write a space in its place");
            return null;
        }

        return scalar;
    }

    private void Unknown(YamlEntry entry, YamlScalar key, MapDescription description, string owner)
    {
        var quoted = FaultList.Quote(key.Value);
        if (description.RefusesCredentials && Secrets.NamesCredential(key.Value))
        {
            faults.Secret(
                key.Span,
                $"{quoted} can't stand in a plan, which others read and build with; remove it: endpoint, key and model belong to the settings of each user");
        }
        else if (NearMatch.Find(key.Value, description.Names) is { } near)
        {
            faults.Wrong(key.Span, $"Unknown key {quoted} in {owner}; did you mean '{near}'?", near);
        }
        else if (CutCode.HasNoColon(entry))
        {
            faults.Wrong(key.Span, $"Unknown key {quoted} in {owner}: in {{ }} a comma ends a value; put a text that has a comma in quotes");
        }
        else if (fileKind != PlanFileKind.Baseline && PlanKeys.OwnersOf(key.Value) is { Count: > 0 } owners)
        {
            faults.Wrong(key.Span, $"{quoted} is no key of {owner}, but of {Alternatives(owners)}; move it there");
        }
        else
        {
            faults.Wrong(key.Span, $"Unknown key {quoted} in {owner}; the keys are {string.Join(", ", description.Names)}");
        }
    }

    private void BindValue(BoundMap bound, YamlEntry entry, YamlScalar key, KeyDescription description)
    {
        if (description.IsMainOnly && fileKind != PlanFileKind.Main)
        {
            faults.Wrong(key.Span, $"'{key.Value}' may stand in plan.yaml only; move it there");
        }
        else if (entry.Value.Target is not { } node)
        {
            bound.Doubt(key.Value);
        }
        else if ((node.IsComplete || description.Map is not null) && Read(bound, node, entry.Value.Span, key, description) is { } value)
        {
            bound.Set(description.Name, entry.Span, value);
        }
    }

    /// <summary>Takes a value of which the rest stands behind a comma, as something that is not known.</summary>
    private void BindPart(BoundMap bound, YamlEntry entry, YamlScalar key, KeyDescription description, YamlNode rest, string owner)
    {
        var isBlock = description.Kind == ValueKind.Code;
        var block = isBlock ? $", or write it as a block: '{key.Value}: |' on a line of its own, and the C# below it, indented" : "";
        faults.Wrong(YamlText.FirstLine(rest.Span), $"In {{ }} a comma ends a value, here the C# of '{key.Value}' in {owner}; put the C# in quotes{block}");
        if (isBlock && entry.Value is YamlScalar scalar)
        {
            bound.Set(description.Name, entry.Span, new PlanText(scalar, scalar.Span) { IsCut = true });
        }
        else
        {
            bound.Doubt(key.Value);
        }
    }

    private object? Read(BoundMap bound, YamlNode node, PlanSpan span, YamlScalar key, KeyDescription description) => description.Kind switch
    {
        ValueKind.Map => ReadMap(node, key, description.Map!),
        ValueKind.NamedMaps => ReadNamedMaps(bound, node, key, description),
        ValueKind.NamedValues => ReadNamedValues(bound, node, key, description),
        ValueKind.ListOfMaps or ValueKind.Selections => ReadListOfMaps(bound, node, key, description),
        ValueKind.Selection => ReadSelection(node, key, description.Map!),
        ValueKind.PatternsOrSelection or ValueKind.TypesOrSelection when node is YamlMapping => ReadSelection(node, key, description.Map!),
        _ => values.Read(node, span, key, description),
    };

    private void WrongKind(YamlNode node, YamlScalar key, string expected) =>
        faults.Wrong(
            YamlText.FirstLine(node is YamlScalar { IsAbsent: true } ? key.Span : node.Span),
            $"{FaultList.Quote(key.Value)} must be {expected}{ValueBinder.MissingSpaceHint(node)}");

    /// <summary>How to write as a map what is written as a list.</summary>
    private static string HintFor(YamlNode node)
    {
        if (node is not YamlSequence { Items: [{ Target: { } first }, ..] })
        {
            return "";
        }

        var name = first as YamlScalar ?? (first is YamlMapping { Entries: [var entry, ..] } ? entry.Value as YamlScalar : null);
        return name is { Value: { Length: > 0 and < 40 } word } && !word.Any(char.IsWhiteSpace)
            ? $", not a list; write '{word}:' in place of '- …', and its keys below it, indented"
            : ", not a list; write a name and ':' in place of '- …', and its keys below it, indented";
    }

    private void Require(BoundMap bound, YamlMapping node, MapDescription description, string owner)
    {
        if (description.Required.Count == 0)
        {
            return;
        }

        var missing = description.Required
            .Where(group => !group.Any(bound.Has))
            .Select(Either)
            .ToList();
        if (missing.Count > 0)
        {
            bound.HasFaults = true;
            var span = bound.Name?.Span ?? YamlText.FirstLine(node.Entries.Count > 0 ? node.Entries[0].Key.Span : node.Span);
            faults.Wrong(span, $"{FaultList.Capitalize(OwnerOf(bound, description, owner))} needs {string.Join(", and ", missing)}");
        }
    }

    private static string Either(IReadOnlyList<string> keys) => Alternatives([.. keys.Select(key => $"'{key}'")]);

    private static string Alternatives(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}";
}
