using System.Reflection;

namespace PlanExec.Package.Tests;

/// <summary>A program that knows nothing of PlanExec: it opens a solution, asks the installed packages for fixes, and writes to disk what one of them changes.</summary>
internal static class PackageHost
{
    private static string File { get; } = typeof(PackageHost).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PackageHost").Value!;

    /// <summary>Applies one fix.</summary>
    /// <param name="package">What is installed.</param>
    /// <param name="solution">Where.</param>
    /// <param name="file">The project or solution file.</param>
    /// <param name="variables">The user's environment.</param>
    /// <param name="arguments">The id of the diagnostic, and what chooses among its fixes.</param>
    public static BuildOutput Fix(PackedPackage package, TemporarySolution solution, string file, IReadOnlyDictionary<string, string?> variables, IEnumerable<string> arguments) =>
        Dotnet.Run(solution.Folder, package.PackagesFolder, variables, [File, solution.PathOf(file), "--fix", .. arguments]);
}
