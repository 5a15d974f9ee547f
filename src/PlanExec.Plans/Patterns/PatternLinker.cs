using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The patterns of all plan files.</summary>
internal static class PatternLinker
{
    public static IReadOnlyList<Pattern> Link(IReadOnlyList<PlanDocument> documents, SelectionLinker selections, DecisionLinker decisions, References references) =>
    [
        .. new Section(documents, "patterns", "pattern", references).Maps.Select(map => Link(map, selections, decisions, references)),
    ];

    private static Pattern Link(BoundMap map, SelectionLinker selections, DecisionLinker decisions, References references)
    {
        var before = references.Count;
        if (map.Has("types") && map.Has("members"))
        {
            references.Wrong(map.SpanOf("members")!.Value, $"Pattern {FaultList.Quote(map.Name!.Value)} selects types and members; write 'members: {{of: …}}' for the members of certain types, or make it two patterns");
        }

        var target = map.Has("members") ? SelectionTarget.Members : SelectionTarget.Types;
        var pattern = new Pattern
        {
            Id = map.Name!,
            Span = map.Span,
            Types = map.Has("members") ? null : selections.Link(map, "types", SelectionTarget.Types),
            Members = selections.Link(map, "members", SelectionTarget.Members),
            Must = selections.Link(map, "must", target),
            MustNot = selections.Link(map, "mustNot", target),
            Grounds = decisions.GroundsOf(map, $"Pattern {FaultList.Quote(map.Name!.Value)}"),
        };
        return pattern with { HasFaults = map.HasFaults || references.Count > before };
    }
}
