using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>What the compiler and PlanExec's analyzers say about a project.</summary>
/// <param name="Errors">Errors of the compiler, warnings that are errors among them.</param>
/// <param name="OfPlan">Diagnostics of PlanExec.</param>
internal sealed record CodeDiagnostics(ImmutableArray<Diagnostic> Errors, ImmutableArray<Diagnostic> OfPlan)
{
    // All that the assembly has, as a compiler finds them.
    private static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
    [
        .. typeof(PlanDiagnosticAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Compiles and analyzes a project.</summary>
    public static async Task<CodeDiagnostics> FindAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return new CodeDiagnostics([], []);
        }

        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

        // Both at once: apart from each other all code would be bound twice.
        var found = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        var told = found.Where(diagnostic => !diagnostic.IsSuppressed).ToLookup(IsOfCompiler);
        return new CodeDiagnostics([.. told[true].Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)], [.. told[false]]);
    }

    /// <summary>What is said now and was not said before. Lines may have moved, so a diagnostic is what it says, and how often.</summary>
    public IEnumerable<Diagnostic> NewSince(CodeDiagnostics before) => New(before.Errors, Errors).Concat(New(before.OfPlan, OfPlan));

    /// <summary>Diagnostics about one plan item.</summary>
    public IEnumerable<Diagnostic> OfItem(string item) => OfPlan.Where(diagnostic => ItemOf(diagnostic) == item);

    private static IEnumerable<Diagnostic> New(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var known = before.GroupBy(KeyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return after.GroupBy(KeyOf, StringComparer.Ordinal).SelectMany(group => group.Skip(known.TryGetValue(group.Key, out var count) ? count : 0));
    }

    /// <summary>What is missing of an item moves its place in C# with every new file, and its message names that place.</summary>
    private static string KeyOf(Diagnostic diagnostic) => ItemOf(diagnostic) is { } item
        ? string.Join(DiagnosticProperties.Separator, diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.Value).Prepend(item).Prepend(diagnostic.Id))
        : string.Join(DiagnosticProperties.Separator, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Location.GetLineSpan().Path);

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static string? ItemOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(DiagnosticProperties.Item, out var item) ? item : null;
}
