using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Reads the entries of lists.</summary>
internal sealed class ListBinder(FaultList faults)
{
    /// <summary>The values that <paramref name="readOne"/> accepts; null where there is none, which has become a fault.</summary>
    public IReadOnlyList<T>? Read<T>(YamlSequence sequence, PlanSpan span, YamlScalar key, KeyDescription description, Func<YamlScalar, PlanSpan, T?> readOne)
        where T : class
    {
        var found = new List<T>(sequence.Items.Count);
        var noun = description.Kind == ValueKind.Texts ? "a text" : "a name";
        foreach (var item in sequence.Items)
        {
            if (faults.IsFull)
            {
                break;
            }

            if (item.Target is YamlScalar { IsAbsent: false } entry)
            {
                if (readOne(entry, item.Span) is { } value)
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

    private static string MapInList(YamlNode node, string noun) =>
        node is YamlMapping { HasBrackets: false } ? $"; {noun} that holds ': ' needs quotes" : "";
}
