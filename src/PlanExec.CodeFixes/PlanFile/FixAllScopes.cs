using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.CodeFixes;

/// <summary>What Fix All covers.</summary>
internal static class FixAllScopes
{
    public static IEnumerable<FixAllScope> All { get; } = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The projects in the order of their paths, each with its diagnostics.</summary>
    public static async Task<IReadOnlyList<(Project Project, ImmutableArray<Diagnostic> Diagnostics)>> FindAsync(FixAllContext context)
    {
        var projects = context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).OrderBy(project => project.FilePath ?? project.Name, StringComparer.Ordinal)
            : (IEnumerable<Project>)[context.Project];
        var found = new List<(Project, ImmutableArray<Diagnostic>)>();
        foreach (var project in projects)
        {
            found.Add((project, context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return found;
    }
}
