using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Package.Host;

/// <summary>A fix that a project's packages offer.</summary>
/// <param name="Action">What applies it.</param>
/// <param name="Diagnostic">One of those that it fixes.</param>
/// <param name="Item">The plan item that the diagnostic is about; null where it is about none.</param>
internal sealed record Lightbulb(CodeAction Action, Diagnostic Diagnostic, string? Item)
{
    private const string ItemProperty = "PlanExec.Item";

    /// <summary>All fixes for the diagnostics of one id in a project.</summary>
    public static async Task<IReadOnlyList<Lightbulb>> FindAsync(Project project, string diagnosticId)
    {
        var installed = InstalledAnalyzers.Load(project, diagnosticId);
        if (installed.Analyzers.IsEmpty)
        {
            return [];
        }

        var diagnostics = await DiagnosticsOf(project, installed.Analyzers);
        var offered = new List<Lightbulb>();
        foreach (var fault in diagnostics.Where(diagnostic => diagnostic.Id == diagnosticId && diagnostic.Location.IsInSource).GroupBy(diagnostic => (diagnostic.Location, Item: ItemOf(diagnostic))))
        {
            var document = project.GetDocument(fault.Key.Location.SourceTree)
                ?? throw new HostException($"{diagnosticId} stands in '{fault.Key.Location.GetLineSpan().Path}', which is not a file of '{project.Name}'.");
            foreach (var provider in installed.Fixes)
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    document,
                    fault.Key.Location.SourceSpan,
                    [.. fault],
                    (action, fixes) => offered.Add(new(action, fixes[0], fault.Key.Item)),
                    CancellationToken.None));
            }
        }

        return offered;
    }

    /// <summary>The solution as the fix leaves it.</summary>
    public async Task<Solution> ApplyAsync() =>
        (await Action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution
        ?? throw new HostException($"The fix '{Action.Title}' changes nothing.");

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = await project.GetCompilationAsync() ?? throw new HostException($"'{project.Name}' can't be compiled.");
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => throw new HostException($"Analyzer '{analyzer}' failed: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    private static string? ItemOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(ItemProperty);
}
