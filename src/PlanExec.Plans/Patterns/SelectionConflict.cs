namespace PlanExec.Plans;

/// <summary>Why nothing can fit a selection, or what a pattern wants, whatever the code is.</summary>
/// <param name="Span">The part that takes away what the other one leaves.</param>
/// <param name="Other">That other part.</param>
/// <param name="Fact">What is wrong, as the end of a sentence.</param>
public sealed record SelectionConflict(PlanSpan Span, PlanSpan Other, string Fact)
{
    // More clauses than anybody writes: comparing each with each would take the compiler's time.
    private const int MostClauses = 64;

    /// <summary>The first conflict within a selection and those nested in it that must fit, too; null where code can fit.</summary>
    public static SelectionConflict? Find(Selection selection) => selection.HasFaults ? null
        : Within(SelectionClauses.Of(selection), "'not' leaves out all that the rest selects") ?? Nested(selection).Select(Find).FirstOrDefault(found => found is not null);

    /// <summary>The first conflict between what a pattern wants and what it refuses; null where code can be so.</summary>
    /// <param name="must">What code must be; null where it must be nothing.</param>
    /// <param name="mustNot">What it must not be, each key and value by itself; null where nothing is refused.</param>
    public static SelectionConflict? Find(Selection? must, Selection? mustNot)
    {
        if (must is null or { HasFaults: true } || mustNot is { HasFaults: true })
        {
            return null;
        }

        var wanted = SelectionClauses.Of(must);
        if (Within(wanted, "'not' refuses what the rest of 'must' wants") is { } within)
        {
            return within;
        }

        foreach (var refused in mustNot is null ? [] : SelectionClauses.RefusedBy(mustNot).Take(MostClauses))
        {
            if (Implied(refused, wanted) is { } clause)
            {
                var value = refused.Clauses[0].Values.FirstOrDefault(value => clause.Values.Any(wanting => wanting.Implies(value)));
                return new SelectionConflict(refused.Clauses.Count == 1 ? value.Span : refused.Span, clause.Span, $"{clause} stands under 'must' and under 'mustNot'");
            }
        }

        return null;
    }

    private static IEnumerable<Selection> Nested(Selection selection) =>
        new[] { selection.Of, selection.Type?.Selection, selection.Returns?.Selection, selection.Takes?.Selection }
            .OfType<Selection>()
            .Concat(selection.All);

    private static SelectionConflict? Within(SelectionClauses said, string factOfRefusal)
    {
        var clauses = said.Clauses.Count > MostClauses ? [.. said.Clauses.Take(MostClauses)] : said.Clauses;
        for (var i = 1; i < clauses.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (clauses[j].Excludes(clauses[i]))
                {
                    return new SelectionConflict(clauses[i].Span, clauses[j].Span, $"{clauses[j]} and {clauses[i]} exclude each other");
                }
            }
        }

        foreach (var refused in said.Refused.Take(MostClauses))
        {
            if (Implied(refused, said) is { } clause)
            {
                return new SelectionConflict(refused.Span, clause.Span, factOfRefusal);
            }
        }

        return null;
    }

    /// <summary>The clause by which all fits that is refused, where whatever is wanted fits all of it; else null.</summary>
    private static SelectionClause? Implied(RefusedSelection refused, SelectionClauses wanted)
    {
        SelectionClause? first = null;
        foreach (var clause in refused.Clauses)
        {
            if (wanted.Clauses.FirstOrDefault(candidate => candidate.Implies(clause)) is not { } implying)
            {
                return null;
            }

            first ??= implying;
        }

        return first;
    }
}
