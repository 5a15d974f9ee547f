using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies code fixes to a solution until none is left.</summary>
internal sealed class CodeFixRun(
    ImmutableArray<CodeFixProvider> providers,
    CodeActionChoice choice,
    IReadOnlySet<string>? toleratedErrors,
    bool fixOne,
    Func<Solution, IVerifier, CancellationToken, Task<SolutionAnalysis>> analyze)
{
    // A fix that never ends must fail the test, not hang it; no test has as many diagnostics.
    private const int MaximumIterations = 1000;

    /// <summary>
    /// Applies them one by one, or by Fix All if <paramref name="scope"/> is given. Gives the fixable diagnostics of
    /// the input, so that the caller can judge the number of applications.
    /// </summary>
    public async Task<(Solution Solution, int Iterations, IReadOnlyCollection<(ProjectId, DocumentId)> Fixable)> ApplyAsync(
        Solution solution,
        FixAllScope? scope,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var analysis = await analyze(solution, verifier, cancellationToken).ConfigureAwait(false);
        var initialErrors = Errors(analysis).ToImmutableHashSet();
        IReadOnlyCollection<(ProjectId, DocumentId)> fixable = [.. Fixable(analysis).Select(entry => (entry.Document.Project.Id, entry.Document.Id))];
        for (var iterations = 0; ; iterations++)
        {
            verifier.True(iterations < MaximumIterations, $"There is still a fix after {MaximumIterations} iterations.");
            var action = await NextAsync(analysis, scope, verifier, cancellationToken).ConfigureAwait(false);
            if (action is null || (fixOne && scope is null && iterations == 1))
            {
                return (solution, iterations, fixable);
            }

            var changed = await AppliedSolution.ApplyAsync(solution, action, verifier, cancellationToken).ConfigureAwait(false);
            if (changed is null)
            {
                // A fix that changes nothing was offered all the same: it counts, so that "no fix is offered" fails.
                return (solution, scope is null ? iterations + 1 : iterations, fixable);
            }

            solution = changed;
            analysis = await analyze(solution, verifier, cancellationToken).ConfigureAwait(false);
            if (toleratedErrors is not null)
            {
                var newErrors = Errors(analysis).Where(error => !initialErrors.Contains(error) && !toleratedErrors.Contains(error.Id)).ToArray();
                verifier.True(
                    newErrors.Length == 0,
                    $"The fix '{action.Title}' brought compiler errors:{Environment.NewLine}{string.Join(Environment.NewLine, newErrors.Select(error => error.Text))}");
            }
        }
    }

    // Without positions: a fix may move an error that was there before.
    private static IEnumerable<(string Id, string Text)> Errors(SolutionAnalysis analysis) =>
        analysis.CompilerErrors.Select(error => (error.Id, $"{error.Location.GetLineSpan().Path}: {error.Id}: {error.GetMessage()}"));

    // A fixer is only ever asked about what stands in a C# document: hosts do the same with additional files.
    private IEnumerable<(Document Document, Diagnostic Diagnostic)> Fixable(SolutionAnalysis analysis) =>
        from entry in analysis.All
        where entry.Diagnostic.Location.IsInSource
        where providers.Any(provider => provider.FixableDiagnosticIds.Contains(entry.Diagnostic.Id))
        let document = analysis.Solution.GetDocument(entry.Diagnostic.Location.SourceTree)
        where document is not null
        select (document, entry.Diagnostic);

    private async Task<CodeAction?> NextAsync(
        SolutionAnalysis analysis,
        FixAllScope? scope,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        foreach (var (document, diagnostic) in Fixable(analysis))
        {
            var offered = new List<(CodeAction Action, CodeFixProvider Provider)>();
            foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    document,
                    diagnostic,
                    (action, _) => offered.Add((action, provider)),
                    cancellationToken)).ConfigureAwait(false);
            }

            if (choice.Select(offered.Select(entry => entry.Action), verifier) is not { } chosen)
            {
                continue;
            }

            if (scope is null)
            {
                return chosen;
            }

            var owner = offered.First(entry => entry.Action == chosen || Contains(entry.Action, chosen)).Provider;
            var fixAll = await FixAllAsync(analysis, scope.Value, document, owner, chosen, verifier, cancellationToken).ConfigureAwait(false);
            if (fixAll is not null)
            {
                return fixAll;
            }
        }

        return null;
    }

    private static bool Contains(CodeAction parent, CodeAction action) =>
        parent.NestedActions.Any(nested => nested == action || Contains(nested, action));

    private static async Task<CodeAction?> FixAllAsync(
        SolutionAnalysis analysis,
        FixAllScope scope,
        Document document,
        CodeFixProvider provider,
        CodeAction action,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        if (provider.GetFixAllProvider() is not { } fixAllProvider)
        {
            return null;
        }

        verifier.True(
            fixAllProvider.GetSupportedFixAllScopes().Contains(scope),
            $"'{provider}' does not support Fix All in the {scope}; set CodeFixTestBehaviors to skip that check.");
        return await fixAllProvider.GetFixAsync(new FixAllContext(
            document,
            provider,
            scope,
            action.EquivalenceKey!,
            provider.FixableDiagnosticIds,
            new AnalysisDiagnosticProvider(analysis),
            cancellationToken)).ConfigureAwait(false);
    }
}
