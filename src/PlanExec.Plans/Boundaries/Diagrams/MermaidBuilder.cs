namespace PlanExec.Plans.Diagrams;

/// <summary>Collects what a diagram says and what is wrong with it.</summary>
internal sealed class MermaidBuilder(PlanText text)
{
    /// <summary><c>A &amp; B --&gt; C &amp; D</c> multiplies: a line of names could mean more arrows than fit into memory.</summary>
    public const int MaximumEdges = 100_000;

    private const int LongestUnexpected = 20;

    private readonly List<PlanFault> faults = [];
    private readonly List<MermaidNode> nodes = [];
    private readonly List<List<PlanSpan>> mentions = [];
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<MermaidEdge> edges = [];
    private readonly List<MermaidGroup> groups = [];
    private readonly HashSet<string> edgeIds = new(StringComparer.Ordinal);
    private readonly Stack<(string Id, PlanSpan Span, List<string> Named)> open = new();
    private readonly HashSet<string> grouped = new(StringComparer.Ordinal);
    private bool isFull;

    public bool HasFaults => faults.Count > 0;

    public int OpenGroups => open.Count;

    public PlanSpan Locate(int start, int end) => text.Locate(start, end - start);

    public void Wrong(int start, int length, string message) => Wrong(start, length, message, replacement: null);

    public void Wrong(int start, int length, string message, string? replacement)
    {
        // One more than is told tells the merger that there are more.
        if (faults.Count <= Plan.MaximumFaults)
        {
            faults.Add(new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, text.Locate(start, length), message) { Replacement = replacement });
        }
    }

    /// <summary>Reports what ends a statement, and skips the rest of the line in which it stands. Always false.</summary>
    public bool Fail(MermaidScanner scanner, int start, int length, string message)
    {
        Wrong(start, length, message);
        scanner.Position = scanner.LineEnd(start);
        return false;
    }

    /// <summary>Reports something that stands where it can't, and skips the rest of its line.</summary>
    public void Unexpected(MermaidScanner scanner, int start, string remedy)
    {
        var lineEnd = scanner.LineEnd(start);
        var end = start;
        while (end < lineEnd && end - start < LongestUnexpected && !char.IsWhiteSpace(scanner.Text[end]))
        {
            end++;
        }

        if (end > start && char.IsHighSurrogate(scanner.Text[end - 1]) && end < lineEnd)
        {
            end++;
        }

        var fact = start == lineEnd ? "The line ends too early" : $"{FaultList.Quote(scanner.Text.Substring(start, end - start))} can't stand here";
        Fail(scanner, start, end - start, $"{fact}; {remedy}");
    }

    /// <summary>Names a node or group, and its label where it has one.</summary>
    public void Name(Located<string> id, Located<string>? label)
    {
        if (!positions.TryGetValue(id.Value, out var position))
        {
            position = nodes.Count;
            positions.Add(id.Value, position);
            mentions.Add([]);
            nodes.Add(new MermaidNode(id) { Mentions = mentions[position] });
        }

        mentions[position].Add(id.Span);
        if (label is not null)
        {
            nodes[position] = nodes[position] with { Label = label };
        }

        if (open.Count > 0)
        {
            open.Peek().Named.Add(id.Value);
        }
    }

    /// <summary>Names a node whose label was not understood.</summary>
    public void NameWithFault(Located<string> id)
    {
        Name(id, label: null);
        nodes[positions[id.Value]] = nodes[positions[id.Value]] with { HasFaults = true };
    }

    public void AddEdgeId(string id) => edgeIds.Add(id);

    public void Connect(IReadOnlyList<Located<string>> from, IReadOnlyList<Located<string>> to, MermaidLink link)
    {
        if (isFull || (long)from.Count * to.Count > MaximumEdges - edges.Count)
        {
            if (!isFull)
            {
                Wrong(link.Start, link.End - link.Start, $"The diagram has more than {MaximumEdges} arrows; draw a part of the plan, or write 'uses' instead");
            }

            isFull = true;
            return;
        }

        foreach (var tail in from)
        {
            foreach (var head in to)
            {
                var first = Math.Min(tail.Span.Start, head.Span.Start);
                var span = new PlanSpan(tail.Span.Source, first, Math.Max(tail.Span.End, head.Span.End) - first);
                edges.Add(new MermaidEdge(tail, head, span));
            }
        }
    }

    public void OpenGroup(string id, PlanSpan span) => open.Push((id, span, []));

    public void CloseGroup()
    {
        var (id, span, named) = open.Pop();
        groups.Add(new MermaidGroup(id, span, [.. named.Where(grouped.Add)]));
        if (open.Count > 0)
        {
            open.Peek().Named.Add(id);
        }
    }

    public MermaidDiagram Build()
    {
        while (open.Count > 0)
        {
            var span = open.Peek().Span;
            faults.Add(new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, span, "The subgraph has no end; write 'end' in a line of its own behind its nodes"));
            CloseGroup();
        }

        // 'e1@{ animate: true }' names a link, not a node.
        edgeIds.ExceptWith(edges.SelectMany(edge => new[] { edge.From.Value, edge.To.Value }));
        edgeIds.UnionWith(groups.Select(group => group.Id));
        return new MermaidDiagram
        {
            Nodes = [.. nodes.Where(node => !edgeIds.Contains(node.Id.Value))],
            Edges = edges,
            Groups = groups,
            Faults = [.. faults.OrderBy(fault => fault.Span.Start)],
        };
    }
}
