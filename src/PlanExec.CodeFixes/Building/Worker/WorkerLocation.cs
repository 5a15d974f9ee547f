using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.CodeFixes;

/// <summary>
/// Finds the worker that belongs to this assembly. Hosts load analyzers from copies, so the place is that of the project's reference to this very build; nothing that a project can set takes part.
/// </summary>
internal static class WorkerLocation
{
    private const string FileName = "PlanExec.Model.dll";

    // In the package, and where the repository builds the analyzers that it is held against (see UseFromSource.targets).
    private static readonly string[] folders = ["../../../tools", "tools"];

    /// <summary>The worker's file; null where there is none.</summary>
    public static string? Find(Project project) => Find(project.AnalyzerReferences.OfType<AnalyzerFileReference>().Select(reference => reference.FullPath));

    /// <inheritdoc cref="Find(Project)"/>
    /// <param name="analyzers">The files of a project's analyzers.</param>
    public static string? Find(IEnumerable<string> analyzers)
    {
        var own = typeof(WorkerLocation).Assembly;
        return analyzers
            .Where(path => string.Equals(Path.GetFileNameWithoutExtension(path), own.GetName().Name, StringComparison.OrdinalIgnoreCase) && IdOf(path) == own.ManifestModule.ModuleVersionId)
            .SelectMany(path => folders.Select(folder => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), folder, FileName))))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The id of a build; null where the file is no assembly.</summary>
    private static Guid? IdOf(string path)
    {
        try
        {
            using var assembly = new PEReader(File.OpenRead(path));
            var metadata = assembly.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
