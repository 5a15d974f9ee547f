using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Tells whether a rule with <c>fromTypes</c> or <c>toTypes</c> speaks about a use: the innermost types on both sides are asked.</summary>
internal sealed class NarrowedRules(PlanContext plan)
{
    private readonly Selections selections = new(plan);
    private readonly HashSet<BoundaryRule> allow = [.. plan.Plan.Boundaries.Allow];

    /// <param name="rule">The rule.</param>
    /// <param name="user">The type whose code it is; null for code outside of types, of which no selection speaks.</param>
    /// <param name="used">The type that is used, or whose member is; null where it has none.</param>
    /// <param name="value">The value of the capture in the line.</param>
    public bool SpeakAbout(BoundaryRule rule, INamedTypeSymbol? user, INamedTypeSymbol? used, string? value)
    {
        // A selection with a fault is told as one: what it may permit is not refused, and what it may refuse is not reported.
        if (!IsCertain(rule.FromTypes) || !IsCertain(rule.ToTypes))
        {
            return allow.Contains(rule);
        }

        return Fits(rule.FromTypes, user, value) && Fits(rule.ToTypes, used, value);
    }

    private static bool IsCertain(Selection? selection) => selection is null || Selections.IsCertain(selection);

    private bool Fits(Selection? selection, INamedTypeSymbol? type, string? value) =>
        selection is null || (type is not null && selections.Fits(selection, type.OriginalDefinition, value));
}
