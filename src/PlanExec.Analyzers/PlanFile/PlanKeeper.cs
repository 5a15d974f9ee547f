using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Which project reports the warnings about the plan itself, so that each is told once a solution: the owner of the plan's first component with
/// assemblies, else whoever declares the namespace of its first component. Of a plan that names neither, every project does.
/// </summary>
internal static class PlanKeeper
{
    public static bool Is(PlanContext plan)
    {
        if (!plan.ReportsPlan)
        {
            return false;
        }

        // A pattern may fit several assemblies: the first that is written out is one project's.
        if (FirstLiteral(plan, component => component.Assemblies) is { } assembly)
        {
            return assembly == plan.Compilation.AssemblyName;
        }

        return FirstLiteral(plan, component => component.Namespaces) is not { } first
            || ComponentMap.NamespacesWithTypes(plan.Compilation.Assembly).Any(container => IsOrIsBelow(container, first));
    }

    private static string? FirstLiteral(PlanContext plan, Func<Component, IReadOnlyList<NamePattern>> selectors) => plan.Plan.Components
        .Where(component => !component.IsTemplate)
        .SelectMany(selectors)
        .FirstOrDefault(pattern => pattern.IsLiteral)?.Text.Value;

    private static bool IsOrIsBelow(INamespaceSymbol container, string parent)
    {
        var name = container.IsGlobalNamespace ? NamePattern.GlobalNamespace : container.ToDisplayString();
        return name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);
    }
}
