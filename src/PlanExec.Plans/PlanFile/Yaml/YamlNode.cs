using YamlDotNet.Core;

namespace PlanExec.Plans.Yaml;

/// <summary>A node of a plan file. The span holds the content, not the anchor or tag before it.</summary>
internal abstract class YamlNode(PlanSpan span)
{
    public PlanSpan Span { get; protected set; } = span;

    /// <summary>The number of nodes it stands for when its aliases are written out.</summary>
    public virtual int Size => 1;

    /// <summary>Whether it, or something in it, was refused: its faults are told already.</summary>
    public virtual bool HasRefused => false;

    /// <summary>The node itself, or what an alias stands for; null where it was refused.</summary>
    public virtual YamlNode? Target => this;

    /// <summary>Whether the node was read to its end; a syntax error may have cut it.</summary>
    public virtual bool IsComplete => true;
}

/// <summary>A scalar: its value after YAML's unfolding and unescaping, and how it is written.</summary>
internal sealed class YamlScalar(PlanSpan span, string value, ScalarStyle style) : YamlNode(span)
{
    public string Value { get; } = value;

    public ScalarStyle Style { get; } = style;

    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>Whether nothing is written, as behind the colon in <c>key:</c>.</summary>
    public bool IsAbsent => IsPlain && Value.Length == 0;
}

/// <summary>A map or a list.</summary>
internal abstract class YamlCollection(PlanSpan span, bool isFlow, bool hasBrackets) : YamlNode(span)
{
    private bool isComplete;
    private bool hasRefused;
    private int size = 1;

    public override int Size => size;

    public override bool HasRefused => hasRefused;

    /// <summary>Whether it is written in <c>{ }</c> or <c>[ ]</c>.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Whether it has brackets of its own: a pair in a list may stand without.</summary>
    public bool HasBrackets { get; } = hasBrackets;

    /// <summary>Whether a comma must stand before what is added next.</summary>
    public abstract bool NeedsComma { get; }

    public override bool IsComplete => isComplete;

    /// <summary>Takes the next node: of a map key and value by turns.</summary>
    public abstract void Add(YamlNode node);

    public void Close(int end)
    {
        Span = Span with { Length = Math.Max(0, end - Span.Start) };
        isComplete = true;
    }

    public void Reopen() => isComplete = false;

    /// <summary>The end of what stands in it.</summary>
    public abstract int ContentEnd { get; }

    protected void Count(YamlNode node)
    {
        size += node.Size;
        hasRefused |= node.HasRefused;
    }
}

/// <summary>A map in the order of the file. Keys may be of any kind and may occur twice: the binder judges.</summary>
internal sealed class YamlMapping(PlanSpan span, bool isFlow, bool hasBrackets) : YamlCollection(span, isFlow, hasBrackets)
{
    private readonly List<YamlEntry> entries = [];
    private YamlNode? key;

    public IReadOnlyList<YamlEntry> Entries => entries;

    public override bool NeedsComma => IsFlow && key is null && entries.Count > 0;

    public override int ContentEnd => entries.Count == 0 ? Span.Start : entries[entries.Count - 1].Value.Span.End;

    public override void Add(YamlNode node)
    {
        Count(node);
        if (key is null)
        {
            key = node;
            if (IsFlow && !HasBrackets && entries.Count == 0)
            {
                Span = node.Span;
            }

            return;
        }

        entries.Add(new YamlEntry(key, node));
        key = null;
    }
}

/// <summary>A key of a map and its value.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value)
{
    public PlanSpan Span => Key.Span with { Length = Math.Max(Key.Span.Length, Value.Span.End - Key.Span.Start) };
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(PlanSpan span, bool isFlow) : YamlCollection(span, isFlow, isFlow)
{
    private readonly List<YamlNode> items = [];

    public IReadOnlyList<YamlNode> Items => items;

    public override bool NeedsComma => IsFlow && items.Count > 0;

    public override int ContentEnd => items.Count == 0 ? Span.Start + 1 : items[items.Count - 1].Span.End;

    public override void Add(YamlNode node)
    {
        Count(node);
        items.Add(node);
    }
}

/// <summary>An alias, kept where it stands.</summary>
internal sealed class YamlAlias(PlanSpan span, YamlNode target) : YamlNode(span)
{
    public override int Size => target.Size;

    public override bool HasRefused => target.HasRefused;

    public override YamlNode? Target => target;
}

/// <summary>What can't be read, and has become a fault.</summary>
internal sealed class YamlRefused(PlanSpan span) : YamlNode(span)
{
    public override bool HasRefused => true;

    public override YamlNode? Target => null;
}
