namespace PlanExec.Plans.Binding;

/// <summary>A map of the plan whose keys and kinds of values are right; what was wrong in it is left out and has become a fault.</summary>
/// <param name="capacity">The number of keys that it may come to hold.</param>
internal sealed class BoundMap(int capacity)
{
    // A map has few keys, and a plan many maps: looking through the keys is faster than a dictionary a map, and takes a fraction of the memory.
    private readonly BoundKey[] keys = capacity == 0 ? [] : new BoundKey[capacity];
    private int count;
    private HashSet<string>? doubtful;

    /// <summary>The map, with its name where it has one.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>The id under which the map stands; null where it has none.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Whether something in it was left out.</summary>
    public bool HasFaults { get; set; }

    /// <summary>Whether a key was left out that may be a mistyped known one.</summary>
    public bool HasUnknownKeys { get; set; }

    /// <summary>Keys whose value may define more than was understood.</summary>
    public IReadOnlyCollection<string> Doubtful => doubtful ?? (IReadOnlyCollection<string>)[];

    public bool Has(string key) => Find(key) >= 0;

    public void Set(string key, PlanSpan span, object value) => keys[count++] = new BoundKey(key, span, value);

    /// <summary>Notes that the value of a key may define more than was understood.</summary>
    public void Doubt(string key) => (doubtful ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);

    /// <summary>Where a key and its value stand.</summary>
    public PlanSpan? SpanOf(string key) => Find(key) is >= 0 and var position ? keys[position].Span : null;

    /// <summary>Where each key and its value stand.</summary>
    public IReadOnlyDictionary<string, PlanSpan> Spans => keys.Take(count).ToDictionary(key => key.Name, key => key.Span, StringComparer.Ordinal);

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
        where T : class => Find(key) is >= 0 and var position ? keys[position].Value as T : null;

    private int Find(string key)
    {
        for (var position = 0; position < count; position++)
        {
            if (keys[position].Name == key)
            {
                return position;
            }
        }

        return -1;
    }

    private readonly record struct BoundKey(string Name, PlanSpan Span, object Value);
}

/// <summary>A value under a name that the user chose.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">A located text, number or list, as its key describes.</param>
internal sealed record NamedValue(Located<string> Name, object Value);
