using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Mends one target after another, each in the solution that the one before left, and leaves out those after which it would not compile.</summary>
internal sealed class MendAllProvider(PatternCodeFixProvider provider) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllScopes.All;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Mend all that breaks a pattern in this way",
        cancellationToken => MendAsync(fixAllContext, cancellationToken),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> MendAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var found = (await FixAllScopes.FindAsync(context).ConfigureAwait(false))
            .SelectMany(entry => entry.Diagnostics)
            .Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))
            .Select(diagnostic => (Document: context.Solution.GetDocument(diagnostic.Location.SourceTree), Diagnostic: diagnostic))
            .Where(entry => entry.Document is not null)
            .OrderBy(entry => entry.Document!.FilePath, StringComparer.Ordinal)
            .ThenBy(entry => entry.Diagnostic.Location.SourceSpan.Start)
            .ThenBy(entry => PatternMismatch.TryRead(entry.Diagnostic)?.InPlan.GetLineSpan().StartLinePosition)

            // A file that several projects compile is mended in the first of them.
            .GroupBy(entry => (entry.Document!.FilePath ?? entry.Document.Id.ToString(), entry.Diagnostic.Location.SourceSpan, PatternMismatch.TryRead(entry.Diagnostic)?.InPlan.GetLineSpan()))
            .Select(group => group.First());
        var (marked, marks) = await MendMark.SetAsync(context.Solution, found!, cancellationToken).ConfigureAwait(false);
        var mended = await MendAsync(marked, marks, context.CodeActionEquivalenceKey, cancellationToken).ConfigureAwait(false);
        return await FinishedSolution.FinishAsync(context.Solution, mended, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compiling once for all is what it mostly takes; where that fails, halves are tried until the targets are found that break it.</summary>
    private async Task<Solution> MendAsync(Solution before, IReadOnlyList<MendMark> marks, string? key, CancellationToken cancellationToken)
    {
        if (marks.Count == 1)
        {
            return await MendAsync(before, marks[0], key, mustCompile: true, cancellationToken).ConfigureAwait(false);
        }

        var after = before;
        foreach (var mark in marks)
        {
            after = await MendAsync(after, mark, key, mustCompile: false, cancellationToken).ConfigureAwait(false);
        }

        if (after == before || await MendedSolution.CompilesAsync(before, after, cancellationToken).ConfigureAwait(false))
        {
            return after;
        }

        var half = marks.Count / 2;
        after = await MendAsync(before, [.. marks.Take(half)], key, cancellationToken).ConfigureAwait(false);
        return await MendAsync(after, [.. marks.Skip(half)], key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Mends one target in the first way that works; the same solution where none does, or another fix has mended it already.</summary>
    private async Task<Solution> MendAsync(Solution before, MendMark mark, string? key, bool mustCompile, CancellationToken cancellationToken)
    {
        if (await mark.FindAsync(before, cancellationToken).ConfigureAwait(false) is not { } target || !target.IsBroken())
        {
            return before;
        }

        foreach (var fix in provider.OfferFor(target).Where(fix => key is null || key == provider.Name || key == provider.KeyOf(fix)))
        {
            if (await fix.Apply(cancellationToken).ConfigureAwait(false) is { } after
                && CanBeWritten(before, after)
                && await mark.FindAsync(after, cancellationToken).ConfigureAwait(false) is { } mended
                && !mended.IsBroken()
                && (!mustCompile || await MendedSolution.CompilesAsync(before, after, cancellationToken).ConfigureAwait(false)))
            {
                return after;
            }
        }

        return before;
    }

    /// <summary>A type that moved to a new file would be lost where nobody writes that.</summary>
    private static bool CanBeWritten(Solution before, Solution after) =>
        !FormatHost.Has(before) || !MendedSolution.HasOtherFiles(before, after);
}
