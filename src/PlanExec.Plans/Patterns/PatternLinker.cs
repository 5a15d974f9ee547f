using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The patterns of all plan files.</summary>
internal static class PatternLinker
{
    /// <summary>The kinds of members of which some keys speak.</summary>
    private static readonly (string Key, ElementKind[] Kinds)[] kindsOfKeys =
    [
        ("type", [ElementKind.Property, ElementKind.Field, ElementKind.Event, ElementKind.Indexer]),
        ("returns", [ElementKind.Method, ElementKind.Operator]),
        ("takes", [ElementKind.Method, ElementKind.Constructor, ElementKind.Operator, ElementKind.Indexer]),
    ];

    public static IReadOnlyList<Pattern> Link(IReadOnlyList<PlanDocument> documents, SelectionLinker selections, DecisionLinker decisions, References references) =>
    [
        .. new PatternContradictions(references).Check([.. new Section(documents, "patterns", "pattern", references).Maps.Select(map => Link(map, selections, decisions, references))]),
    ];

    private static Pattern Link(BoundMap map, SelectionLinker selections, DecisionLinker decisions, References references)
    {
        var before = references.Count;
        if (map.Has("types") && map.Has("members"))
        {
            references.Wrong(map.SpanOf("members")!.Value, $"Pattern {FaultList.Quote(map.Name!.Value)} selects types and members; write 'members: {{of: …}}' for the members of certain types, or make it two patterns");
        }

        if (map.Map("members")?.Words<ElementKind>("kind") is { Count: > 0 } kinds)
        {
            CheckKeys(map.Map("must"), kinds, references);
            CheckKeys(map.Map("mustNot"), kinds, references);
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
        if (references.Count == before && !map.HasFaults && SelectionConflict.Find(pattern.Types ?? pattern.Members, pattern.Must, pattern.MustNot) is { } conflict)
        {
            references.Contradicts(conflict.Span, conflict.Other, $"Nothing can be what pattern {FaultList.Quote(pattern.Id.Value)} wants: {conflict.Fact}; change one of the two");
        }

        return pattern with { HasFaults = map.HasFaults || references.Count > before };
    }

    /// <summary>What no selected member can have is a mistake of the plan, not of the code.</summary>
    private static void CheckKeys(BoundMap? obligation, IReadOnlyList<Located<ElementKind>> kinds, References references)
    {
        foreach (var (key, fitting) in kindsOfKeys.Where(entry => obligation?.Has(entry.Key) == true))
        {
            if (!kinds.Any(kind => fitting.Contains(kind.Value)))
            {
                references.Wrong(
                    obligation!.SpanOf(key)!.Value,
                    $"'{key}' speaks about members of other kinds than the pattern selects, which are {string.Join(", ", kinds.Select(kind => kind.Span.ToString()))}; remove it, or select members that can have it");
            }
        }
    }
}
