using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>What the compiler and PlanExec's analyzers say about a project.</summary>
/// <param name="Errors">Errors of the compiler, warnings that are errors among them.</param>
/// <param name="OfPlan">Diagnostics of PlanExec.</param>
internal sealed record CodeDiagnostics(ImmutableArray<Diagnostic> Errors, ImmutableArray<Diagnostic> OfPlan)
{
    /// <summary>What is said about a project, all bodies bound.</summary>
    public static Task<CodeDiagnostics> FindAsync(Project project, CancellationToken cancellationToken) => FindAsync(project, files: null, cancellationToken);

    /// <summary>What is said about a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="files">The files whose bodies are bound; null where it is all of them. What the compiler says about declarations, and PlanExec's diagnostics, are those of the whole project.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CodeDiagnostics> FindAsync(Project project, IReadOnlyCollection<SyntaxTree>? files, CancellationToken cancellationToken) => new(
        await FindErrorsAsync(project, files, cancellationToken).ConfigureAwait(false),
        await FindOfPlanAsync(project, cancellationToken).ConfigureAwait(false));

    /// <summary>The errors of the compiler in a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="files">The files whose bodies are bound; null where it is all of them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ImmutableArray<Diagnostic>> FindErrorsAsync(Project project, IReadOnlyCollection<SyntaxTree>? files, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var found = files is null
            ? compilation.GetDiagnostics(cancellationToken)
            : compilation.GetDeclarationDiagnostics(cancellationToken)
                .Where(diagnostic => diagnostic.Location.SourceTree is not { } tree || !files.Contains(tree))
                .Concat(files.AsParallel().AsOrdered().SelectMany(file => compilation.GetSemanticModel(file).GetDiagnostics(cancellationToken: cancellationToken)));
        return [.. found.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })];
    }

    /// <summary>What PlanExec says about a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindOfPlanAsync(Project project, CancellationToken cancellationToken) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? PlanAnalysisRun.Find(compilation, project.AnalyzerOptions, cancellationToken)
            : [];

    /// <summary>What is said now and was not said before. Lines may have moved, so a diagnostic is what it says, and how often.</summary>
    public IEnumerable<Diagnostic> NewSince(CodeDiagnostics before) => NewSince(before, KeyOf);

    /// <summary>The same where something else makes two diagnostics one.</summary>
    public IEnumerable<Diagnostic> NewSince(CodeDiagnostics before, Func<Diagnostic, string> keyOf) => New(before.Errors, Errors, keyOf).Concat(New(before.OfPlan, OfPlan, keyOf));

    /// <summary>Diagnostics about one plan item.</summary>
    public IEnumerable<Diagnostic> OfItem(string item) => OfPlan.Where(diagnostic => ItemOf(diagnostic) == item);

    private static IEnumerable<Diagnostic> New(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after, Func<Diagnostic, string> keyOf)
    {
        var known = before.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return after.GroupBy(keyOf, StringComparer.Ordinal).SelectMany(group => group.Skip(known.TryGetValue(group.Key, out var count) ? count : 0));
    }

    /// <summary>What is missing of an item moves its place in C# with every new file, and its message names that place.</summary>
    private static string KeyOf(Diagnostic diagnostic) => ItemOf(diagnostic) is { } item
        ? string.Join(DiagnosticProperties.Separator, diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.Value).Prepend(item).Prepend(diagnostic.Id))
        : string.Join(DiagnosticProperties.Separator, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Location.GetLineSpan().Path);

    private static string? ItemOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(DiagnosticProperties.Item, out var item) ? item : null;
}
