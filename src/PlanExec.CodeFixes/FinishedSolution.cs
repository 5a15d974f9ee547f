using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>A solution as it is handed to the host: texts, without the marks of the work on it, parsed anew, so that what is proved is what is written.</summary>
internal static class FinishedSolution
{
    /// <summary>The original solution with what differs in a changed one. A file that several projects compile is the same in all of them.</summary>
    public static async Task<Solution> FinishAsync(Solution original, Solution changed, CancellationToken cancellationToken)
    {
        var finished = original;
        foreach (var change in changed.GetChanges(original).GetProjectChanges())
        {
            foreach (var id in change.GetChangedDocuments())
            {
                var before = await original.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var after = LineBreaks.Like(before, await TextOfAsync(changed.GetDocument(id)!, cancellationToken).ConfigureAwait(false));
                if (!before.ContentEquals(after))
                {
                    finished = original.GetDocument(id)!.GetLinkedDocumentIds().Add(id).Aggregate(finished, (current, linked) => current.WithDocumentText(linked, after));
                }
            }

            foreach (var id in change.GetAddedDocuments())
            {
                var added = changed.GetDocument(id)!;
                finished = finished.AddDocument(id, added.Name, await TextOfAsync(added, cancellationToken).ConfigureAwait(false), added.Folders, added.FilePath);
            }

            finished = finished.RemoveDocuments([.. change.GetRemovedDocuments()]);
        }

        return finished;
    }

    private static async Task<SourceText> TextOfAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm);
    }
}
