namespace PlanExec.Plans.Binding;

/// <summary>A key of a map of the plan.</summary>
internal sealed class KeyDescription(string name, ValueKind kind)
{
    private readonly MapDescription? map;

    public string Name { get; } = name;

    public ValueKind Kind { get; } = kind;

    /// <summary>The words of a <see cref="ValueKind.Choice"/> or of <see cref="ValueKind.Choices"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The keys of the maps in the value.</summary>
    public MapDescription? Map
    {
        get => map ?? (TakesSelection ? VocabularyKeys.Selection : null);
        init => map = value;
    }

    /// <summary>What stands under each name of <see cref="ValueKind.NamedValues"/>.</summary>
    public KeyDescription? Entry { get; init; }

    /// <summary>What a message calls one of the names of <see cref="ValueKind.NamedValues"/>.</summary>
    public string EntryNoun { get; init; } = "name";

    /// <summary>Whether the key may stand in plan.yaml only.</summary>
    public bool IsMainOnly { get; init; }

    /// <summary>Whether an empty list says something.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether an entry of the list may stand in it twice: texts for people, and lists whose order says something.</summary>
    public bool MayRepeat { get; init; } = kind == ValueKind.Texts;

    /// <summary>How many entries may stand under the key in one file: many times as many as a plan needs, and as many as can be held against code in no time.</summary>
    public int MaximumEntries { get; init; } = int.MaxValue;

    /// <summary>The greatest <see cref="ValueKind.Number"/>; the smallest is 1.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Whether the value is, or may be, written in the vocabulary.</summary>
    public bool TakesSelection => Kind is ValueKind.Selection or ValueKind.Selections or ValueKind.PatternsOrSelection or ValueKind.TypesOrSelection;
}

/// <summary>A map of the plan: its keys, and what it can't do without.</summary>
/// <param name="Noun">What a message calls it.</param>
/// <param name="Keys">Every key of the plan language.</param>
internal sealed record MapDescription(string Noun, IReadOnlyList<KeyDescription> Keys)
{
    private readonly Dictionary<string, int> positions = Enumerable.Range(0, Keys.Count).ToDictionary(position => Keys[position].Name, StringComparer.Ordinal);

    /// <summary>Groups of keys; the map needs at least one key of each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Required { get; init; } = [];

    /// <summary>How an entry of a list of such maps is written.</summary>
    public string Example { get; init; } = "{key: value}";

    /// <summary>Whether an unknown key that looks like an endpoint, a key or a model is refused as a secret.</summary>
    public bool RefusesCredentials { get; init; }

    /// <summary>The names of the keys.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Keys.Select(key => key.Name)];

    /// <summary>The position of a key among <see cref="Keys"/>; -1 where there is no such key.</summary>
    public int Find(string name) => positions.TryGetValue(name, out var position) ? position : -1;
}
