using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The boundaries that all plan files draw.</summary>
internal static class BoundaryRulesLinker
{
    public static BoundaryRules Link(
        IReadOnlyList<PlanDocument> documents,
        IReadOnlyList<PlanSource> markdownFiles,
        ComponentLinker components,
        SelectionLinker selections,
        DecisionLinker decisions,
        References references)
    {
        var before = references.Count;
        var maps = documents.Select(document => document.Root?.Map("boundaries")).OfType<BoundMap>().ToList();
        var main = maps.Where(map => map.Has("mode") || map.Has("unassigned") || map.Has("acyclic") || map.Has("layers")).Take(1).ToList();
        var rules = new BoundaryRules
        {
            Mode = main.Select(map => map.Word<BoundaryMode>("mode")).FirstOrDefault() ?? BoundaryMode.Closed,
            ModeSpan = main.Select(map => map.SpanOf("mode")).FirstOrDefault(),
            Unassigned = main.Select(map => map.Word<UnassignedCode>("unassigned")).FirstOrDefault() ?? UnassignedCode.Warning,
            Acyclic = main.Any(map => map.Flag("acyclic", absent: false)),
            AcyclicSpan = main.Select(map => map.SpanOf("acyclic")).FirstOrDefault(),
            Layers = main.Select(map => Layers(map, components, decisions)).FirstOrDefault(),
            Diagrams = [.. maps.Select(map => map.Code("diagram")).OfType<PlanText>().Select(written => Diagram(written, markdownFiles, components, references))],
            Allow = Rules(maps, "allow", components, selections, decisions),
            Forbid = Rules(maps, "forbid", components, selections, decisions),
        };
        var hasFaults = maps.Any(map => map.HasFaults) || documents.Any(document => document.MayDefineMore("boundaries")) || references.Count > before;
        return rules with { HasFaults = hasFaults };
    }

    private static Layers? Layers(BoundMap boundaries, ComponentLinker components, DecisionLinker decisions)
    {
        if (boundaries.Map("layers") is not { } map || map.Names("order") is not { } order)
        {
            return null;
        }

        components.CheckLine(order);
        return new Layers(components.Resolve(order), decisions.Find(map, "The 'layers'"), boundaries.SpanOf("layers")!.Value);
    }

    private static DiagramUses Diagram(PlanText written, IReadOnlyList<PlanSource> markdownFiles, ComponentLinker components, References references)
    {
        var uses = BoundaryDiagram.Read(written, markdownFiles, components.Components, components.MayBeMore);
        foreach (var fault in uses.Faults)
        {
            references.Add(fault);
        }

        return uses;
    }

    private static IReadOnlyList<BoundaryRule> Rules(
        List<BoundMap> maps, string key, ComponentLinker components, SelectionLinker selections, DecisionLinker decisions) =>
    [
        // An entry that lost its 'from' or 'to' to a fault would speak about something else than is meant, and so would one that lost a selection.
        .. maps.SelectMany(map => map.Maps(key))
            .Where(map => map.Has("from") && map.Has("to") && !(map.HasFaults && (map.Has("fromTypes") || map.Has("toTypes") || map.Doubtful.Count > 0)))
            .Select(map => Rule(map, $"This '{key}'", components, selections, decisions)),
    ];

    private static BoundaryRule Rule(BoundMap map, string holder, ComponentLinker components, SelectionLinker selections, DecisionLinker decisions)
    {
        components.CheckLine(map.Names("from"), map.Names("to"), map.Names("except"));
        var grounds = decisions.GroundsOf(map, holder);
        return new BoundaryRule
        {
            Span = map.Span,
            From = components.Resolve(map.Names("from")),
            FromTypes = selections.LinkNamesOr(map, "fromTypes"),
            To = components.Resolve(map.Names("to")),
            ToTypes = selections.LinkNamesOr(map, "toTypes"),
            Except = components.Resolve(map.Names("except")),
            Deprecated = map.Flag("deprecated", absent: false),
            Because = grounds.Because,
            Decision = grounds.Decision,
            Severity = grounds.Severity,
        };
    }
}
