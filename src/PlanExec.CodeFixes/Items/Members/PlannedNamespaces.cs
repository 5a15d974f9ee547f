using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>The namespaces in which the C# of an item may find its names without saying so.</summary>
internal static class PlannedNamespaces
{
    public static IReadOnlyCollection<string> Of(PlanContext plan, PlannedItem item) =>
    [
        .. plan.Plan.Usings.Select(name => name.Value),
        .. item.Usings.Select(directive => directive.Name?.ToString()).OfType<string>(),
    ];
}
