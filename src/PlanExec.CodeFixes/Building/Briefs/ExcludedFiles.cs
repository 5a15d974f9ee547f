using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>The files that <c>builder.exclude</c> keeps from being sent. Case does not matter: where a file system ignores it, a pattern has to.</summary>
internal sealed class ExcludedFiles
{
    private readonly string folder;
    private readonly IReadOnlyList<GlobPattern> patterns;

    public ExcludedFiles(Plan plan)
    {
        var path = Normalize(plan.Sources.Count == 0 ? "" : plan.Sources[0].Path);
        folder = path.Substring(0, path.LastIndexOf('/') + 1);
        patterns = [.. plan.Builder.Exclude.Select(pattern => new GlobPattern(pattern.Text with { Value = pattern.Text.Value.ToUpperInvariant() }))];
    }

    /// <summary>Whether a file is kept from being sent.</summary>
    public bool Contains(string? path) =>
        path is not null && Normalize(path) is var full && full.StartsWith(folder, StringComparison.Ordinal) && patterns.Any(pattern => pattern.Matches(full.Substring(folder.Length)));

    /// <summary>Whether a symbol is declared in such a file.</summary>
    public bool Contains(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => Contains(reference.SyntaxTree.FilePath));

    private static string Normalize(string path) => path.Replace('\\', '/').ToUpperInvariant();
}
