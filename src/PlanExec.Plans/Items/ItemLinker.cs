namespace PlanExec.Plans.Merging;

/// <summary>The items of all plan files.</summary>
internal static class ItemLinker
{
    public static IReadOnlyList<PlanItem> Link(
        IReadOnlyList<PlanDocument> documents,
        ComponentLinker components,
        DecisionLinker decisions,
        References references) =>
    [
        .. new Section(documents, "items", "item", references).Maps.Select(map => new PlanItem
        {
            Id = map.Name!,
            Span = map.Span,
            Title = map.Text("title"),
            Component = components.Find(map.Text("component")),
            Decision = decisions.Find(map.Text("decision")),
            Code = map.Code("code"),
        }),
    ];
}
