using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes.Building;

/// <summary>The solution as it would be handed over: texts, without the loop's marks, parsed anew, so that what is proved is what is written.</summary>
internal static class CandidateSolution
{
    /// <summary>The original solution with the texts that differ in the placed one. A file that several projects compile is the same in all of them.</summary>
    public static async Task<Solution> FinishAsync(BuildTarget target, Solution placed, CancellationToken cancellationToken)
    {
        var finished = target.Project.Solution;
        foreach (var change in placed.GetChanges(finished).GetProjectChanges())
        {
            foreach (var id in change.GetChangedDocuments())
            {
                var before = await target.Project.Solution.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var after = LineBreaks.Like(before, await TextOfAsync(placed.GetDocument(id)!, cancellationToken).ConfigureAwait(false));
                if (!before.ContentEquals(after))
                {
                    finished = target.Project.Solution.GetDocument(id)!.GetLinkedDocumentIds().Add(id).Aggregate(finished, (current, linked) => current.WithDocumentText(linked, after));
                }
            }

            foreach (var id in change.GetAddedDocuments())
            {
                var added = placed.GetDocument(id)!;
                finished = finished.AddDocument(id, added.Name, await TextOfAsync(added, cancellationToken).ConfigureAwait(false), added.Folders, added.FilePath);
            }
        }

        return finished;
    }

    private static async Task<SourceText> TextOfAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm);
    }
}
