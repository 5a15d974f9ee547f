namespace PlanExec.Plans;

/// <summary>The arrows of a plan's diagrams. Between two templates an arrow is one between the instances with the same value.</summary>
internal sealed class DiagramArrows
{
    private readonly Dictionary<Component, PlanSpan> shown = [];
    private readonly Dictionary<(Component From, Component To), PlanSpan> arrows = [];

    public DiagramArrows(IReadOnlyList<DiagramUses> diagrams)
    {
        foreach (var diagram in diagrams)
        {
            foreach (var pair in diagram.Shown.Where(pair => !shown.ContainsKey(pair.Key)))
            {
                shown.Add(pair.Key, pair.Value);
            }

            foreach (var use in diagram.Uses.Where(use => !arrows.ContainsKey((use.From, use.To))))
            {
                arrows.Add((use.From, use.To), use.Span);
            }
        }
    }

    /// <summary>Where a diagram shows a component; null where none does.</summary>
    public PlanSpan? Show(Component component) => shown.TryGetValue(component.Definition, out var span) ? span : null;

    /// <summary>The arrow from one component to another; null where there is none.</summary>
    public PlanSpan? Find(Component from, Component to) =>
        arrows.TryGetValue((from.Definition, to.Definition), out var span) && (from.Value is null || to.Value is null || from.Value == to.Value) ? span : null;
}
