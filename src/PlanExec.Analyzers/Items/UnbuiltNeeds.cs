using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>An item that another needs, and that is not built.</summary>
/// <param name="Written">Where the other names it.</param>
/// <param name="Missing">A type of it that does not exist.</param>
internal sealed record UnbuiltNeed(Located<string> Written, PlannedType Missing);

/// <summary>
/// Which of the items that others need are not built, as far as a compilation can know: it sees its own source and the projects that it refers to. Of a component none of
/// whose code it sees, and for which it does not answer, it knows nothing.
/// </summary>
internal sealed class UnbuiltNeeds
{
    private readonly Dictionary<string, PlannedItem> items = new(StringComparer.Ordinal);
    private readonly ComponentTypes existing;
    private readonly ItemOwnership ownership;
    private readonly ComponentMap components;

    public UnbuiltNeeds(PlanContext plan, IEnumerable<PlannedItem> needing)
    {
        foreach (var item in plan.Loaded.Items.Where(item => item.Component is not null))
        {
            items[item.Item.Id.Value] = item;
        }

        existing = new ComponentTypes(plan, new HashSet<Component>(needing.SelectMany(NeededBy).Select(need => need.Item.Component!)));
        ownership = new ItemOwnership(plan);
        components = plan.Components;
    }

    public IEnumerable<UnbuiltNeed> Of(PlannedItem item) =>
        from need in NeededBy(item)
        let missing = need.Item.Types.FirstOrDefault(type => !existing.Contains(type) && (components.InSight.Contains(type.Item.Component!) || ownership.Owns(type)))
        where missing is not null
        select new UnbuiltNeed(need.Written, missing);

    private IEnumerable<(Located<string> Written, PlannedItem Item)> NeededBy(PlannedItem item) =>
        item.Item.Needs.Where(need => items.ContainsKey(need.Value)).Select(need => (need, items[need.Value]));
}
