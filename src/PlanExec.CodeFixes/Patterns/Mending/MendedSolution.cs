using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>A solution before and after fixes: whether it still compiles, and whether files came or went.</summary>
internal static class MendedSolution
{
    // Fix All asks about the same compilation again and again while it looks for the fix that breaks it.
    private static readonly ConditionalWeakTable<Compilation, Dictionary<string, int>> knownErrors = new();

    /// <summary>Whether no project has an error that it did not have before.</summary>
    public static async Task<bool> CompilesAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (!await ReadsAsWrittenAsync(before, after, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var affected = after.GetChanges(before).GetProjectChanges()
            .SelectMany(change => after.ProjectAndDependents(change.ProjectId))
            .Distinct()
            .ToArray();
        foreach (var project in affected)
        {
            var errors = await ErrorsAsync(after.GetProject(project)!, cancellationToken).ConfigureAwait(false);
            if (errors.Count == 0)
            {
                continue;
            }

            var earlier = await ErrorsAsync(before.GetProject(project)!, cancellationToken).ConfigureAwait(false);
            if (errors.Any(error => !earlier.TryGetValue(error.Key, out var count) || count < error.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether files were added or removed.</summary>
    public static bool HasOtherFiles(Solution before, Solution after) =>
        after.GetChanges(before).GetProjectChanges().Any(change => change.GetAddedDocuments().Any() || change.GetRemovedDocuments().Any());

    /// <summary>Whether the texts are parsed to the trees that were compiled.</summary>
    private static async Task<bool> ReadsAsWrittenAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(change => change.GetChangedDocuments().Concat(change.GetAddedDocuments())))
        {
            var tree = (await after.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
            var written = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var read = await CSharpSyntaxTree.ParseText(written.ToFullString(), (CSharpParseOptions)tree.Options, cancellationToken: cancellationToken).GetRootAsync(cancellationToken).ConfigureAwait(false);

            // Kind by kind: SyntaxFactory.AreEquivalent tells trees apart that have the same nodes and tokens.
            if (!KindsIn(written).SequenceEqual(KindsIn(read)))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int Kind, int Start)> KindsIn(SyntaxNode root) => root.DescendantNodesAndTokens().Select(part => (part.RawKind, part.SpanStart));

    private static async Task<Dictionary<string, int>> ErrorsAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        // By id and number: fixes move errors that were there before.
        return knownErrors.TryGetValue(compilation, out var known) ? known : knownErrors.GetValue(compilation, key => key.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
            .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
    }
}
