using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The items of all plan files.</summary>
internal static class ItemLinker
{
    public static IReadOnlyList<PlanItem> Link(Section items, ComponentLinker components, DecisionLinker decisions, References references)
    {
        var found = items.Maps.Project(map => Link(map, items, components, decisions));
        new Circles(found.Project(item => (item.Id, item.Needs)), items, "The items can't be built in any order", "needs", "remove one of these needs", references).Report();
        return found;
    }

    private static PlanItem Link(BoundMap map, Section items, ComponentLinker components, DecisionLinker decisions)
    {
        var componentName = map.Text("component");
        var component = components.Find(componentName);
        var decision = decisions.Find(map, $"Item {FaultList.Quote(map.Name!.Value)}");
        return new PlanItem
        {
            Id = map.Name!,
            Span = map.Span,
            HasFaults = map.HasFaults,
            Title = map.Text("title"),
            Component = component is { IsTemplate: true } ? null : component,
            Template = component is { IsTemplate: true } ? component : null,
            ComponentName = componentName,
            Decision = decision,
            HasUndefinedDecision = map.Has("decision") && decision is null,
            Needs = items.Existing(map.Names("needs")),
            Code = map.Code("code"),
            Behavior = map.Names("behavior") ?? [],
            Tests = map.Texts("tests"),
        };
    }
}
