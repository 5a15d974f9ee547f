namespace PlanExec.Plans.Merging;

/// <summary>Finds what a plan says in two ways about one pair of components.</summary>
internal sealed class BoundaryContradictions(Plan plan, References references)
{
    /// <summary>As many comparisons as a plan of 1,000 components and 2,000 rules needs, many times over; more would take the compiler's time.</summary>
    public const int MaximumComparisons = 5_000_000;

    private readonly Dictionary<IReadOnlyList<Component>, HashSet<Component>> sets = [];
    private readonly Dictionary<Component, List<BoundaryRule>> forbids = ByFrom(plan.Boundaries.Forbid);
    private readonly Dictionary<Component, List<BoundaryRule>> allows = ByFrom(plan.Boundaries.Allow);
    private readonly Dictionary<Component, int> layers = LayerPositions(plan.Boundaries.Layers is { IsInForce: true } held ? held : null);
    private int comparisons;

    public void Report()
    {
        IdenticalSelectors.Report(plan.Components, references);
        ReportRepeatedLayers();
        foreach (var component in plan.Components.Where(component => component is { Governed: true, IsInForce: true, Uses: not null }))
        {
            foreach (var use in component.Uses!)
            {
                ReportUse(component, use);
            }
        }

        ReportArrows();
        var opposed = new OpposedRules(plan, references);
        opposed.Report();
        if (comparisons > MaximumComparisons || opposed.IsExhausted)
        {
            references.Add(new PlanFault(
                DiagnosticIds.PlanCannotBeRead,
                new PlanSpan(plan.Components[0].Span.Source, plan.Components[0].Span.Start, 0),
                "The plan has so many uses and rules with '*' that they can't all be compared; write fewer rules, or the names of the components out"));
        }
    }

    private void ReportRepeatedLayers()
    {
        var first = new Dictionary<Component, ComponentReference>();
        foreach (var reference in plan.Boundaries.Layers?.Order ?? [])
        {
            foreach (var component in reference.Components.Where(component => !component.IsTemplate))
            {
                if (!first.TryGetValue(component, out var earlier))
                {
                    first.Add(component, reference);
                }
                else if (earlier != reference)
                {
                    references.Contradicts(reference.Pattern.Text.Span, earlier.Pattern.Text.Span, $"Component {FaultList.Quote(component.Name.Value)} stands in two layers; name it in one");
                    break;
                }
            }
        }
    }

    private void ReportUse(Component from, ComponentReference use)
    {
        if (!forbids.ContainsKey(from) && !layers.ContainsKey(from))
        {
            return;
        }

        foreach (var to in use.Components.Where(to => to != from))
        {
            if (++comparisons > MaximumComparisons)
            {
                return;
            }

            var pair = new ComponentPair(from, to, CaptureRelation.Of(from, use, to));
            if (IsRefused(pair, use.Pattern.Text.Span, $"Component {Quote(from)} lists {Quote(to)} under 'uses'"))
            {
                return;
            }
        }
    }

    private void ReportArrows()
    {
        // An arrow from or to a group means many uses: what is wrong with it is told once.
        var told = new HashSet<PlanSpan>();
        var twofold = new HashSet<Component>();
        foreach (var (from, to, span) in plan.Boundaries.Diagrams.SelectMany(diagram => diagram.Uses).Where(use => use.From.Governed))
        {
            if (from.UsesSpan is { } uses && twofold.Add(from))
            {
                references.Contradicts(uses, span, $"Component {Quote(from)} has 'uses' here and an arrow in {FaultList.Place(span, uses.Source)}; say in one of the two what it may use");
            }

            var relation = from.IsTemplate && to.IsTemplate ? CaptureBinding.Same : CaptureBinding.Any;
            if (from.IsInForce && !told.Contains(span) && IsRefused(new ComponentPair(from, to, relation), span, $"The diagram lets {Quote(from)} use {Quote(to)}"))
            {
                told.Add(span);
            }
        }
    }

    /// <summary>Whether another line refuses what one permits, and no <c>allow</c> says why; that has become a fault then.</summary>
    private bool IsRefused(ComponentPair pair, PlanSpan permission, string fact)
    {
        const string Remedy = "remove one of the two, or write an 'allow' with the reason";
        if (comparisons > MaximumComparisons || Matching(allows, pair) is not null)
        {
            return false;
        }

        if (Matching(forbids, pair) is { } forbid)
        {
            references.Contradicts(permission, forbid.Span, $"{fact}, but {FaultList.Place(forbid.Span, permission.Source)} forbids it; {Remedy}");
            return true;
        }

        if (layers.TryGetValue(pair.From, out var lower) && layers.TryGetValue(pair.To, out var upper) && upper < lower && pair.Relation != CaptureBinding.Other)
        {
            references.Contradicts(permission, plan.Boundaries.Layers!.Span, $"{fact}, but {Quote(pair.To)} is a layer above it; {Remedy}");
            return true;
        }

        return false;
    }

    private BoundaryRule? Matching(Dictionary<Component, List<BoundaryRule>> rules, ComponentPair pair)
    {
        foreach (var rule in rules.TryGetValue(pair.From, out var found) ? found : [])
        {
            if (++comparisons > MaximumComparisons)
            {
                return null;
            }

            if (Speaks(rule, pair))
            {
                return rule;
            }
        }

        return null;
    }

    private bool Speaks(BoundaryRule rule, ComponentPair pair)
    {
        for (var i = 0; i < rule.From.Count; i++)
        {
            if (Contains(rule.From[i], pair.From) && Speaks(rule.From[i], rule.To, pair) && !Speaks(rule.From[i], rule.Except, pair))
            {
                return true;
            }
        }

        return false;
    }

    private bool Speaks(ComponentReference from, IReadOnlyList<ComponentReference> list, ComponentPair pair)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (Speaks(from, list[i], pair))
            {
                return true;
            }
        }

        return false;
    }

    private bool Speaks(ComponentReference from, ComponentReference to, ComponentPair pair) =>
        Contains(to, pair.To) && CaptureRelation.Overlap(CaptureRelation.Of(from, to, pair), pair.Relation);

    private bool Contains(ComponentReference reference, Component component)
    {
        if (reference.Components.Count == 1)
        {
            return reference.Components[0] == component;
        }

        if (!sets.TryGetValue(reference.Components, out var set))
        {
            sets.Add(reference.Components, set = [.. reference.Components]);
        }

        return set.Contains(component);
    }

    private static Dictionary<Component, List<BoundaryRule>> ByFrom(IReadOnlyList<BoundaryRule> rules)
    {
        var found = new Dictionary<Component, List<BoundaryRule>>();
        var known = new HashSet<(string, string, string)>();
        foreach (var rule in rules.Where(rule => rule is { IsNarrowed: false, IsInForce: true } && known.Add((Written(rule.From), Written(rule.To), Written(rule.Except)))))
        {
            foreach (var component in Components(rule.From))
            {
                if (!found.TryGetValue(component, out var list))
                {
                    found.Add(component, list = []);
                }

                list.Add(rule);
            }
        }

        return found;
    }

    private static IEnumerable<Component> Components(IReadOnlyList<ComponentReference> list) =>
        list.Count == 1 ? list[0].Components : list.SelectMany(reference => reference.Components).Distinct();

    private static string Written(IReadOnlyList<ComponentReference> list) => IdenticalSelectors.Sorted(list, reference => reference.Pattern.Text);

    private static string Quote(Component component) => FaultList.Quote(component.Name.Value);

    private static Dictionary<Component, int> LayerPositions(Layers? layers)
    {
        var positions = new Dictionary<Component, int>();
        var order = layers?.Order ?? [];
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var component in order[i].Components)
            {
                positions[component] = i;
            }
        }

        return positions;
    }
}
