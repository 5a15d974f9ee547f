using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>A plan file's YAML tree with what an edit has to know of it.</summary>
internal sealed class FileNodes
{
    private readonly Dictionary<YamlNode, YamlNode> parents = [];
    private readonly Dictionary<YamlNode, YamlAlias> aliasOf = [];
    private readonly bool isCut;

    public FileNodes(PlanSource source)
    {
        Source = source;
        Kind = PlanFileNames.Classify(source.Path) ?? PlanFileKind.Part;
        var faults = new FaultList(source);
        var tree = YamlTree.Read(faults);
        Root = tree.Root;
        isCut = tree.IsCut;
        Faults = faults.ToList();
        var nodes = Root is null ? [] : Collect(Root);
        Aliases = [.. nodes.OfType<YamlAlias>()];
        foreach (var alias in Aliases)
        {
            aliasOf[alias.Target!] = alias;
        }

        Layout = new TextLayout(source, nodes);
    }

    public PlanSource Source { get; }

    public PlanFileKind Kind { get; }

    public YamlNode? Root { get; }

    /// <summary>What is wrong with the YAML.</summary>
    public IReadOnlyList<PlanFault> Faults { get; }

    public IReadOnlyList<YamlAlias> Aliases { get; }

    public TextLayout Layout { get; }

    public string Text => Source.Text;

    /// <summary>All nodes, not through aliases, each before those within it.</summary>
    public IEnumerable<YamlNode> All => Root is null ? [] : [Root, .. parents.Keys];

    public YamlNode? Parent(YamlNode node) => parents.TryGetValue(node, out var parent) ? parent : null;

    /// <summary>Whether the node, or one that holds it, is written in brackets.</summary>
    public bool IsInFlow(YamlNode node)
    {
        for (var parent = Parent(node); parent is not null; parent = Parent(parent))
        {
            if (((YamlCollection)parent).IsFlow)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entry whose key or value the node is; null where it is in a list, or outermost.</summary>
    public YamlEntry? EntryOf(YamlNode node) =>
        (Parent(node) as YamlMapping)?.Entries.First(entry => ReferenceEquals(entry.Value, node) || ReferenceEquals(entry.Key, node));

    public PlanSpan SpanAt(int start, int length = 0) => new(Source, start, length);

    /// <summary>Refuses where reading stopped before the end: an edit could mean something else than it shows.</summary>
    public void RequireWhole()
    {
        if (isCut)
        {
            var fault = Faults[0];
            throw new EditRefusedException(fault.Span, $"{fault.Message} (mend this first: what is behind it can't be read, so nothing is edited)");
        }
    }

    /// <summary>Refuses to edit within what an alias stands for: it would change at two places.</summary>
    public void RequireUnshared(YamlNode node)
    {
        RequireWhole();
        for (var current = node; current is not null; current = Parent(current))
        {
            if (aliasOf.TryGetValue(current, out var alias))
            {
                throw EditRefusedException.At(current, $"This value also stands for {FaultList.Quote(alias.Span.ToString())} in line {alias.Span.LineNumber}, which an edit here would change too; write the value out there");
            }
        }
    }

    /// <summary>The node itself; refuses an alias, whose value stands elsewhere, and what can't be read.</summary>
    public static T Require<T>(YamlNode node, string expected)
        where T : YamlNode => node switch
        {
            T found => found,
            YamlAlias => throw EditRefusedException.At(node, $"The value is the alias {FaultList.Quote(node.Span.ToString())}, and an edit would change its anchor's value too; write the value out here"),
            _ => throw EditRefusedException.At(node, $"What stands here is not {expected}; mend it first"),
        };

    /// <summary>The entry with a key; null where there is none. Refuses where there are two.</summary>
    public static YamlEntry? Find(YamlMapping map, string key)
    {
        YamlEntry? found = null;
        foreach (var entry in map.Entries.Where(entry => entry.Key is YamlScalar scalar && scalar.Value == key))
        {
            if (found is { } earlier)
            {
                throw EditRefusedException.At(entry.Key, $"{FaultList.Quote(key)} stands here a second time, first in line {earlier.Key.Span.LineNumber}; remove or rename one of them");
            }

            found = entry;
        }

        return found;
    }

    private List<YamlNode> Collect(YamlNode root)
    {
        var nodes = new List<YamlNode> { root };
        for (var i = 0; i < nodes.Count; i++)
        {
            var children = nodes[i] switch
            {
                YamlMapping map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
                YamlSequence list => list.Items,
                _ => [],
            };
            foreach (var child in children)
            {
                parents[child] = nodes[i];
                nodes.Add(child);
            }
        }

        return nodes;
    }
}
