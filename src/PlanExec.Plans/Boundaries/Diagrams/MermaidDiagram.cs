namespace PlanExec.Plans;

/// <summary>What a Mermaid flowchart says: nodes, arrows and groups. It does not know the plan's components.</summary>
public sealed record MermaidDiagram
{
    /// <summary>The nodes, each once, in the order in which they are first named.</summary>
    public IReadOnlyList<MermaidNode> Nodes { get; init; } = [];

    /// <summary>The arrows, one for each pair of ends: <c>A &amp; B --&gt; C</c> is two. An end is the id of a node or of a group.</summary>
    public IReadOnlyList<MermaidEdge> Edges { get; init; } = [];

    /// <summary>The subgraphs, inner ones before those that contain them.</summary>
    public IReadOnlyList<MermaidGroup> Groups { get; init; } = [];

    /// <summary>What was not understood and left out, in the order of the text.</summary>
    public IReadOnlyList<PlanFault> Faults { get; init; } = [];
}

/// <summary>A node of a flowchart.</summary>
/// <param name="Id">Its id, where it is first named.</param>
public sealed record MermaidNode(Located<string> Id)
{
    /// <summary>Its label as written between the brackets; null where it has none.</summary>
    public Located<string>? Label { get; init; }

    /// <summary>Where its id stands, in the order of the text; statements about styles, classes and clicks are left out.</summary>
    public IReadOnlyList<PlanSpan> Mentions { get; init; } = [];

    /// <summary>Whether its label was not understood: the name that is meant may stand there.</summary>
    public bool HasFaults { get; init; }

    /// <summary>What the node may be called in the plan, the most likely first: its label, the label's first line without formatting, its id.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Label is not null)
            {
                yield return Diagrams.MermaidLabel.Decode(Label.Value);
                yield return Diagrams.MermaidLabel.FirstLine(Label.Value);
            }

            yield return Id.Value;
        }
    }
}

/// <summary>An arrow from one node or group to another.</summary>
/// <param name="From">The id at its tail, and where that is named.</param>
/// <param name="To">The id at its head, and where that is named.</param>
/// <param name="Span">The arrow with both ends.</param>
public sealed record MermaidEdge(Located<string> From, Located<string> To, PlanSpan Span);

/// <summary>A subgraph.</summary>
/// <param name="Id">Its id, or its title where it has no id.</param>
/// <param name="Span">Its first line.</param>
/// <param name="Members">The ids of the nodes and groups directly in it. As Mermaid does, a node belongs to the first group to end that names it.</param>
public sealed record MermaidGroup(string Id, PlanSpan Span, IReadOnlyList<string> Members);
