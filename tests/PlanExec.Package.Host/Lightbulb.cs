using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.Package.Host;

/// <summary>A fix that a project's packages offer.</summary>
/// <param name="Action">What applies it.</param>
/// <param name="Provider">What offers it.</param>
/// <param name="Document">Where it is offered: a file of C# or an additional file.</param>
/// <param name="Diagnostic">One of those that it fixes.</param>
/// <param name="Item">The plan item that the diagnostic is about; null where it is about none.</param>
internal sealed record Lightbulb(CodeAction Action, CodeFixProvider Provider, TextDocument Document, Diagnostic Diagnostic, string? Item)
{
    private const string ItemProperty = "PlanExec.Item";

    /// <summary>The fixes for the diagnostics of one id in a project, each as soon as it is offered.</summary>
    public static async IAsyncEnumerable<Lightbulb> FindAsync(Project project, string diagnosticId)
    {
        var installed = InstalledAnalyzers.Load(project, diagnosticId);
        if (installed.Analyzers.IsEmpty)
        {
            yield break;
        }

        var diagnostics = await installed.FindAsync(project);
        foreach (var fault in diagnostics.Where(diagnostic => diagnostic.Id == diagnosticId && diagnostic.Location.Kind != LocationKind.None).GroupBy(diagnostic => (diagnostic.Location, Item: ItemOf(diagnostic))))
        {
            var document = DocumentOf(fault.Key.Location, project)
                ?? throw new HostException($"{diagnosticId} stands in '{fault.Key.Location.GetLineSpan().Path}', which is not a file of '{project.Name}'.");
            foreach (var provider in installed.Fixes.Where(fix => InstalledAnalyzers.IsOfferedIn(document, fix)))
            {
                var offered = new List<Lightbulb>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    document,
                    fault.Key.Location.SourceSpan,
                    [.. fault],
                    (action, fixes) => offered.Add(new(action, provider, document, fixes[0], fault.Key.Item)),
                    CancellationToken.None));
                foreach (var lightbulb in offered)
                {
                    yield return lightbulb;
                }
            }
        }
    }

    /// <summary>The solution as the fix leaves it.</summary>
    public Task<Solution> ApplyAsync() => ApplyAsync(Action);

    /// <summary>The solution as the fix leaves it when it is applied to all of it.</summary>
    public async Task<Solution> ApplyToAllAsync() =>
        Provider.GetFixAllProvider() is { } all
        && Action.EquivalenceKey is { } key
        && await all.GetFixAsync(new FixAllContext(Document.Project, Provider, FixAllScope.Solution, key, [Diagnostic.Id], new InstalledDiagnostics(Diagnostic.Id), CancellationToken.None)) is { } action
            ? await ApplyAsync(action)
            : throw new HostException($"The fix '{Action.Title}' can't be applied to all.");

    private static TextDocument? DocumentOf(Location location, Project project) => location.SourceTree is { } tree
        ? project.GetDocument(tree)
        : project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == location.GetLineSpan().Path);

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution
        ?? throw new HostException($"The fix '{action.Title}' changes nothing.");

    private static string? ItemOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(ItemProperty);
}
