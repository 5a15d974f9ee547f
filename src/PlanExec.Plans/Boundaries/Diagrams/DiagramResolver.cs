using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Diagrams;

/// <summary>
/// Tells which components the nodes of a diagram are. A node is the component of its label's name, else of its id's. A group is all
/// components in it, those of inner groups included: an arrow to it is an arrow to each.
/// </summary>
internal sealed class DiagramResolver
{
    // A near match looks at every name: more than a person reads would make a bad diagram slow to refuse.
    private const int MaximumNearMatches = 50;

    private readonly MermaidDiagram diagram;
    private readonly bool mayBeMore;
    private readonly Dictionary<string, Component> components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Component>> ends = new(StringComparer.Ordinal);
    private readonly Dictionary<Component, PlanSpan> shown = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly List<PlanFault> faults = [];
    private readonly List<DiagramUse> uses = [];

    private DiagramResolver(MermaidDiagram diagram, IReadOnlyList<Component> components, bool mayBeMore)
    {
        this.diagram = diagram;
        this.mayBeMore = mayBeMore;
        foreach (var component in components)
        {
            this.components[component.Name.Value] = component;
        }
    }

    /// <summary>What a diagram says about components.</summary>
    public static DiagramUses Resolve(MermaidDiagram diagram, IReadOnlyList<Component> components, bool mayBeMore)
    {
        var resolver = new DiagramResolver(diagram, components, mayBeMore);
        resolver.FindNodes();
        resolver.FindGroups();
        resolver.FindUses();
        return new DiagramUses
        {
            Shown = resolver.shown,
            Uses = resolver.uses,
            Faults = [.. diagram.Faults.Concat(resolver.faults).OrderBy(fault => fault.Span.Start)],
        };
    }

    private void FindNodes()
    {
        foreach (var node in diagram.Nodes)
        {
            var name = node.Names.FirstOrDefault(components.ContainsKey);
            if (name is null)
            {
                if (!node.HasFaults && !mayBeMore)
                {
                    ReportUnknown(node);
                }

                ends[node.Id.Value] = [];
                continue;
            }

            var component = components[name];
            ends[node.Id.Value] = [component];
            if (!shown.ContainsKey(component))
            {
                shown.Add(component, (node.Label ?? node.Id).Span);
            }
        }
    }

    /// <summary>Inner groups stand before outer ones.</summary>
    private void FindGroups()
    {
        foreach (var group in diagram.Groups)
        {
            var members = group.Members.SelectMany(member => ends.TryGetValue(member, out var found) ? found : []);
            ends[group.Id] = [.. (ends.TryGetValue(group.Id, out var earlier) ? earlier.Concat(members) : members).Distinct()];
        }
    }

    private void FindUses()
    {
        var known = new HashSet<(Component, Component)>();
        foreach (var edge in diagram.Edges)
        {
            var from = ends.TryGetValue(edge.From.Value, out var tails) ? tails : [];
            var to = ends.TryGetValue(edge.To.Value, out var heads) ? heads : [];
            if ((long)from.Count * to.Count > MermaidBuilder.MaximumEdges - uses.Count)
            {
                var message = $"The arrows mean more than {MermaidBuilder.MaximumEdges} uses; draw a part of the plan, or write 'uses' instead";
                faults.Add(new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, edge.Span, message));
                return;
            }

            foreach (var tail in from)
            {
                uses.AddRange(to.Where(head => head != tail && known.Add((tail, head))).Select(head => new DiagramUse(tail, head, edge.Span)));
            }
        }
    }

    private void ReportUnknown(MermaidNode node)
    {
        var written = (node.Label ?? node.Id).Value;
        if (faults.Count > Plan.MaximumFaults || !unknown.Add(written))
        {
            return;
        }

        if (unknown.Count <= MaximumNearMatches && components.Keys.FirstOrDefault(name => IsTemplateOf(name, node)) is { } template)
        {
            Unknown(node, $"{FaultList.Quote(written)} is an instance of a template, which a diagram shows as a whole; write {FaultList.Quote(template)}", template);
            return;
        }

        var near = unknown.Count <= MaximumNearMatches ? node.Names.Select(name => NearMatch.Find(name, components.Keys)).FirstOrDefault(name => name is not null) : null;
        var remedy = near is not null ? $"did you mean {FaultList.Quote(near)}?"
            : node.Label is null && written.Contains('&') ? "write spaces around '&' where two nodes are meant"
            : "define it, or write another name";
        Unknown(node, $"{FaultList.Quote(written)} is not a component of the plan; {remedy}", near);
    }

    private static bool IsTemplateOf(string name, MermaidNode node) =>
        name.Contains('$') && node.Names.Any(instance => Capture.ValueIn(instance, Capture.WithHole(name)) is not null);

    private void Unknown(MermaidNode node, string message, string? near) =>
        faults.Add(new PlanFault(DiagnosticIds.UndefinedReference, (node.Label ?? node.Id).Span, message) { Replacement = near });
}
