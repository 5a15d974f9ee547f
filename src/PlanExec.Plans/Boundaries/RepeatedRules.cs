namespace PlanExec.Plans.Merging;

/// <summary>
/// Finds rules and bans that say once more what an earlier one says: the second never decides, so something else was meant. Not so where they rest on different decisions: each
/// lives as long as its own.
/// </summary>
internal sealed class RepeatedRules(Plan plan, References references)
{
    /// <summary>Reports each of them, with the first as the other place.</summary>
    public void Report()
    {
        Report(plan.Boundaries.Allow, "allow");
        Report(plan.Boundaries.Forbid, "forbid");
        ReportBans();
    }

    private void Report(IReadOnlyList<BoundaryRule> rules, string list)
    {
        var first = new Dictionary<string, PlanSpan>(rules.Count, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var said = string.Join("\n", rule.Decision?.Id.Value, Written(rule.From), Written(rule.To), Written(rule.Except), Written(rule.FromTypes), Written(rule.ToTypes));
            if (first.TryGetValue(said, out var earlier))
            {
                Repeats(rule.Span, earlier, $"This '{list}' says the same as the one in {FaultList.Place(earlier, rule.Span.Source)}");
            }
            else
            {
                first.Add(said, rule.Span);
            }
        }
    }

    private void ReportBans()
    {
        var first = new Dictionary<string, PlanSpan>(StringComparer.Ordinal);
        foreach (var ban in plan.Apis.Where(ban => !ban.HasFaults))
        {
            var places = $"{ban.Grounds.Decision?.Id}\n{(ban.In is { } named ? Written(named) : "*")}\n{Written(ban.Except)}";
            foreach (var name in ban.Ban)
            {
                var said = $"{Condense(name.Text)}\n{places}";
                if (first.TryGetValue(said, out var earlier))
                {
                    Repeats(name.Span, earlier, $"{FaultList.Quote(name.Text.Trim())} is banned in the same code already in {FaultList.Place(earlier, name.Span.Source)}");
                }
                else
                {
                    first.Add(said, name.Span);
                }
            }
        }
    }

    private void Repeats(PlanSpan span, PlanSpan earlier, string fact) =>
        references.Add(new PlanFault(DiagnosticIds.DefinedTwice, span, $"{fact}; remove one of the two") { Related = earlier });

    private static string Written(IReadOnlyList<ComponentReference> list) => IdenticalSelectors.Sorted(list, reference => reference.Pattern.Text);

    /// <summary>A list of names in an order of its own, a selection as it is written.</summary>
    private static string Written(Selection? selection) => selection is null ? ""
        : selection.Keys.Count == 0 ? IdenticalSelectors.Sorted(selection.Name, name => name.Text)
        : Condense(selection.Span.ToString());

    private static string Condense(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
