using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The bans of all plan files.</summary>
internal static class ApiLinker
{
    public static IReadOnlyList<ApiBan> Link(IReadOnlyList<PlanDocument> documents, ComponentLinker components, DecisionLinker decisions, References references) =>
    [
        .. documents.SelectMany(document => document.Root?.Maps("apis") ?? []).Where(map => map.Has("ban")).Select(map => Link(map, components, decisions, references)),
    ];

    private static ApiBan Link(BoundMap map, ComponentLinker components, DecisionLinker decisions, References references)
    {
        var before = references.Count;
        components.CheckLine(map.Names("in"), map.Names("except"));
        var ban = new ApiBan
        {
            Span = map.Span,
            Ban = map.Texts("ban"),
            In = map.Names("in") is { } names ? components.Resolve(names) : null,
            Except = components.Resolve(map.Names("except")),
            Instead = map.Code("instead"),
            Grounds = decisions.GroundsOf(map, "This entry of 'apis'"),
        };
        return ban with { HasFaults = map.HasFaults || references.Count > before };
    }
}
