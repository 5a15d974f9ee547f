namespace PlanExec.Plans;

/// <summary>Decides which component may use which. The first line that speaks decides: see <see cref="VerdictReason"/> for their order.</summary>
public sealed class BoundaryPolicy
{
    private static readonly List<BoundaryRule> none = [];

    private readonly Plan plan;
    private readonly bool faultsAreReported;
    private readonly DiagramArrows arrows;
    private readonly Dictionary<Component, List<BoundaryRule>> allow;
    private readonly Dictionary<Component, List<BoundaryRule>> forbid;
    private readonly Dictionary<Component, List<BoundaryRule>> proposed;
    private readonly HashSet<BoundaryRule> narrowedForbids;

    /// <summary>Creates the policy that a plan states.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="faultsAreReported">
    /// Whether the faults of the plan reach the user as errors. If so, what a faulty line may have permitted is let pass: one mistake is told once. If not, only
    /// what the plan does permit is allowed.
    /// </param>
    public BoundaryPolicy(Plan plan, bool faultsAreReported = true)
    {
        this.plan = plan;
        this.faultsAreReported = faultsAreReported;
        arrows = new DiagramArrows(plan.Boundaries.Diagrams);
        allow = ByFrom(plan.Boundaries.Allow.Where(rule => rule.IsInForce));
        forbid = ByFrom(plan.Boundaries.Forbid.Where(rule => rule.IsInForce));
        proposed = ByFrom(plan.Boundaries.Allow.Where(rule => rule.Decision is { Status: DecisionStatus.Proposed }));
        narrowedForbids = [.. plan.Boundaries.Forbid.Where(rule => rule.IsNarrowed)];
    }

    /// <summary>Decides whether code of <paramref name="from"/> may use <paramref name="to"/>.</summary>
    /// <param name="from">The component whose code it is, no template.</param>
    /// <param name="to">The component that is used, no template.</param>
    /// <param name="fits">Whether a rule that speaks about some types only (<see cref="BoundaryRule.IsNarrowed"/>) speaks about this use.</param>
    public Verdict Decide(Component from, Component to, Func<BoundaryRule, bool> fits)
    {
        var verdict = DecideAsWritten(from, to, fits);
        return verdict.IsAllowed ? verdict
            : faultsAreReported && MayLackAPermission(verdict, from, to) ? new Verdict(true, VerdictReason.Fault, from.Name.Span)
            : Find(proposed, from, to, fits) is { } proposal ? verdict with { Proposal = proposal }
            : verdict;
    }

    /// <summary>Whether some types of <paramref name="from"/> may not use some of <paramref name="to"/>, or may for now only.</summary>
    public bool IsLimited(Component from, Component to) =>
        !Decide(from, to, narrowedForbids.Contains).IsAllowed
        || RulesOf(allow, from).Any(rule => rule.Deprecated && Matches(rule, from, to));

    /// <summary>The names of the other components that, as the plan is written, all code of <paramref name="from"/> may use, in the plan's order. Of a template those
    /// instances are told together that may be used alike.</summary>
    public IEnumerable<string> AllowedFrom(Component from)
    {
        foreach (var to in plan.Components)
        {
            if (!to.IsTemplate)
            {
                if (to != from && Allows(from, to))
                {
                    yield return to.Name.Value;
                }

                continue;
            }

            var other = Allows(from, to.InstanceOf("\u0001"));
            var same = from.Value is { } value && to != from.Template && Allows(from, to.InstanceOf(value));
            if (other)
            {
                var isAny = same || from.Value is null;
                yield return Capture.Fill(to.Name.Value, isAny ? "$" + Capture.AnyWord : "$" + Capture.OtherWord);
            }
            else if (same)
            {
                yield return Capture.Fill(to.Name.Value, from.Value!);
            }
            else
            {
                foreach (var name in NamedInstances(from, to))
                {
                    yield return name;
                }
            }
        }
    }

    private bool Allows(Component from, Component to) => DecideAsWritten(from, to, _ => false).IsAllowed;

    private IEnumerable<string> NamedInstances(Component from, Component template) => (from.Uses ?? [])
        .Concat(RulesOf(allow, from).SelectMany(rule => rule.To))
        .Where(reference => reference is { IsLiteral: true } && reference.Components.Contains(template))
        .Select(reference => reference.Pattern.Text.Value)
        .Distinct(StringComparer.Ordinal)
        .Where(name => Capture.ValueIn(name, Capture.WithHole(template.Name.Value)) is { } value && value != from.Value && Allows(from, template.InstanceOf(value)));

    private bool MayLackAPermission(Verdict verdict, Component from, Component to) =>
        plan.IsIncomplete
        || plan.Boundaries.HasFaults
        || (verdict.Reason != VerdictReason.Forbid && (from.HasFaults || to.HasFaults));

    private Verdict DecideAsWritten(Component from, Component to, Func<BoundaryRule, bool> fits)
    {
        if (from == to)
        {
            return new Verdict(true, VerdictReason.SameComponent, from.Name.Span);
        }

        if (!from.Governed)
        {
            return new Verdict(true, VerdictReason.NotGoverned, from.Name.Span, from.Decision);
        }

        if (Find(allow, from, to, fits) is { } allowed)
        {
            return new Verdict(true, VerdictReason.Allow, allowed.Span, allowed.Decision, allowed.Because) { Rule = allowed };
        }

        if (Find(forbid, from, to, fits) is { } forbidden)
        {
            return new Verdict(false, VerdictReason.Forbid, forbidden.Span, forbidden.Decision, forbidden.Because) { Rule = forbidden };
        }

        var layers = plan.Boundaries.Layers;
        var descent = layers is null ? null : DescentOf(layers, from, to);
        if (descent < 0 && layers!.IsInForce)
        {
            return new Verdict(false, VerdictReason.LayerAbove, layers!.Span, layers.Decision);
        }

        if (to.Shared)
        {
            return new Verdict(true, VerdictReason.Shared, to.Name.Span, to.Decision);
        }

        if (from.Uses is not null || arrows.Show(from) is not null)
        {
            return DecideByUses(from, to);
        }

        if (descent is not null)
        {
            return new Verdict(true, descent < 0 ? VerdictReason.Undecided : VerdictReason.LayerBelow, layers!.Span, layers.Decision);
        }

        return plan.Boundaries.Mode == BoundaryMode.Open || from.IsInForce
            ? new Verdict(plan.Boundaries.Mode == BoundaryMode.Open, VerdictReason.Mode, plan.Boundaries.ModeSpan ?? from.Name.Span, from.Decision)
            : Undecided(from);
    }

    private static Verdict Undecided(Component from) => new(true, VerdictReason.Undecided, from.Name.Span, from.Decision);

    private Verdict DecideByUses(Component from, Component to)
    {
        if (arrows.Find(from, to) is { } arrow)
        {
            return new Verdict(true, VerdictReason.Diagram, arrow, from.Decision);
        }

        // A component with 'uses' may stand in a diagram because others have arrows to it.
        var isListed = from.Uses?.Any(reference => reference.StandsFor(to, from.Value)) == true;
        return !isListed && !from.IsInForce ? Undecided(from)
            : from.Uses is not null ? new Verdict(isListed, VerdictReason.Uses, from.UsesSpan ?? from.Name.Span, from.Decision)
            : new Verdict(false, VerdictReason.Diagram, arrows.Show(from)!.Value, from.Decision);
    }

    /// <summary>How many layers a use goes down, less than 0 where it goes up; null where not both stand in the layers.</summary>
    private static int? DescentOf(Layers layers, Component from, Component to)
    {
        foreach (var value in ValuesOf(from, to))
        {
            var (start, end) = (PositionOf(from, value), PositionOf(to, value));
            if (start >= 0 && end >= 0)
            {
                return end - start;
            }
        }

        return null;

        int PositionOf(Component component, string? value)
        {
            for (var i = 0; i < layers.Order.Count; i++)
            {
                if (layers.Order[i].StandsFor(component, value))
                {
                    return i;
                }
            }

            return -1;
        }
    }

    private static BoundaryRule? Find(Dictionary<Component, List<BoundaryRule>> rules, Component from, Component to, Func<BoundaryRule, bool> fits) =>
        RulesOf(rules, from).Find(rule => Matches(rule, from, to) && (!rule.IsNarrowed || fits(rule)));

    private static bool Matches(BoundaryRule rule, Component from, Component to) => ValuesOf(from, to).Any(value =>
        StandFor(rule.From, from, value) && StandFor(rule.To, to, value) && !StandFor(rule.Except, to, value));

    private static bool StandFor(IReadOnlyList<ComponentReference> references, Component component, string? value) =>
        references.Any(reference => reference.StandsFor(component, value));

    /// <summary>The values that the capture of a line may have where it speaks about two components.</summary>
    private static IEnumerable<string?> ValuesOf(Component from, Component to) => to.Value is null || to.Value == from.Value ? [from.Value] : [from.Value, to.Value];

    private static List<BoundaryRule> RulesOf(Dictionary<Component, List<BoundaryRule>> rules, Component from) =>
        rules.TryGetValue(from.Definition, out var found) ? found : none;

    /// <summary>Each component's rules, in the plan's order.</summary>
    private static Dictionary<Component, List<BoundaryRule>> ByFrom(IEnumerable<BoundaryRule> rules)
    {
        var found = new Dictionary<Component, List<BoundaryRule>>();
        foreach (var rule in rules)
        {
            foreach (var component in rule.From.SelectMany(reference => reference.Components).Distinct())
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
}
