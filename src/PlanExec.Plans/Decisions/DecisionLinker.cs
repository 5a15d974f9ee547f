namespace PlanExec.Plans.Merging;

/// <summary>The decisions of all plan files.</summary>
internal sealed class DecisionLinker
{
    private readonly Section section;
    private readonly List<Decision> decisions;

    public DecisionLinker(IReadOnlyList<PlanDocument> documents, References references)
    {
        section = new Section(documents, "decisions", "decision", references);
        decisions = [.. section.Maps.Select(Create)];
    }

    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>The decision with an id; null where none is named, or none exists (which has become a fault).</summary>
    public Decision? Find(Located<string>? id) => id is not null && section.Find(id) is >= 0 and var position ? decisions[position] : null;

    private static Decision Create(Binding.BoundMap map) => new()
    {
        Id = map.Name!,
        Span = map.Span,
        Title = map.Text("title"),
        Status = map.Text("status")?.Value switch
        {
            "accepted" => DecisionStatus.Accepted,
            "rejected" => DecisionStatus.Rejected,
            "superseded" => DecisionStatus.Superseded,
            _ => DecisionStatus.Proposed,
        },
        Date = map.Text("date"),
        Decided = map.Text("decided"),
        Because = map.Text("because"),
        Link = map.Text("link"),
    };
}
