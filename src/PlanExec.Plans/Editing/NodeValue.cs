namespace PlanExec.Plans.Editing;

/// <summary>What a YAML node says, without how it is written: what an edit writes, and what it is checked by.</summary>
internal abstract class NodeValue
{
    /// <summary>Nothing, as behind the colon in <c>key:</c>.</summary>
    public static NodeValue Absent { get; } = new TextValue("");

    /// <summary>Whether the value needs more than one line: in brackets it would be hard to read.</summary>
    public abstract bool HasLineBreak { get; }

    public static NodeValue Text(string text) => new TextValue(text);

    public static NodeValue Texts(IEnumerable<string> texts) => new ListValue([.. texts.Select(Text)]);

    /// <summary>A text, or a list where there are several.</summary>
    public static NodeValue OneOrMore(IReadOnlyList<string> texts) => texts.Count == 1 ? Text(texts[0]) : Texts(texts);

    public static bool AreSame(NodeValue one, NodeValue other) => ReferenceEquals(one, other) || (one, other) switch
    {
        (TextValue a, TextValue b) => a.Value == b.Value && a != Absent && b != Absent,
        (ListValue a, ListValue b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, AreSame).All(same => same),
        (MapValue a, MapValue b) => a.Entries.Count == b.Entries.Count
            && a.Entries.Zip(b.Entries, (x, y) => AreSame(x.Key, y.Key) && AreSame(x.Value, y.Value)).All(same => same),
        _ => false,
    };
}

/// <summary>A text.</summary>
internal sealed class TextValue(string value) : NodeValue
{
    public string Value { get; } = value;

    /// <summary>Whether it is a number or a flag: written without quotes.</summary>
    public bool IsBare { get; init; }

    public override bool HasLineBreak => Value.IndexOf('\n') >= 0;
}

/// <summary>A list.</summary>
internal sealed class ListValue(IReadOnlyList<NodeValue> items) : NodeValue
{
    public IReadOnlyList<NodeValue> Items { get; } = items;

    public override bool HasLineBreak => Items.Any(item => item.HasLineBreak);
}

/// <summary>A map.</summary>
internal sealed class MapValue(IReadOnlyList<(NodeValue Key, NodeValue Value)> entries) : NodeValue
{
    public IReadOnlyList<(NodeValue Key, NodeValue Value)> Entries { get; } = entries;

    /// <summary>Whether it reads better with a line for each key, however short it is.</summary>
    public bool PrefersLines { get; init; }

    public override bool HasLineBreak => Entries.Any(entry => entry.Value.HasLineBreak);

    /// <summary>The map of those keys that have a value.</summary>
    public static MapValue Of(params (string Key, NodeValue? Value)[] entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => (Text(entry.Key), entry.Value!))]);
}
