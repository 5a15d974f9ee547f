namespace PlanExec.Plans.Binding;

/// <summary>The kind of value that a key takes.</summary>
internal enum ValueKind
{
    /// <summary>The number of the plan language's version.</summary>
    Version,

    /// <summary>Text for people.</summary>
    Text,

    /// <summary>A day, such as 2026-02-22.</summary>
    Date,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>C# declarations.</summary>
    Code,

    /// <summary>The id of a decision.</summary>
    DecisionId,

    /// <summary>The name of one component.</summary>
    ComponentName,

    /// <summary>Names of components, with <c>*</c>.</summary>
    ComponentNames,

    /// <summary>Namespaces, written out.</summary>
    Namespaces,

    /// <summary>Namespaces, with <c>*</c>.</summary>
    NamespacePatterns,

    /// <summary>Assemblies, with <c>*</c>.</summary>
    AssemblyPatterns,

    /// <summary>A map with keys of its own.</summary>
    Map,

    /// <summary>A map from ids that the user chooses to maps.</summary>
    NamedMaps,

    /// <summary>A list of maps.</summary>
    ListOfMaps,

    /// <summary>The key belongs to the plan language, but nothing checks it yet.</summary>
    NotYet,
}

/// <summary>A key of a map of the plan.</summary>
internal sealed record KeyDescription(string Name, ValueKind Kind)
{
    /// <summary>The words of a <see cref="ValueKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The keys of the maps in the value.</summary>
    public MapDescription? Map { get; init; }

    /// <summary>Whether the key may stand in plan.yaml only.</summary>
    public bool IsMainOnly { get; init; }

    /// <summary>Whether an empty list says something.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>A map of the plan: its keys, and what it can't do without.</summary>
/// <param name="Noun">What a message calls it.</param>
/// <param name="Keys">Every key of the plan language.</param>
internal sealed record MapDescription(string Noun, IReadOnlyList<KeyDescription> Keys)
{
    private readonly Dictionary<string, KeyDescription> byName = Keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>Groups of keys; the map needs at least one key of each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Required { get; init; } = [];

    /// <summary>The names of the keys that can be written today.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Keys.Where(key => key.Kind != ValueKind.NotYet).Select(key => key.Name)];

    public KeyDescription? Find(string name) => byName.TryGetValue(name, out var key) ? key : null;
}
