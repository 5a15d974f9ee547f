using System.Runtime.InteropServices;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>Where the SDK that runs the benchmarks has its parts.</summary>
internal static class InstalledSdk
{
    /// <summary>The folder of .NET.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The newest compiler.</summary>
    public static string Compiler { get; } = Newest(Directory.GetFiles(Path.Combine(Root, "sdk"), "csc.dll", SearchOption.AllDirectories).Where(path => path.Contains("bincore", StringComparison.Ordinal)));

    /// <summary>The newest targeting pack.</summary>
    public static string TargetingPack { get; } = Newest(Directory.GetDirectories(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref")));

    /// <summary>The reference assemblies that a project of the SDK compiles against.</summary>
    public static IReadOnlyList<string> References { get; } =
    [
        .. Directory.GetFiles(TargetingPack, "*.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
    ];

    /// <summary>The newest of some paths that differ in a version.</summary>
    public static string Newest(IEnumerable<string> paths) => paths.OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).Last();
}
