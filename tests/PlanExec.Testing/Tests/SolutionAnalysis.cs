using System.Collections.Concurrent;
using System.Collections.Immutable;
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
        var failures = new ConcurrentBag<(DiagnosticAnalyzer Analyzer, Exception Exception, Diagnostic Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"Project '{project.Name}' has no compilation.");
            found.AddRange(compilation.GetDiagnostics(cancellationToken).Select(diagnostic => (project.Id, diagnostic)));
            if (analyzers.IsEmpty)
            {
                continue;
            }

            // The callback sees every exception, also where AD0001 is switched off.
            var withAnalyzers = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                onAnalyzerException: (exception, analyzer, diagnostic) => failures.Add((analyzer, exception, diagnostic)),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
            found.AddRange((await withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false))
                .Select(diagnostic => (project.Id, diagnostic)));
        }

        if (!failures.IsEmpty)
        {
            verifier.Fail(string.Join(Environment.NewLine, failures
                .Select(failure => $"{failure.Diagnostic.Id}: analyzer '{failure.Analyzer}' threw: {failure.Exception}")
                .Order(StringComparer.Ordinal)));
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
