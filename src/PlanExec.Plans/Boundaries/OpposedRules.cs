namespace PlanExec.Plans.Merging;

/// <summary>Finds pairs that are written out both as allowed and as forbidden: neither is an exception of the other.</summary>
internal sealed class OpposedRules(Plan plan, References references)
{
    private int comparisons;

    /// <summary>Whether there were more pairs than are compared.</summary>
    public bool IsExhausted => comparisons > BoundaryContradictions.MaximumComparisons;

    /// <summary>Reports each rule that is opposed, once.</summary>
    public void Report()
    {
        var allowed = new Dictionary<(string From, string To), BoundaryRule>();
        foreach (var (pair, rule) in WrittenPairs(plan.Boundaries.Allow))
        {
            if (!allowed.ContainsKey(pair))
            {
                allowed.Add(pair, rule);
            }
        }

        var told = new HashSet<BoundaryRule>();
        foreach (var (pair, rule) in WrittenPairs(allowed.Count == 0 ? [] : plan.Boundaries.Forbid))
        {
            if (allowed.TryGetValue(pair, out var allow) && told.Add(rule))
            {
                references.Contradicts(rule.Span, allow.Span, $"{FaultList.Quote(pair.From)} to {FaultList.Quote(pair.To)} is forbidden here and allowed in line {allow.Span.LineNumber}; remove one of the two");
            }
        }
    }

    private IEnumerable<((string From, string To) Pair, BoundaryRule Rule)> WrittenPairs(IReadOnlyList<BoundaryRule> rules)
    {
        foreach (var rule in rules)
        {
            for (var left = 0; left < rule.From.Count && rule is { IsNarrowed: false, IsInForce: true }; left++)
            {
                for (var right = 0; right < rule.To.Count && rule.From[left].IsLiteral; right++)
                {
                    if (rule.To[right].IsLiteral && ++comparisons <= BoundaryContradictions.MaximumComparisons && !IsExcepted(rule, rule.To[right]))
                    {
                        yield return ((rule.From[left].Pattern.Text.Value, rule.To[right].Pattern.Text.Value), rule);
                    }
                }
            }
        }
    }

    private static bool IsExcepted(BoundaryRule rule, ComponentReference reference) =>
        rule.Except.Count > 0 && rule.Except.Any(except => except.Pattern.Matches(reference.Pattern.Text.Value));
}
