namespace PlanExec.Plans.Binding;

/// <summary>A map of the plan whose keys and kinds of values are right; what was wrong in it is left out and has become a fault.</summary>
internal sealed class BoundMap
{
    private readonly Dictionary<string, (PlanSpan Span, object Value)> values = new(StringComparer.Ordinal);

    /// <summary>The map, with its name where it has one.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The id under which the map stands; null where it has none.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Whether something in it was left out.</summary>
    public bool HasFaults { get; set; }

    /// <summary>Whether a key was left out that may be a mistyped known one.</summary>
    public bool HasUnknownKeys { get; set; }

    /// <summary>Keys whose value may define more than was understood.</summary>
    public ISet<string> Doubtful { get; } = new HashSet<string>(StringComparer.Ordinal);

    public bool Has(string key) => values.ContainsKey(key);

    public void Set(string key, PlanSpan span, object value) => values.Add(key, (span, value));

    /// <summary>Where a key and its value stand.</summary>
    public PlanSpan? SpanOf(string key) => values.TryGetValue(key, out var found) ? found.Span : null;

    /// <summary>Where each key and its value stand.</summary>
    public IReadOnlyDictionary<string, PlanSpan> Spans => values.ToDictionary(pair => pair.Key, pair => pair.Value.Span, StringComparer.Ordinal);

    /// <summary>A text, a word or an id.</summary>
    public Located<string>? Text(string key) => Get<Located<string>>(key);

    public bool Flag(string key, bool absent) => Get<Located<bool>>(key)?.Value ?? absent;

    /// <summary>A list of names; null where the key is absent.</summary>
    public IReadOnlyList<Located<string>>? Names(string key) => Get<IReadOnlyList<Located<string>>>(key);

    /// <summary>One of the words of an enumeration; null where the key is absent.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum => Text(key) is { } word ? Binding.Words.Parse<T>(word.Value) : null;

    /// <summary>Some of the words of an enumeration.</summary>
    public IReadOnlyList<Located<T>> Words<T>(string key)
        where T : struct, Enum => [.. (Names(key) ?? []).Select(word => new Located<T>(Binding.Words.Parse<T>(word.Value), word.Span))];

    /// <summary>A number; null where the key is absent.</summary>
    public Located<int>? Number(string key) => Get<Located<int>>(key);

    /// <summary>Names of the code, written in C#.</summary>
    public IReadOnlyList<PlanText> Texts(string key) => Get<IReadOnlyList<PlanText>>(key) ?? [];

    /// <summary>The values under names that the user chose.</summary>
    public IReadOnlyList<NamedValue> Values(string key) => Get<IReadOnlyList<NamedValue>>(key) ?? [];

    public BoundMap? Map(string key) => Get<BoundMap>(key);

    /// <summary>The maps of a list, or those under ids.</summary>
    public IReadOnlyList<BoundMap> Maps(string key) => Get<IReadOnlyList<BoundMap>>(key) ?? [];

    public PlanText? Code(string key) => Get<PlanText>(key);

    // Where a key takes one of two kinds of value, whoever asks for the other gets nothing.
    private T? Get<T>(string key)
        where T : class => values.TryGetValue(key, out var found) ? found.Value as T : null;
}

/// <summary>A value under a name that the user chose.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">A located text, number or list, as its key describes.</param>
internal sealed record NamedValue(Located<string> Name, object Value);
