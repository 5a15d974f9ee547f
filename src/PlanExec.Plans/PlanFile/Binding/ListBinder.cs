using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Reads the entries of lists.</summary>
internal sealed class ListBinder(FaultList faults)
{
    // Most lists have few entries: looking through them is cheaper than a dictionary a list.
    private const int ShortList = 16;

    /// <summary>The values that <paramref name="readOne"/> accepts; null where there is none, which has become a fault.</summary>
    public IReadOnlyList<T>? Read<T>(YamlSequence sequence, PlanSpan span, YamlScalar key, KeyDescription description, Func<YamlScalar, PlanSpan, T?> readOne)
        where T : class
    {
        var found = new List<T>(sequence.Items.Count);
        var noun = description.Kind == ValueKind.Texts ? "a text" : "a name";
        var first = description.MayRepeat || sequence.Items.Count <= ShortList ? null : new Dictionary<string, YamlNode>(sequence.Items.Count, StringComparer.Ordinal);
        for (var i = 0; i < sequence.Items.Count && !faults.IsFull; i++)
        {
            var item = sequence.Items[i];
            if (found.Count == description.MaximumEntries)
            {
                faults.Wrong(item.Span, FormattableString.Invariant($"'{key.Value}' has more than {description.MaximumEntries:N0} entries; remove those that nothing needs"));
                break;
            }

            if (CutCode.IsCode(description.Kind) && CutCode.LastPart(sequence, i) is var last && last > i)
            {
                faults.Wrong(
                    item.Span with { Length = sequence.Items[last].Span.End - item.Span.Start },
                    $"In [ ] a comma ends an entry of '{key.Value}'; put what has a comma in quotes");
                i = last;
            }
            else if (item.Target is YamlScalar { IsAbsent: false } entry)
            {
                if (!description.MayRepeat && FindEarlier(sequence, i, entry.Value.Trim(), first) is { } earlier)
                {
                    faults.Repeated(item.Span, earlier.Span, $"{FaultList.Quote(entry.Value.Trim())} stands in '{key.Value}' twice; remove one of the two, or write the name that was meant");
                }
                else if (readOne(entry, item.Span) is { } value)
                {
                    found.Add(value);
                }
            }
            else if (item.Target is not null)
            {
                faults.Wrong(YamlText.FirstLine(item.Span), $"Each entry of '{key.Value}' must be {noun}{MapInList(item.Target, noun)}");
            }
        }

        if (sequence.Items.Count == 0 && !description.MayBeEmpty)
        {
            faults.Wrong(span, $"'{key.Value}' is empty; write {noun}, or remove the key");
        }

        return found.Count > 0 || (sequence.Items.Count == 0 && description.MayBeEmpty) ? found : null;
    }

    /// <summary>An entry before another one that says the same; null where there is none.</summary>
    private static YamlNode? FindEarlier(YamlSequence sequence, int position, string value, Dictionary<string, YamlNode>? first)
    {
        if (first is not null)
        {
            if (first.TryGetValue(value, out var earlier))
            {
                return earlier;
            }

            first.Add(value, sequence.Items[position]);
            return null;
        }

        for (var i = 0; i < position; i++)
        {
            if (sequence.Items[i].Target is YamlScalar { IsAbsent: false } entry && entry.Value.Trim() == value)
            {
                return sequence.Items[i];
            }
        }

        return null;
    }

    private static string MapInList(YamlNode node, string noun) =>
        node is YamlMapping { HasBrackets: false } ? $"; {noun} that holds ': ' needs quotes" : "";
}
