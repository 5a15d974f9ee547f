using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What compiler and analyzers report about a solution, in a fixed order.</summary>
internal sealed class SolutionAnalysis
{
    private SolutionAnalysis(Solution solution, ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)> all) => (Solution, All) = (solution, all);

    public Solution Solution { get; }

    /// <summary>Everything that is reported and not suppressed, compiler diagnostics of any severity included.</summary>
    public ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)> All { get; }

    public IEnumerable<Diagnostic> CompilerErrors => All
        .Select(entry => entry.Diagnostic)
        .Where(diagnostic => IsOfCompiler(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error);

    public static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    public static async Task<SolutionAnalysis> RunAsync(
        Solution solution,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<(ProjectId, Diagnostic)>();
        var failures = new ConcurrentBag<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"Project '{project.Name}' has no compilation.");
            found.AddRange(compilation.GetDiagnostics(cancellationToken).Select(diagnostic => (project.Id, diagnostic)));
            if (analyzers.IsEmpty)
            {
                continue;
            }

            // The filter sees every exception; AD0001 and the callback beside it can be switched off like any diagnostic.
            var withAnalyzers = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false,
                analyzerExceptionFilter: exception =>
                {
                    if (exception is not OperationCanceledException)
                    {
                        failures.Add($"AD0001: an analyzer threw in project '{project.Name}': {exception}");
                    }

                    return true;
                }));
            found.AddRange((await withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false))
                .Select(diagnostic => (project.Id, diagnostic)));
        }

        // Whatever else the driver makes of a failing analyzer is a failure too.
        foreach (var (_, diagnostic) in found.Where(entry => entry.Item2.Id is "AD0001" or "AD0002"))
        {
            failures.Add($"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}{Environment.NewLine}{diagnostic.Descriptor.Description}");
        }

        if (!failures.IsEmpty)
        {
            verifier.Fail(string.Join(Environment.NewLine, failures.Distinct().Order(StringComparer.Ordinal)));
        }

        return new SolutionAnalysis(solution, [.. found
            .Where(entry => !entry.Item2.IsSuppressed)
            .OrderBy(entry => entry.Item2.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Item2.Location.SourceSpan.Start)
            .ThenBy(entry => entry.Item2.Location.SourceSpan.End)
            .ThenBy(entry => entry.Item2.Id, StringComparer.Ordinal)
            .ThenBy(entry => entry.Item2.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>Texts by path; where projects share a path, that of the first project.</summary>
    public async Task<IReadOnlyDictionary<string, SourceText>> GetTextsAsync(CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var project in Solution.Projects)
        {
            foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
            {
                texts.TryAdd(document.FilePath ?? document.Name, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
            }
        }

        return texts;
    }
}
