using PlanExec.Plans.Merging;

namespace PlanExec.Plans;

/// <summary>Finds two patterns that want of the same code what nothing can be: where the one selects all that the other does, no code that both select keeps both.</summary>
internal sealed class PatternContradictions(References references)
{
    // More than any plan needs, and compared in no time.
    private const int MostComparisons = 2_000_000;
    private const int MostClauses = 64;

    private int comparisons;

    /// <summary>The patterns, those that contradict each other with a fault: neither is held against code.</summary>
    public IReadOnlyList<Pattern> Check(IReadOnlyList<Pattern> patterns)
    {
        var said = patterns.Where(IsHeld).Select(pattern => new Wish(pattern)).Where(wish => wish.Count <= MostClauses).ToList();
        var faulty = new HashSet<PlanSpan>();
        for (var second = 1; second < said.Count && comparisons < MostComparisons; second++)
        {
            for (var first = 0; first < second; first++)
            {
                comparisons += said[first].Count * said[second].Count;
                if (Find(said[first], said[second]) is { } conflict)
                {
                    var (earlier, later) = (said[first].Pattern, said[second].Pattern);
                    references.Contradicts(
                        conflict.Span,
                        conflict.Other,
                        $"No code can be what pattern {FaultList.Quote(later.Id.Value)} and pattern {FaultList.Quote(earlier.Id.Value)} in {FaultList.Place(earlier.Span, later.Span.Source)} want: {conflict.Fact}; change one of the two, or what it selects");
                    faulty.Add(earlier.Span);
                    faulty.Add(later.Span);
                    break;
                }
            }
        }

        return faulty.Count == 0 ? patterns : [.. patterns.Select(pattern => faulty.Contains(pattern.Span) ? pattern with { HasFaults = true } : pattern)];
    }

    private static bool IsHeld(Pattern pattern) => !pattern.HasFaults
        && (pattern.Types ?? pattern.Members) is not null
        && pattern.Grounds.IsInForce
        && pattern.Grounds.Severity?.Value != PlanSeverity.None;

    private static SelectionConflict? Find(Wish earlier, Wish later) =>
        (earlier.Pattern.Members is null) == (later.Pattern.Members is null)
        && FindInWishes(earlier, later) is { } conflict
        && (later.Selected.IsWithin(earlier.Selected) || earlier.Selected.IsWithin(later.Selected))
            ? conflict
            : null;

    private static SelectionConflict? FindInWishes(Wish earlier, Wish later)
    {
        foreach (var wanted in later.Wanted.Clauses)
        {
            if (earlier.Wanted.Clauses.FirstOrDefault(wanted.Excludes) is { } other)
            {
                return new SelectionConflict(wanted.Span, other.Span, $"{wanted} and {other} exclude each other");
            }
        }

        var refused = later.Refused.Select(refused => SelectionConflict.Find(refused, earlier.Wanted, clause => $"the one refuses {clause}, which the other wants")).FirstOrDefault(found => found is not null);
        if (refused is not null)
        {
            return refused;
        }

        var wish = earlier.Refused.Select(refused => SelectionConflict.Find(refused, later.Wanted, clause => $"the one wants {clause}, which the other refuses")).FirstOrDefault(found => found is not null);
        return wish is null ? null : wish with { Span = wish.Other, Other = wish.Span };
    }

    /// <summary>What a pattern says, as clauses.</summary>
    private sealed class Wish
    {
        public Wish(Pattern pattern)
        {
            Pattern = pattern;
            Selected = SelectionClauses.Of((pattern.Types ?? pattern.Members)!);
            Wanted = pattern.Must is { } must ? SelectionClauses.Of(must) : SelectionClauses.Nothing;
            Refused = [.. Wanted.Refused, .. pattern.MustNot is { } mustNot ? SelectionClauses.RefusedBy(mustNot) : []];
            Count = Selected.Clauses.Count + Wanted.Clauses.Count + Refused.Count;
        }

        public Pattern Pattern { get; }

        public SelectionClauses Selected { get; }

        public SelectionClauses Wanted { get; }

        public IReadOnlyList<RefusedSelection> Refused { get; }

        public int Count { get; }
    }
}
