using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Holds the maps of a plan file against the description of their keys.</summary>
internal sealed class MapBinder(FaultList faults, PlanFileKind fileKind)
{
    private readonly ValueBinder values = new(faults);

    /// <summary>Reads a map; <paramref name="owner"/> is what messages call it.</summary>
    public BoundMap Bind(YamlMapping node, MapDescription description, string owner, Located<string>? name, PlanSpan span)
    {
        var before = faults.Count;
        var bound = new BoundMap { Span = span, Name = name };
        var first = new Dictionary<string, PlanSpan>(StringComparer.Ordinal);
        foreach (var entry in node.Entries)
        {
            if (KeyOf(entry) is not { } key)
            {
                continue;
            }

            if (description.Find(key.Value) is not { } found)
            {
                Unknown(entry, key, description, owner);
                bound.HasUnknownKeys = true;
            }
            else if (first.TryGetValue(key.Value, out var earlier))
            {
                faults.Twice(key.Span, earlier, $"Key '{key.Value}' in {owner}");
                bound.Doubtful.Add(key.Value);
            }
            else
            {
                first.Add(key.Value, key.Span);
                BindValue(bound, entry, key, found);
            }
        }

        bound.HasFaults = node.HasRefused || faults.Count > before;
        if (!bound.HasFaults && node.IsComplete)
        {
            Require(bound, node, description, owner);
        }

        return bound;
    }

    private Located<string>? KeyOf(YamlEntry entry)
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

        return new Located<string>(scalar.Value, scalar.Span);
    }

    private void Unknown(YamlEntry entry, Located<string> key, MapDescription description, string owner)
    {
        var quoted = FaultList.Quote(key.Value);
        if (NearMatch.Find(key.Value, description.Names) is { } near)
        {
            faults.Wrong(key.Span, $"Unknown key {quoted} in {owner}; did you mean '{near}'?", near);
        }
        else if (entry.Value is YamlScalar { IsAbsent: true, Span.Length: 0 } && entry.Value.Span.Start == key.Span.End)
        {
            // No colon stands behind it: in { } a comma cut a text in two.
            faults.Wrong(key.Span, $"Unknown key {quoted} in {owner}: in {{ }} a comma ends a value; put a text that has a comma in quotes");
        }
        else
        {
            faults.Wrong(key.Span, $"Unknown key {quoted} in {owner}; the keys are {string.Join(", ", description.Names)}");
        }
    }

    private void BindValue(BoundMap bound, YamlEntry entry, Located<string> key, KeyDescription description)
    {
        if (description.Kind == ValueKind.NotYet)
        {
            faults.Wrong(
                key.Span,
                $"'{key.Value}' belongs to the plan language, but this version of PlanExec does not check it yet; remove it or comment it out");
        }
        else if (description.IsMainOnly && fileKind != PlanFileKind.Main)
        {
            faults.Wrong(key.Span, $"'{key.Value}' may stand in plan.yaml only; move it there");
        }
        else if (entry.Value.Target is not { } node)
        {
            bound.Doubtful.Add(key.Value);
        }
        else if ((node.IsComplete || description.Map is not null) && Read(bound, node, entry, key, description) is { } value)
        {
            bound.Set(key.Value, entry.Span, value);
        }
    }

    private object? Read(BoundMap bound, YamlNode node, YamlEntry entry, Located<string> key, KeyDescription description) => description.Kind switch
    {
        ValueKind.Map => ReadMap(node, key, description.Map!),
        ValueKind.NamedMaps => ReadNamedMaps(bound, node, key, description.Map!),
        ValueKind.ListOfMaps => ReadListOfMaps(node, key, description.Map!),
        _ => values.Read(node, entry.Value.Span, key, description),
    };

    private BoundMap? ReadMap(YamlNode node, Located<string> key, MapDescription description)
    {
        if (node is YamlMapping mapping)
        {
            return Bind(mapping, description, $"'{key.Value}'", null, mapping.Span);
        }

        if (node is not YamlScalar { IsAbsent: true })
        {
            WrongKind(node, key, "a map");
        }

        return null;
    }

    private IReadOnlyList<BoundMap>? ReadNamedMaps(BoundMap bound, YamlNode node, Located<string> key, MapDescription description)
    {
        if (node is not YamlMapping mapping)
        {
            // A section whose entries are all commented out is empty, not wrong.
            if (node is not YamlScalar { IsAbsent: true })
            {
                WrongKind(node, key, $"a map with the name of each {description.Noun} as key");
                bound.Doubtful.Add(key.Value);
            }

            return null;
        }

        var maps = new List<BoundMap>();
        var first = new Dictionary<string, PlanSpan>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (KeyOf(entry) is not { } name || !values.IsName(name, description.Noun))
            {
                bound.Doubtful.Add(key.Value);
                continue;
            }

            var owner = $"{description.Noun} {FaultList.Quote(name.Value)}";
            if (first.TryGetValue(name.Value, out var earlier))
            {
                faults.Twice(name.Span, earlier, FaultList.Capitalize(owner));
                continue;
            }

            first.Add(name.Value, name.Span);
            if (ReadNamed(entry, name, description, owner) is { } map)
            {
                maps.Add(map);
            }
        }

        return maps;
    }

    private BoundMap? ReadNamed(YamlEntry entry, Located<string> name, MapDescription description, string owner)
    {
        switch (entry.Value.Target)
        {
            case YamlMapping { IsComplete: true } mapping:
                return Bind(mapping, description, owner, name, entry.Span);
            case null or { IsComplete: false }:
                return null;
            case YamlScalar { IsAbsent: true } absent:
                var nothing = new YamlMapping(absent.Span, isFlow: false, hasBrackets: false);
                nothing.Close(absent.Span.End);
                return Bind(nothing, description, owner, name, entry.Span);
            case var node:
                WrongKind(node, new Located<string>(name.Value, entry.Value.Span), "a map");

                // It is defined all the same: whoever refers to it is not at fault.
                return new BoundMap { Span = entry.Span, Name = name, HasFaults = true };
        }
    }

    private IReadOnlyList<BoundMap>? ReadListOfMaps(YamlNode node, Located<string> key, MapDescription description)
    {
        if (node is not YamlSequence sequence)
        {
            if (node is not YamlScalar { IsAbsent: true })
            {
                WrongKind(node, key, "a list; begin each entry with '- '");
            }

            return null;
        }

        var maps = new List<BoundMap>();
        foreach (var item in sequence.Items)
        {
            switch (item.Target)
            {
                case YamlMapping { IsComplete: true } mapping:
                    maps.Add(Bind(mapping, description, $"an {description.Noun}", null, item.Span));
                    break;
                case null or { IsComplete: false }:
                    break;
                default:
                    faults.Wrong(YamlText.FirstLine(item.Span), $"Each entry of '{key.Value}' must be a map; write {{from: …, to: …, because: …}}");
                    break;
            }
        }

        return maps;
    }

    private void WrongKind(YamlNode node, Located<string> key, string expected) =>
        faults.Wrong(
            YamlText.FirstLine(node is YamlScalar { IsAbsent: true } ? key.Span : node.Span),
            $"{FaultList.Quote(key.Value)} must be {expected}{ValueBinder.MissingSpaceHint(node)}");

    private void Require(BoundMap bound, YamlMapping node, MapDescription description, string owner)
    {
        var missing = description.Required
            .Where(group => !group.Any(bound.Has))
            .Select(group => string.Join(" or ", group.Select(key => $"'{key}'")))
            .ToList();
        if (missing.Count > 0)
        {
            bound.HasFaults = true;
            var span = bound.Name?.Span ?? YamlText.FirstLine(node.Entries.Count > 0 ? node.Entries[0].Key.Span : node.Span);
            faults.Wrong(span, $"{FaultList.Capitalize(owner)} needs {string.Join(", and ", missing)}");
        }
    }
}
