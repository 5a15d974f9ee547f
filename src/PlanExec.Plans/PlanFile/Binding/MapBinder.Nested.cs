using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Maps within maps, under keys of the language or names of the user.</summary>
internal sealed partial class MapBinder
{
    private BoundMap? ReadMap(YamlNode node, YamlScalar key, MapDescription description)
    {
        if (node is YamlMapping mapping)
        {
            return Bind(mapping, description, $"'{key.Value}'", null, mapping.Span);
        }

        if (node is not YamlScalar { IsAbsent: true })
        {
            WrongKind(node, key, $"a map such as {description.Example}");
        }

        return null;
    }

    /// <summary>A map in the vocabulary: one that says nothing would select everything.</summary>
    private BoundMap? ReadSelection(YamlNode node, YamlScalar key, MapDescription description)
    {
        if (node is YamlMapping { Entries.Count: > 0 } mapping)
        {
            return Bind(mapping, description, $"'{key.Value}'", null, mapping.Span);
        }

        if (node is YamlMapping or YamlScalar { IsAbsent: true })
        {
            faults.Wrong(key.Span, $"'{key.Value}' says nothing; write a map such as {{name: …}} or {{be: …}}");
        }
        else
        {
            WrongKind(node, key, $"a map such as {ExampleFor(node)}");
        }

        return null;
    }

    /// <summary>What a word under a selection may have been meant as.</summary>
    private static string ExampleFor(YamlNode node) => node is not YamlScalar { Value: var word } ? "{name: …}"
        : Words.Of<ElementModifier>().Contains(word) ? $"{{be: {word}}}"
        : Words.Of<ElementKind>().Contains(word) ? $"{{kind: {word}}}"
        : word.Length is > 0 and < 40 && word.All(char.IsLetterOrDigit) ? $"{{name: {word}}} or {{is: {word}}}"
        : "{name: …}";

    private IReadOnlyList<BoundMap>? ReadNamedMaps(BoundMap bound, YamlNode node, YamlScalar key, KeyDescription section)
    {
        var description = section.Map!;
        List<BoundMap>? maps = null;
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, name) in NamedEntries(bound, node, key, doubled, description.Noun, $"a map with the name of each {description.Noun} as key{HintFor(node)}"))
        {
            maps ??= new List<BoundMap>(Math.Min(((YamlMapping)node).Entries.Count, section.MaximumEntries));
            if (maps.Count == section.MaximumEntries)
            {
                ReportTooMany(bound, key, entry.Key.Span, section);
                break;
            }

            if (name is not null && ReadNamed(entry, name, description) is { } map)
            {
                maps.Add(map);
            }
        }

        // Which of the two is meant is not known: what the first lacks may stand in the second.
        foreach (var map in maps?.Where(map => doubled.Contains(map.Name!.Value)) ?? [])
        {
            map.HasFaults = true;
        }

        return maps;
    }

    private IReadOnlyList<NamedValue>? ReadNamedValues(BoundMap bound, YamlNode node, YamlScalar key, KeyDescription description)
    {
        List<NamedValue>? found = null;
        foreach (var (entry, name) in NamedEntries(bound, node, key, [], description.EntryNoun, $"a map of names, each with its {description.Entry!.Name}"))
        {
            found ??= [];
            if (name is not null
                && entry.Value.Target is { IsComplete: true } value
                && values.Read(value, entry.Value.Span, (YamlScalar)entry.Key, description.Entry!) is { } read)
            {
                found.Add(new NamedValue(name, read));
            }
        }

        return found;
    }

    /// <summary>The entries under names of the user, each name once; without a name those whose name is at fault.</summary>
    private IEnumerable<(YamlEntry Entry, Located<string>? Name)> NamedEntries(
        BoundMap bound, YamlNode node, YamlScalar key, HashSet<string> doubled, string noun, string expected)
    {
        if (node is not YamlMapping mapping)
        {
            // A section whose entries are all commented out is empty, not wrong.
            if (node is not YamlScalar { IsAbsent: true })
            {
                WrongKind(node, key, expected);
                bound.Doubt(key.Value);
            }

            yield break;
        }

        var first = new Dictionary<string, PlanSpan>(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (faults.IsFull)
            {
                bound.Doubt(key.Value);
                yield break;
            }

            var name = KeyOf(entry) is { } written ? new Located<string>(written.Value, written.Span) : null;
            if (name is null || !values.IsName(name, noun))
            {
                bound.Doubt(key.Value);
                yield return (entry, null);
            }
            else if (first.TryGetValue(name.Value, out var earlier))
            {
                doubled.Add(name.Value);
                faults.Twice(name.Span, earlier, $"{FaultList.Capitalize(noun)} {FaultList.Quote(name.Value)}");
            }
            else
            {
                first.Add(name.Value, name.Span);
                yield return (entry, name);
            }
        }
    }

    private BoundMap? ReadNamed(YamlEntry entry, Located<string> name, MapDescription description)
    {
        switch (entry.Value.Target)
        {
            case YamlMapping { IsComplete: true } mapping:
                return Bind(mapping, description, description.Noun, name, entry.Span);
            case null or { IsComplete: false }:
                return null;
            case YamlScalar { IsAbsent: true } absent:
                var nothing = new YamlMapping(absent.Span, isFlow: false, hasBrackets: false);
                nothing.Close(absent.Span.End);
                return Bind(nothing, description, description.Noun, name, entry.Span);
            case var node:
                WrongKind(node, (YamlScalar)entry.Key, $"a map with keys such as '{description.Names[0]}'");

                // It is defined all the same: whoever refers to it is not at fault.
                return new BoundMap(capacity: 0) { Span = entry.Span, Name = name, HasFaults = true };
        }
    }

    private IReadOnlyList<BoundMap>? ReadListOfMaps(BoundMap bound, YamlNode node, YamlScalar key, KeyDescription section)
    {
        var description = section.Map!;
        if (node is not YamlSequence sequence)
        {
            if (node is not YamlScalar { IsAbsent: true })
            {
                WrongKind(node, key, "a list; begin each entry with '- '");
            }

            return null;
        }

        var maps = new List<BoundMap>(Math.Min(sequence.Items.Count, section.MaximumEntries));
        var owner = description == VocabularyKeys.Selection ? $"'{key.Value}'" : $"an {description.Noun}";
        foreach (var item in sequence.Items)
        {
            if (maps.Count == section.MaximumEntries)
            {
                ReportTooMany(bound, key, item.Span, section);
                break;
            }

            switch (faults.IsFull ? null : item.Target)
            {
                case YamlMapping { IsComplete: true } mapping:
                    maps.Add(Bind(mapping, description, owner, null, item.Span));
                    break;
                case null or { IsComplete: false }:
                    break;
                default:
                    faults.Wrong(YamlText.FirstLine(item.Span), $"Each entry of '{key.Value}' must be a map; write {description.Example}");
                    break;
            }
        }

        return maps;
    }

    /// <summary>What stands behind the last entry that is read may define or permit anything.</summary>
    private void ReportTooMany(BoundMap bound, YamlScalar key, PlanSpan first, KeyDescription section)
    {
        faults.Unreadable(
            YamlText.FirstLine(first),
            FormattableString.Invariant($"'{key.Value}' has more than {section.MaximumEntries:N0} entries, of which this is the first that is not read; a plan needs far fewer: write one line for many, with '*' or a template"));
        bound.Doubt(key.Value);
        IsCut = true;
    }
}
