using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.Package.Host;

/// <summary>What "Fix all occurrences" fixes: the diagnostics of one id, as the packages of each project tell them.</summary>
internal sealed class InstalledDiagnostics(string diagnosticId) : FixAllContext.DiagnosticProvider
{
    private readonly ConcurrentDictionary<ProjectId, Task<IReadOnlyList<Diagnostic>>> found = [];

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await found.GetOrAdd(project.Id, _ => FindAsync(project));

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(diagnostic => !diagnostic.Location.IsInSource);

    private async Task<IReadOnlyList<Diagnostic>> FindAsync(Project project)
    {
        var installed = InstalledAnalyzers.Load(project, diagnosticId);
        return installed.Analyzers.IsEmpty ? [] : [.. (await installed.FindAsync(project)).Where(diagnostic => diagnostic.Id == diagnosticId)];
    }
}
