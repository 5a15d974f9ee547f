using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>Proves a candidate: it compiles, breaks no rule, leaves nothing of the item undone, touches nothing else and does nothing that is refused.</summary>
/// <param name="target">What is built.</param>
/// <param name="bindsAll">Whether all bodies of a project are bound, whatever the candidate can reach.</param>
internal sealed class Prover(BuildTarget target, bool bindsAll)
{
    private readonly ComponentCapabilities capabilities = new(target);

    // Each answer to an item is held against the same solution.
    private readonly ConcurrentDictionary<ProjectId, Task<ImmutableArray<Diagnostic>>> ofPlanBefore = new();

    /// <summary>What speaks against a candidate; nothing where it can be taken.</summary>
    public async Task<IReadOnlyList<BuildFinding>> FindAsync(Solution candidate, CancellationToken cancellationToken)
    {
        var (changed, outside) = await UntouchedCheck.FindAsync(target, candidate, cancellationToken).ConfigureAwait(false);
        if (outside.Count > 0)
        {
            return outside;
        }

        var findings = new List<BuildFinding>();
        foreach (var code in changed)
        {
            var document = candidate.GetDocument(code.SyntaxTree)!;
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            foreach (var (finding, capability) in Refusals.Find(code, model, cancellationToken))
            {
                if (capability is not { } used || !await capabilities.HasAsync(used, cancellationToken).ConfigureAwait(false))
                {
                    findings.Add(finding);
                }
            }
        }

        findings.AddRange(await TestProof.FindAsync(target, candidate, cancellationToken).ConfigureAwait(false));
        var scope = await ProofScope.FindAsync(target.Project, candidate, cancellationToken).ConfigureAwait(false);
        var proved = await Task.WhenAll(ProjectsToProve(candidate).Select(project => Task.Run(() => CompareAsync(project, scope, cancellationToken), cancellationToken))).ConfigureAwait(false);
        return [.. findings.Concat(proved.SelectMany(found => found)).Distinct()];
    }

    /// <summary>The item's own project, and those that see what it declares anew.</summary>
    private IEnumerable<Project> ProjectsToProve(Solution candidate) => (target.DeclaresAnew
            ? candidate.GetProjectDependencyGraph().GetProjectsThatDirectlyDependOnThisProject(target.Project.Id)
            : [])
        .Prepend(target.Project.Id)
        .Select(candidate.GetProject)
        .OfType<Project>()
        .Where(project => project.Language == LanguageNames.CSharp);

    private async Task<IEnumerable<BuildFinding>> CompareAsync(Project project, ProofScope scope, CancellationToken cancellationToken)
    {
        var before = target.Project.Solution.GetProject(project.Id)!;
        var compilation = (await before.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var files = bindsAll ? null : scope.FilesIn(compilation, (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken);
        var after = await CodeDiagnostics.FindAsync(project, files, cancellationToken).ConfigureAwait(false);
        if (after.Errors.IsEmpty && after.OfPlan.IsEmpty)
        {
            return [];
        }

        var earlier = new CodeDiagnostics(
            await CodeDiagnostics.FindErrorsAsync(before, files is null ? null : CounterpartsIn(compilation, files), cancellationToken).ConfigureAwait(false),
            await ofPlanBefore.GetOrAdd(project.Id, _ => CodeDiagnostics.FindOfPlanAsync(before, cancellationToken)).ConfigureAwait(false));
        var ofItem = project.Id == target.Project.Id ? after.OfItem(target.Id).Where(IsOfWork) : [];
        return after.NewSince(earlier)
            .Where(diagnostic => IsOfWork(diagnostic) || !IsOfOtherWork(diagnostic))
            .Concat(ofItem)
            .Distinct()
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(ToFinding);
    }

    private static IReadOnlyCollection<SyntaxTree> CounterpartsIn(Compilation before, IReadOnlyCollection<SyntaxTree> files)
    {
        var paths = new HashSet<string>(files.Select(file => file.FilePath), StringComparer.Ordinal);
        return [.. before.SyntaxTrees.Where(tree => paths.Contains(tree.FilePath))];
    }

    /// <summary>Whether a diagnostic about the item tells of what is written: its code, or its tests.</summary>
    private bool IsOfWork(Diagnostic diagnostic) => target.Tests is null
        ? !IsOfOtherWork(diagnostic)
        : diagnostic.Properties.TryGetValue(DiagnosticProperties.Test, out var test) && target.Tests.Types.Any(type => type.Name == test);

    /// <summary>The order of building, and tests that are written elsewhere.</summary>
    private static bool IsOfOtherWork(Diagnostic diagnostic) => diagnostic.Id == DiagnosticIds.BuiltBeforeNeeds || diagnostic.Properties.ContainsKey(DiagnosticProperties.Test);

    private static BuildFinding ToFinding(Diagnostic diagnostic) => new(
        diagnostic.Id,
        MessageText.OneLine(diagnostic.GetMessage(CultureInfo.InvariantCulture)),
        diagnostic.Location.SourceTree is { } tree ? SourceLine.At(tree.GetText(), diagnostic.Location.SourceSpan.Start) : null);
}
