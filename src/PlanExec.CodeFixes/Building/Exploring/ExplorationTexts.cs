using System.Globalization;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>Takes keys, names, sentences and numbers from an answer in JSON, and collects what is wrong with them. No finding quotes what nobody asked for.</summary>
internal sealed class ExplorationTexts
{
    private const int LongestName = 60;
    private const int LongestSentence = 500;

    /// <summary>What was found.</summary>
    public List<BuildFinding> Findings { get; } = [];

    /// <summary>Adds a finding.</summary>
    public void Report(string id, string message) => Findings.Add(new BuildFinding(id, message));

    /// <summary>The values of an object by its keys, each of which is there once and no other; null where it is otherwise.</summary>
    public IReadOnlyDictionary<string, JsonValue>? Keys(JsonValue value, string place, params string[] keys)
    {
        if (value.Kind != "object")
        {
            Report(FindingIds.Unreadable, $"In {place} there is no object; write one with the keys {VerdictText.Enumerate(keys)}.");
            return null;
        }

        var before = Findings.Count;
        var found = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var (key, entry) in value.Entries)
        {
            if (key is "chosen" or "decided" or "status")
            {
                Report(FindingIds.Refused, $"The answer has the key '{key}', but people decide; leave it out.");
            }
            else if (entry is null || !keys.Contains(key))
            {
                Report(FindingIds.Unplanned, $"In {place} there is a key that was not asked for; write {VerdictText.Enumerate(keys)} and no other.");
            }
            else if (found.ContainsKey(key))
            {
                Report(FindingIds.Different, $"In {place} the key '{key}' is there twice; write it once.");
            }
            else
            {
                found.Add(key, entry);
            }
        }

        foreach (var key in keys.Where(key => !found.ContainsKey(key)))
        {
            Report(FindingIds.Different, $"In {place} the key '{key}' is missing; write it.");
        }

        return Findings.Count == before ? found : null;
    }

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<JsonValue> Entries(JsonValue value, string place, int fewest, int most)
    {
        var items = value.Kind == "array" ? value.Items : [];
        if (items.Count >= fewest && items.Count <= most && value.Kind == "array")
        {
            return items;
        }

        var number = most == int.MaxValue ? $"at least {Number(fewest)}" : $"{Number(fewest)} to {Number(most)}";
        Report(FindingIds.Different, value.Kind == "array" ? $"{place} has {Number(items.Count)} entries; write {number}." : $"{place} is no list; write one of {number} entries.");
        return [];
    }

    /// <summary>Sentences, each on one line.</summary>
    public IReadOnlyList<string> Sentences(JsonValue value, string place, int fewest, int most) => [.. Entries(value, place, fewest, most).Select(item => Sentence(item, place))];

    /// <summary>A sentence on one line.</summary>
    public string Sentence(JsonValue value, string place) => Text(value, place, LongestSentence);

    /// <summary>The name of an option or a criterion, as a plan may have it.</summary>
    public string Name(JsonValue value, string noun)
    {
        var name = Text(value, $"The name of {noun}", LongestName);
        if (name.IndexOfAny(['*', ',', '\'', '"', '`', '$']) >= 0)
        {
            Report(FindingIds.Refused, $"The name of {noun} holds one of the characters * , ' \" ` $; write a name without them.");
        }

        return name;
    }

    /// <summary>A whole number from 1 on.</summary>
    public int Whole(JsonValue value, string subject, int highest)
    {
        if (value.Kind == "number" && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= highest)
        {
            return number;
        }

        Report(FindingIds.Different, $"{subject} is no whole number from 1 to {Number(highest)}; write one.");
        return 1;
    }

    /// <summary>Requires names or texts to differ by more than case and punctuation; exactly those that people wrote may differ by that only.</summary>
    public void RequireDifferent(IEnumerable<string> values, string nouns, bool isExact = false)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Where(value => value.Length > 0 && !seen.Add(isExact ? value : PlainOf(value))))
        {
            Report(FindingIds.Different, $"Two {nouns} read '{value}'; write different ones.");
        }
    }

    private string Text(JsonValue value, string place, int longest)
    {
        var text = value.Kind == "string" ? value.Text : "";
        var fault = value.Kind != "string" ? $"{place} is no text; write one."
            : HiddenCharacters.FindIn(text) is { } hidden ? $"{place} holds {hidden}, which nobody sees; leave it out."
            : SecretShapes.FindIn(text) is [var secret, ..] ? $"{place} holds what looks like {secret.Noun}; leave it out."
            : MessageText.OneLine(text) is { Length: 0 } ? $"{place} is empty; write a text."
            : text.Length > longest ? $"{place} is longer than {Number(longest)} characters; write it shorter."
            : null;
        if (fault is null)
        {
            return MessageText.OneLine(text);
        }

        Report(value.Kind == "string" && text.Trim().Length > 0 && text.Length <= longest ? FindingIds.Refused : FindingIds.Different, fault);
        return "";
    }

    private static string PlainOf(string value)
    {
        var plain = new string([.. value.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return plain.Length == 0 ? value : plain;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
