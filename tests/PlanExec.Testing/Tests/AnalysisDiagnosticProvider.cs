using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Gives Fix All the diagnostics of one analysis.</summary>
internal sealed class AnalysisDiagnosticProvider(SolutionAnalysis analysis) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project).Where(diagnostic => !diagnostic.Location.IsInSource));

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        return Of(document.Project).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    private IEnumerable<Diagnostic> Of(Project project) =>
        analysis.All.Where(entry => entry.Project == project.Id).Select(entry => entry.Diagnostic);
}
