using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The items of all plan files.</summary>
internal static class ItemLinker
{
    public static IReadOnlyList<PlanItem> Link(Section items, ComponentLinker components, DecisionLinker decisions, References references)
    {
        var found = items.Maps.Select(map => Link(map, items, components, decisions)).ToList();
        new NeedCircles(found, items, references).Report();
        return found;
    }

    private static PlanItem Link(BoundMap map, Section items, ComponentLinker components, DecisionLinker decisions)
    {
        var component = components.Find(map.Text("component"));
        var decision = decisions.Find(map.Text("decision"));
        return new PlanItem
        {
            Id = map.Name!,
            Span = map.Span,
            Title = map.Text("title"),
            Component = component is { IsTemplate: true } ? null : component,
            Template = component is { IsTemplate: true } ? component : null,
            ComponentName = map.Text("component"),
            Decision = decision,
            HasUndefinedDecision = map.Text("decision") is not null && decision is null,
            Needs = [.. (map.Names("needs") ?? []).Where(id => items.Find(id) >= 0)],
            Code = map.Code("code"),
            Behavior = map.Names("behavior") ?? [],
            Tests = map.Texts("tests"),
        };
    }
}
