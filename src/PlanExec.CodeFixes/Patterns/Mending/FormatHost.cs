using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Patterns;

/// <summary><c>dotnet format</c>, which opens projects by MSBuild and writes changed files only.</summary>
internal static class FormatHost
{
    // Microsoft.CodeAnalysis.WorkspaceKind does not have it: it belongs to the package that opens projects.
    private const string MSBuildWorkspace = "MSBuildWorkspace";

    /// <summary>Whether a solution was opened so.</summary>
    public static bool Has(Solution solution) => solution.Workspace.Kind == MSBuildWorkspace;
}
