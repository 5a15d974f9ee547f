using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>A line for the plan by which a diagnostic goes.</summary>
/// <param name="Kind">The same for amendments of one kind: those are made together by Fix All.</param>
/// <param name="Title">What a menu shows. Of two diagnostics with the same title one edit serves both.</param>
/// <param name="Edit">Writes it.</param>
internal sealed record Amendment(string Kind, string Title, Func<PlanEditor, PlanEditResult> Edit)
{
    public const string Allow = "Allow";
    public const string AddUse = "AddUse";
    public const string AddLibrary = "AddLibrary";
    public const string AddComponent = "AddComponent";

    /// <summary>What can be written for a diagnostic, the narrowest permission first.</summary>
    public static IEnumerable<Amendment> For(Diagnostic diagnostic, PlanContext plan)
    {
        var from = Property(diagnostic, DiagnosticProperties.From);
        var to = Property(diagnostic, DiagnosticProperties.To);
        return diagnostic.Id switch
        {
            DiagnosticIds.ForbiddenUse or DiagnosticIds.InferredUse when from is not null && to is not null => ForUse(plan, from, to),
            DiagnosticIds.ForbiddenLibrary when from is not null && to is not null && Property(diagnostic, DiagnosticProperties.FromDefinition) is { } owner =>
                [new(AddLibrary, $"Add library '{to}' to {owner} in the plan", editor => editor.AddLibrary(owner, to))],
            DiagnosticIds.UnassignedCode when Property(diagnostic, DiagnosticProperties.Namespace) is { Length: > 0 } name => [ForCode(plan, name)],
            _ => [],
        };
    }

    private static IEnumerable<Amendment> ForUse(PlanContext plan, string from, string to)
    {
        // An 'allow' decides before all other lines.
        yield return new(Allow, $"Allow {from} → {to} in the plan", editor => editor.AddAllow(new NewAllow([from], [to]) { Because = $"TODO: say why {from} may use {to}" }));

        // Not of a template: its 'uses' speaks about all its instances, which is more than was asked. A 'forbid' and layers decide before it.
        if (plan.Plan.Components.FirstOrDefault(component => component.Name.Value == from) is { Uses: not null } user
            && plan.Plan.Components.FirstOrDefault(component => component.Name.Value == to) is { } used
            && plan.Policy.Decide(user, used, _ => true).Reason == VerdictReason.Uses)
        {
            yield return new(AddUse, $"Add '{to}' to what {from} uses in the plan", editor => editor.AddUse(from, to));
        }
    }

    private static Amendment ForCode(PlanContext plan, string containingNamespace)
    {
        var last = containingNamespace.Substring(containingNamespace.LastIndexOf('.') + 1);
        var name = plan.Plan.Components.Any(component => component.Name.Value == last) ? containingNamespace : last;
        return new(AddComponent, $"Add component '{name}' to the plan", editor => editor.AddComponent(new NewComponent(name) { Namespaces = [containingNamespace] }));
    }

    private static string? Property(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out var value) ? value : null;
}
