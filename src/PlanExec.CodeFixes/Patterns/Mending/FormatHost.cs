using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Patterns;

/// <summary><c>dotnet format</c>, which opens projects by MSBuild and writes changed files only. Other programs that open them so may write new files, too.</summary>
internal static class FormatHost
{
    // Microsoft.CodeAnalysis.WorkspaceKind does not have it: it belongs to the package that opens projects.
    private const string MSBuildWorkspace = "MSBuildWorkspace";

    private const string Program = "dotnet-format";

    private static bool IsProcess => Array.Exists(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == Program);

    /// <summary>Whether a solution was opened by it.</summary>
    public static bool Has(Solution solution) => solution.Workspace.Kind == MSBuildWorkspace && IsProcess;
}
