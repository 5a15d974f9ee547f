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

    /// <summary>The first conflict between what a pattern selects, wants and refuses; null where code can be so.</summary>
    /// <param name="selected">The code it speaks about.</param>
    /// <param name="must">What that must be; null where it must be nothing.</param>
    /// <param name="mustNot">What it must not be, each key and value by itself; null where nothing is refused.</param>
    public static SelectionConflict? Find(Selection? selected, Selection? must, Selection? mustNot)
    {
        if (must is null or { HasFaults: true } || mustNot is { HasFaults: true })
        {
            return null;
        }

        var wanted = SelectionClauses.Of(must);
        return Within(wanted, "'not' refuses what the rest of 'must' wants")
            ?? (mustNot is null ? [] : SelectionClauses.RefusedBy(mustNot).Take(MostClauses))
                .Select(refused => Find(refused, wanted, clause => $"{clause} stands under 'must' and under 'mustNot'"))
                .FirstOrDefault(found => found is not null)
            ?? (selected is null or { HasFaults: true } ? null : ByNature(SelectionClauses.Of(selected), wanted));
    }

    /// <summary>The conflict between what is refused and what is wanted; null where something can be as wanted and not be refused.</summary>
    internal static SelectionConflict? Find(RefusedSelection refused, SelectionClauses wanted, Func<SelectionClause, string> fact)
    {
        if (Implied(refused, wanted) is not { } clause)
        {
            return null;
        }

        var value = refused.Clauses[0].Values.FirstOrDefault(value => clause.Values.Any(wanting => wanting.Implies(value)));
        return new SelectionConflict(refused.Clauses.Count == 1 ? value.Span : refused.Span, clause.Span, fact(clause));
    }

    /// <summary>
    /// What the selected code can't be because of its kind or that of the type around it. What else a selection says, code can change: a pattern may select what is
    /// public, and want it internal.
    /// </summary>
    private static SelectionConflict? ByNature(SelectionClauses selected, SelectionClauses wanted)
    {
        foreach (var nature in selected.Clauses.Where(clause => clause.IsOfNature).Take(MostClauses))
        {
            if (wanted.Clauses.Take(MostClauses).FirstOrDefault(nature.Excludes) is { } clause)
            {
                return new SelectionConflict(clause.Span, nature.Span, $"{nature}, which it selects, and {clause} exclude each other");
            }
        }

        return selected.Refused.Where(refused => refused.Clauses.All(clause => clause.IsOfNature)).Take(MostClauses)
            .Select(refused => Implied(refused, wanted) is { } clause
                ? new SelectionConflict(clause.Span, refused.Span, $"its selection leaves out by 'not' what {clause} wants")
                : null)
            .FirstOrDefault(found => found is not null);
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
