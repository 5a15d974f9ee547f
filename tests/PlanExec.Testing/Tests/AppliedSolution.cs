using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes of a code action the solution that an editor would have after it.</summary>
internal static class AppliedSolution
{
    /// <summary>The changed solution, or null if the action changes no text and no file.</summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var applied = operations.OfType<ApplyChangesOperation>().ToArray();
        verifier.True(applied.Length <= 1, $"The fix '{action.Title}' has {applied.Length} ApplyChangesOperations, but a host applies one.");
        return applied is [var only]
            ? await ReparseAsync(solution, only.ChangedSolution, action, verifier, cancellationToken).ConfigureAwait(false)
            : null;
    }

    // From the text, as a file on disk would be read: annotations and hand-made trees must not carry over to the next step.
    private static async Task<Solution?> ReparseAsync(
        Solution before,
        Solution after,
        CodeAction action,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var result = after;
        var changed = false;
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            changed |= project.GetRemovedDocuments().Any()
                || project.GetAddedDocuments().Any()
                || project.GetAddedAdditionalDocuments().Any()
                || project.GetRemovedAdditionalDocuments().Any()
                || project.GetAddedAnalyzerConfigDocuments().Any()
                || project.GetRemovedAnalyzerConfigDocuments().Any();
            foreach (var id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                var document = after.GetDocument(id)!;
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed |= await DiffersAsync(before.GetDocument(id), text, cancellationToken).ConfigureAwait(false);
                await VerifyTreeAsync(document, text, action, verifier, cancellationToken).ConfigureAwait(false);
                result = result.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            }

            foreach (var id in project.GetChangedAdditionalDocuments())
            {
                var text = await after.GetAdditionalDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed |= await DiffersAsync(before.GetAdditionalDocument(id), text, cancellationToken).ConfigureAwait(false);
            }

            foreach (var id in project.GetChangedAnalyzerConfigDocuments())
            {
                var text = await after.GetAnalyzerConfigDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed |= await DiffersAsync(before.GetAnalyzerConfigDocument(id), text, cancellationToken).ConfigureAwait(false);
            }
        }

        return changed ? result : null;
    }

    private static async Task<bool> DiffersAsync(TextDocument? before, SourceText after, CancellationToken cancellationToken) =>
        before is null || !(await before.GetTextAsync(cancellationToken).ConfigureAwait(false)).ContentEquals(after);

    // A tree that reads differently after parsing its own text (a missing space, a wrong kind of node) is a fault of the fix.
    private static async Task VerifyTreeAsync(
        Document document,
        SourceText text,
        CodeAction action,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
        {
            var parsed = tree.WithChangedText(SourceText.From(text.ToString()));
            verifier.True(
                SyntaxFactory.AreEquivalent(tree, CSharpSyntaxTree.ParseText(parsed.GetText(cancellationToken), (CSharpParseOptions)tree.Options, cancellationToken: cancellationToken), topLevel: false),
                $"The fix '{action.Title}' gives '{document.Name}' a syntax tree that its own text does not have:{Environment.NewLine}{text}");
        }
    }
}
