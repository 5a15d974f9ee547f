using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes;

internal static class DependentProjects
{
    /// <summary>A project and those that refer to it, directly or not: all that can see what it declares.</summary>
    public static IEnumerable<ProjectId> ProjectAndDependents(this Solution solution, ProjectId project) =>
        solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project).Prepend(project);
}
