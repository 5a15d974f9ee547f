using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers;

/// <summary>What the path of a reference tells. Analyzers see no package ids, but packages and targeting packs have a layout of their own.</summary>
internal static class ReferencePath
{
    /// <summary>
    /// <c>id/version/lib|ref/framework/file</c> at the end of the path, as in NuGet's package folders and in the SDK's targeting packs; a version starts
    /// with a digit.
    /// </summary>
    private static readonly Regex packageLayout = new(
        @"[/\\](?<id>[^/\\]+)[/\\]\d[^/\\]*[/\\](runtimes[/\\][^/\\]+[/\\])?(lib|ref)[/\\]([^/\\]+[/\\])?[^/\\]+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    private static readonly Regex frameworkLayout = new(
        @"[/\\](Microsoft\.NETCore\.App(\.Ref)?[/\\]|NETStandard\.Library(\.Ref)?[/\\]|Microsoft\.NETFramework\.ReferenceAssemblies|\.NETFramework[/\\]v|\.NETPortable[/\\]|mono[/\\]\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    private static readonly string[] frameworkNames = ["mscorlib", "netstandard", "System", "Microsoft.CSharp", "Microsoft.VisualBasic", "Microsoft.Win32", "WindowsBase"];

    /// <summary>Whether the file comes from a package or a targeting pack, not from a project of the solution.</summary>
    public static bool IsOfPackage(string path) => packageLayout.IsMatch(path);

    /// <summary>The id of the package or targeting pack that the file comes from; null where it comes from none.</summary>
    public static string? PackageOf(string path) => packageLayout.Match(path) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <summary>Whether an assembly belongs to the base class library: by its path, or by its name where it has no path.</summary>
    public static bool IsFramework(MetadataReference? reference, IAssemblySymbol assembly) => reference is PortableExecutableReference { FilePath: { } path } && Path.IsPathRooted(path)
        ? frameworkLayout.IsMatch(path)
        : frameworkNames.Any(name => assembly.Name == name || assembly.Name.StartsWith(name + ".", StringComparison.Ordinal));
}
