using System.Text.RegularExpressions;

namespace PlanExec.Analyzers;

/// <summary>What the path of a reference tells. Analyzers see no package ids, but packages and targeting packs have a layout of their own.</summary>
internal static class ReferencePath
{
    /// <summary>
    /// <c>id/version/lib|ref/framework/file</c> at the end of the path, as in NuGet's package folders and in the SDK's targeting packs; a version starts
    /// with a digit.
    /// </summary>
    private static readonly Regex packageLayout = new(
        @"[/\\][^/\\]+[/\\]\d[^/\\]*[/\\](runtimes[/\\][^/\\]+[/\\])?(lib|ref)[/\\]([^/\\]+[/\\])?[^/\\]+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>Whether the file comes from a package or a targeting pack, not from a project of the solution.</summary>
    public static bool IsOfPackage(string path) => packageLayout.IsMatch(path);
}
