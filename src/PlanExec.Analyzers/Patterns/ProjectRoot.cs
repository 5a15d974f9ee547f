using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Analyzers.Patterns;

/// <summary>Where a project's namespaces begin.</summary>
/// <param name="Folder">The folder of the project, with <c>/</c> between its parts and at its end.</param>
/// <param name="Namespace">The namespace of the code in that folder; empty for the global one.</param>
internal sealed record ProjectRoot(string Folder, string Namespace)
{
    /// <summary>The root that the build tells; null where it tells none.</summary>
    public static ProjectRoot? TryFind(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.ProjectDir", out var folder) && folder.Length > 0 && options.TryGetValue("build_property.RootNamespace", out var name)
            ? new ProjectRoot(folder.Replace('\\', '/').TrimEnd('/') + "/", name)
            : null;
}
