using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Planned types whose code states a namespace that no component has: where they are to stand, they would not be found.</summary>
internal static class MisplacedTypes
{
    /// <summary>The faults of those that a compilation answers for, each place once.</summary>
    public static IEnumerable<PlanFault> Find(PlanContext plan)
    {
        if (!plan.ReportsPlan || plan.MayLackComponents)
        {
            return [];
        }

        var ownership = new ItemOwnership(plan);
        return plan.Loaded.Work
            .Where(type => type.NamespacePlace is not null && ownership.Owns(type) && Contains(type, plan))
            .GroupBy(type => type.NamespacePlace!.Value)
            .Select(place => ToFault(place.First()));
    }

    /// <summary>Whether a type is one in the code of a compilation that answers for it.</summary>
    public static bool Contains(PlannedType type, PlanContext plan) =>
        type is { Namespace: { } stated, Item.Component: { HasFaults: false, Files.Count: 0 } component }
        && !plan.Loaded.Ownership.LooksAtFiles
        && plan.Loaded.Ownership.Find(new CodeLocation(plan.Compilation.AssemblyName ?? "", stated, type.Name)).Component is null
        && !MayBeSoleOwner(component, plan);

    /// <summary>What no selector claims belongs to the one component that has code in the assembly.</summary>
    private static bool MayBeSoleOwner(Component component, PlanContext plan) => plan.Components.InSource.All(other => other == component);

    private static PlanFault ToFault(PlannedType type) => new(
        DiagnosticIds.Contradiction,
        type.NamespacePlace!.Value,
        $"Item '{type.Item.Item.Id}' is of component '{type.Item.Component}', but its code stands in namespace '{type.Namespace}', which is of no component; correct the namespace, or add it to the component's 'namespaces'")
    {
        Related = type.Item.Component!.Name.Span,
    };
}
