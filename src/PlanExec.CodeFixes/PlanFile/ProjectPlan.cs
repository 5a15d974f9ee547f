using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>The plan against which a project is held.</summary>
internal static class ProjectPlan
{
    /// <summary>The plan with the project's compilation; null where the project has none.</summary>
    public static async Task<PlanContext?> FindAsync(Project project, CancellationToken cancellationToken) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? PlanContext.TryGet(compilation, project.AnalyzerOptions, cancellationToken)
            : null;
}
