using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Items whose C# no project is ever held against, whatever the code is.</summary>
internal static class MuteItems
{
    public static IEnumerable<PlanFault> Find(LoadedPlan loaded) => loaded.Plan.IsIncomplete
        ? []
        : loaded.Items.Where(item => item is { Item: { HasUndefinedDecision: false, Decision: null or { Status: DecisionStatus.Accepted } }, IsUncertain: false }).Select(item => Find(item, loaded)).OfType<PlanFault>();

    private static PlanFault? Find(PlannedItem item, LoadedPlan loaded) => item switch
    {
        { Item.ComponentName: null } => item.Item.HasFaults ? null : Mute(item, $"names no component, so nothing of its code is looked for; {Remedy(item, loaded)}", item.Item.Id.Span),
        { Component: { Governed: false, HasFaults: false } component } => Mute(
            item, $"is of component '{component}', which is not governed, so nothing of its code is looked for; name another component, or leave out the code", item.Item.ComponentName.Span),
        _ => null,
    };

    /// <summary>The component in whose namespace the code stands, where it says so.</summary>
    private static string Remedy(PlannedItem item, LoadedPlan loaded)
    {
        var owners = item.Types.Select(type => type.Namespace)
            .OfType<string>()
            .SelectMany(name => loaded.Plan.Components.Where(component => component is { IsTemplate: false, Governed: true } && component.Namespaces.Any(pattern => pattern.IsLiteral && pattern.Text.Value == name)))
            .Distinct()
            .ToArray();
        return owners is [var only] ? $"write 'component: {only}'" : "write 'component:' with the one in which its types belong";
    }

    private static PlanFault Mute(PlannedItem item, string fact, PlanSpan place) => new(DiagnosticIds.MatchesNothing, place, $"Item '{item.Item.Id}' {fact}");
}
