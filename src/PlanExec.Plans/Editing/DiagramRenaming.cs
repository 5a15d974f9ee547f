using System.Text.RegularExpressions;

using PlanExec.Plans.Diagrams;

namespace PlanExec.Plans.Editing;

/// <summary>
/// Gives a component another name in a Mermaid diagram: in the label that names it, else in its id, else in a label that its id gets. What
/// comes of it is read again and must say the same about the renamed component as the diagram did about the old one.
/// </summary>
internal sealed class DiagramRenaming(HashSet<string> components, string id, string newId)
{
    /// <summary>Statements about nodes that only say how they look or what a click does.</summary>
    private static readonly Regex Statements = new(
        @"(?:^|;)[ \t]*(?:style|class|click)[ \t]+(?<ids>[^\s;]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The changes, as positions in a diagram; empty where it does not show the component.</summary>
    /// <exception cref="EditRefusedException">There are none that are safe.</exception>
    public IReadOnlyList<PlanTextChange> Changes(PlanText written)
    {
        var text = written.Text;
        var diagram = Read(text);
        var nodes = diagram.Nodes.Where(node => node.Names.FirstOrDefault(components.Contains) == id).ToList();
        if (diagram.Faults.Count > 0 && (nodes.Count > 0 || text.IndexOf(id, StringComparison.Ordinal) >= 0))
        {
            var fault = MermaidReader.Read(written).Faults[0];
            throw new EditRefusedException(fault.Span, $"{fault.Message} (mend this first: the diagram may name {FaultList.Quote(id)})");
        }

        if (nodes.Count == 0)
        {
            return [];
        }

        var candidates = new[] { WithId(text, nodes), WithLabel(nodes) }.OfType<List<PlanTextChange>>().Select(changes => changes.OrderBy(change => change.Start).ToList());
        return candidates.FirstOrDefault(changes => SaysTheSame(text, PlanEdit.Apply(text, changes)))
            ?? throw new EditRefusedException(
                written.Locate(nodes[0].Id.Span.Start, nodes[0].Id.Span.Length),
                $"The diagram shows {FaultList.Quote(id)} in a way that can't be renamed safely; write {FaultList.Quote(newId)} there by hand, and the name under 'components' with it");
    }

    private static MermaidDiagram Read(string text) => MermaidReader.Read(InPlace(text));

    /// <summary>The text as if it were a file of its own: its places are positions in it.</summary>
    private static PlanText InPlace(string text) =>
        new(text, new PlanSpan(new PlanSource("", text), 0, text.Length), [.. Enumerable.Range(0, text.Length + 1)]);

    /// <summary>Changes labels that name the component, and else every mention of the id.</summary>
    private List<PlanTextChange>? WithId(string text, List<MermaidNode> nodes)
    {
        var changes = new List<PlanTextChange>();
        foreach (var node in nodes)
        {
            if (!IsNamedByLabel(node))
            {
                changes.AddRange(node.Mentions.Concat(InStatements(text)).Select(span => new PlanTextChange(span.Start, span.Length, newId)));
            }
            else if (InLabel(node.Label!) is { } change)
            {
                changes.Add(change);
            }
            else
            {
                return null;
            }
        }

        return changes;
    }

    /// <summary>Changes labels that name the component, and else gives the node one where it has none: its id stays.</summary>
    private List<PlanTextChange>? WithLabel(List<MermaidNode> nodes)
    {
        var changes = new List<PlanTextChange>();
        foreach (var node in nodes)
        {
            var change = node.Label is null ? new PlanTextChange(node.Id.Span.End, 0, $"[\"{MermaidLabel.Encode(newId)}\"]")
                : IsNamedByLabel(node) ? InLabel(node.Label)
                : null;
            if (change is null)
            {
                return null;
            }

            changes.Add(change.Value);
        }

        return changes;
    }

    private bool IsNamedByLabel(MermaidNode node) => node.Label is not null && node.Names.Take(2).Contains(id);

    private PlanTextChange? InLabel(Located<string> label)
    {
        var source = label.Span.Source.Text;
        var isQuoted = source[label.Span.Start - 1] is '"' or '`' or '\'';
        var name = isQuoted || newId.All(character => char.IsLetterOrDigit(character) || character is '.' or '_') ? MermaidLabel.Encode(newId) : $"\"{MermaidLabel.Encode(newId)}\"";
        if (MermaidLabel.Decode(label.Value).Trim() == id)
        {
            return new PlanTextChange(label.Span.Start, label.Span.Length, name);
        }

        var start = label.Value.IndexOf(id, StringComparison.Ordinal);
        return start < 0 ? null : new PlanTextChange(label.Span.Start + start, id.Length, MermaidLabel.Encode(newId));
    }

    private IEnumerable<PlanSpan> InStatements(string text)
    {
        foreach (Match match in Statements.Matches(text))
        {
            var start = match.Groups["ids"].Index;
            foreach (var part in match.Groups["ids"].Value.Split(','))
            {
                if (part == id)
                {
                    yield return new PlanSpan(new PlanSource("", text), start, part.Length);
                }

                start += part.Length + 1;
            }
        }
    }

    private bool SaysTheSame(string before, string after)
    {
        var earlier = DiagramResolver.Resolve(Read(before), Named(components), mayBeMore: false);
        var later = DiagramResolver.Resolve(Read(after), Named(components.Select(Renamed)), mayBeMore: false);
        return later.Faults.Count <= earlier.Faults.Count
            && later.Uses.Select(use => (use.From.Name.Value, use.To.Name.Value)).SequenceEqual(earlier.Uses.Select(use => (Renamed(use.From.Name.Value), Renamed(use.To.Name.Value))))
            && later.Shown.Keys.Select(component => component.Name.Value).SequenceEqual(earlier.Shown.Keys.Select(component => Renamed(component.Name.Value)));
    }

    private string Renamed(string name) => name == id ? newId : name;

    private static IReadOnlyList<Component> Named(IEnumerable<string> names) =>
        [.. names.Select(name => new Component { Name = new Located<string>(name, default) })];
}
