using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Lines of the plan that match nothing, as far as one compilation can know: where a component names one assembly in full, the compilation of that assembly sees all of
/// its code. What other lines match, only a look at the whole solution tells.
/// </summary>
internal sealed class UnmatchedLines(PlanContext plan)
{
    private readonly Selections selections = new(plan);

    public IEnumerable<PlanFault> Find(CancellationToken cancellationToken)
    {
        if (!plan.ReportsPlan || plan.Plan.IsIncomplete)
        {
            yield break;
        }

        foreach (var component in plan.Plan.Components.Where(IsWhollyHere))
        {
            if (!plan.Components.Users.Contains(component) && !IsPlanned(component))
            {
                yield return Unmatched(
                    component.Name.Span,
                    $"Component '{component}' selects no code: assembly '{plan.Compilation.AssemblyName}' has none that fits all of its selectors; correct them, or remove the component");
            }
        }

        var rules = plan.Plan.Boundaries.Allow.Concat(plan.Plan.Boundaries.Forbid);
        foreach (var rule in rules.Where(rule => rule.FromTypes is { } selection && Selections.IsCertain(selection)))
        {
            Component[] users = [.. rule.From.SelectMany(reference => reference.Components).Distinct()];
            if (users.Length > 0 && users.All(IsWhollyHere) && !users.Any(IsPlanned) && !TypesOf(users, cancellationToken).Any(type => selections.Fits(rule.FromTypes!, type, null)))
            {
                yield return Unmatched(rule.FromTypes!.Span, "'fromTypes' fits no type of the components under 'from'; correct the names, or remove the line");
            }
        }
    }

    private bool IsWhollyHere(Component component) => component is { IsTemplate: false, HasFaults: false, Assemblies: [{ IsLiteral: true } only] }
        && only.Text.Value == plan.Compilation.AssemblyName;

    /// <summary>Whether an item that is not built yet will bring code of the component.</summary>
    private bool IsPlanned(Component component) => plan.Loaded.Items.Any(item => item.IsWork && item.Component == component);

    private IEnumerable<INamedTypeSymbol> TypesOf(Component[] components, CancellationToken cancellationToken)
    {
        foreach (var container in ComponentMap.Namespaces(plan.Compilation.Assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var type in container.GetTypeMembers().Where(type => plan.Components.OwnerOf(type) is { } owner && components.Contains(owner)).SelectMany(WithNested))
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static PlanFault Unmatched(PlanSpan span, string message) => new(DiagnosticIds.MatchesNothing, span, message);
}
