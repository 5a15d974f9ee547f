using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The boundaries that all plan files draw.</summary>
internal static class BoundaryRulesLinker
{
    public static BoundaryRules Link(
        IReadOnlyList<PlanDocument> documents,
        ComponentLinker components,
        DecisionLinker decisions,
        References references)
    {
        var before = references.Count;
        var maps = documents.Select(document => document.Root?.Map("boundaries")).OfType<BoundMap>().ToList();
        var allow = Rules(maps, "allow", components, decisions);
        var forbid = Rules(maps, "forbid", components, decisions);
        return new BoundaryRules
        {
            Mode = maps.Select(map => map.Text("mode")?.Value).FirstOrDefault() == "open" ? BoundaryMode.Open : BoundaryMode.Closed,
            ModeSpan = maps.Select(map => map.SpanOf("mode")).FirstOrDefault(span => span is not null),
            Allow = allow,
            Forbid = forbid,
            HasFaults = maps.Any(map => map.HasFaults) || documents.Any(document => document.MayDefineMore("boundaries")) || references.Count > before,
        };
    }

    private static IReadOnlyList<BoundaryRule> Rules(List<BoundMap> maps, string key, ComponentLinker components, DecisionLinker decisions) =>
    [
        // An entry that lost its 'from' or 'to' to a fault would speak about something else than is meant.
        .. maps.SelectMany(map => map.Maps(key)).Where(map => map.Has("from") && map.Has("to")).Select(map => new BoundaryRule
        {
            Span = map.Span,
            From = components.Resolve(map.Names("from")),
            To = components.Resolve(map.Names("to")),
            Except = components.Resolve(map.Names("except")),
            Because = map.Text("because"),
            Decision = decisions.Find(map.Text("decision")),
        }),
    ];
}
