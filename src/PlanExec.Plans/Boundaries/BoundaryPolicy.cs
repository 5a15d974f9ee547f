namespace PlanExec.Plans;

/// <summary>Decides which component may use which. The first line that speaks decides: see <see cref="VerdictReason"/> for their order.</summary>
public sealed class BoundaryPolicy
{
    private readonly Plan plan;
    private readonly bool faultsAreReported;
    private readonly Dictionary<Component, PlanSpan> shown = [];
    private readonly Dictionary<(Component From, Component To), PlanSpan> arrows = [];

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
        foreach (var diagram in plan.Boundaries.Diagrams)
        {
            foreach (var pair in diagram.Shown.Where(pair => !shown.ContainsKey(pair.Key)))
            {
                shown.Add(pair.Key, pair.Value);
            }

            foreach (var use in diagram.Uses.Where(use => !arrows.ContainsKey((use.From, use.To))))
            {
                arrows.Add((use.From, use.To), use.Span);
            }
        }
    }

    /// <summary>Decides whether code of <paramref name="from"/> may use <paramref name="to"/>.</summary>
    public Verdict Decide(Component from, Component to)
    {
        var verdict = DecideAsWritten(from, to);
        return !verdict.IsAllowed && faultsAreReported && MayLackAPermission(verdict, from, to) ? new Verdict(true, VerdictReason.Fault, from.Name.Span) : verdict;
    }

    private bool MayLackAPermission(Verdict verdict, Component from, Component to) =>
        plan.IsIncomplete
        || plan.Boundaries.HasFaults
        || (verdict.Reason != VerdictReason.Forbid && (from.HasFaults || to.HasFaults))
        || (verdict.Reason == VerdictReason.Mode && MayBePermittedByWhatIsNotHeldYet(from, to));

    /// <summary>Layers are read, but not evaluated here: what they may permit is not refused.</summary>
    private bool MayBePermittedByWhatIsNotHeldYet(Component from, Component to) =>
        plan.Boundaries.Layers is { } layers && Contains(layers.Order, from) && Contains(layers.Order, to);

    private Verdict DecideAsWritten(Component from, Component to)
    {
        if (from == to)
        {
            return new Verdict(true, VerdictReason.SameComponent, from.Name.Span);
        }

        if (!from.Governed)
        {
            return new Verdict(true, VerdictReason.NotGoverned, from.Name.Span, from.Decision);
        }

        if (plan.Boundaries.Allow.FirstOrDefault(rule => Matches(rule, from, to)) is { } allow)
        {
            return new Verdict(true, VerdictReason.Allow, allow.Span, allow.Decision, allow.Because);
        }

        if (plan.Boundaries.Forbid.FirstOrDefault(rule => !rule.IsNarrowed && Matches(rule, from, to)) is { } forbid)
        {
            return new Verdict(false, VerdictReason.Forbid, forbid.Span, forbid.Decision, forbid.Because);
        }

        if (to.Shared)
        {
            return new Verdict(true, VerdictReason.Shared, to.Name.Span, to.Decision);
        }

        if (from.Uses is not null || shown.ContainsKey(from))
        {
            return DecideByUses(from, to);
        }

        var isOpen = plan.Boundaries.Mode == BoundaryMode.Open;
        return new Verdict(isOpen, VerdictReason.Mode, plan.Boundaries.ModeSpan ?? from.Name.Span, from.Decision);
    }

    private Verdict DecideByUses(Component from, Component to)
    {
        if (arrows.TryGetValue((from, to), out var arrow))
        {
            return new Verdict(true, VerdictReason.Diagram, arrow, from.Decision);
        }

        // A component with 'uses' may stand in a diagram because others have arrows to it.
        return from.Uses is not null
            ? new Verdict(Contains(from.Uses, to), VerdictReason.Uses, from.UsesSpan ?? from.Name.Span, from.Decision)
            : new Verdict(false, VerdictReason.Diagram, shown[from], from.Decision);
    }

    /// <summary>The other components that, as the plan is written, code of <paramref name="from"/> may use, in the plan's order.</summary>
    public IEnumerable<Component> AllowedFrom(Component from) => plan.Components.Where(to => to != from && DecideAsWritten(from, to).IsAllowed);

    // Of an 'allow' for some types it is taken that these are the types: nothing is reported that it may permit.
    private static bool Matches(BoundaryRule rule, Component from, Component to) =>
        Contains(rule.From, from) && Contains(rule.To, to) && !Contains(rule.Except, to);

    private static bool Contains(IReadOnlyList<ComponentReference> references, Component component) =>
        references.Any(reference => reference.Components.Contains(component));
}
