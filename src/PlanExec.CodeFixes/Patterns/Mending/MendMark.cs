using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>A declaration to mend, marked so that it is found again whatever other fixes have done to its name, file or position.</summary>
/// <param name="Mismatch">What is wrong with it.</param>
/// <param name="DocumentId">The file in which it stood.</param>
/// <param name="Annotation">The mark.</param>
internal sealed record MendMark(PatternMismatch Mismatch, DocumentId DocumentId, SyntaxAnnotation Annotation)
{
    private const string Kind = "PlanExec.Mend";

    /// <summary>Marks what diagnostics speak about. What is no declaration of its own, such as a default constructor, gets no mark.</summary>
    public static async Task<(Solution Marked, IReadOnlyList<MendMark> Marks)> SetAsync(
        Solution solution,
        IEnumerable<(Document Document, Diagnostic Diagnostic)> found,
        CancellationToken cancellationToken)
    {
        var marked = solution;
        var marks = new List<MendMark>();
        foreach (var file in found.GroupBy(entry => entry.Document.Id))
        {
            var document = solution.GetDocument(file.Key)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var annotations = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
            foreach (var (_, diagnostic) in file.OrderBy(entry => entry.Diagnostic.Location.SourceSpan.Start))
            {
                if (PatternMismatch.TryRead(diagnostic) is not { } mismatch || Find(root, model, diagnostic, mismatch, cancellationToken) is not { } declaration)
                {
                    continue;
                }

                var mark = new MendMark(mismatch, document.Id, new SyntaxAnnotation(Kind));
                marks.Add(mark);
                if (!annotations.TryGetValue(declaration, out var ofDeclaration))
                {
                    annotations.Add(declaration, ofDeclaration = []);
                }

                ofDeclaration.Add(mark.Annotation);
            }

            if (annotations.Count > 0)
            {
                root = root.ReplaceNodes(annotations.Keys, (original, rewritten) => rewritten.WithAdditionalAnnotations(annotations[original]));
                marked = marked.WithDocumentSyntaxRoot(document.Id, root);
            }
        }

        return (marked, marks);
    }

    /// <summary>The declaration as it stands in a solution; null where it has gone.</summary>
    public async Task<MendTarget?> FindAsync(Solution solution, CancellationToken cancellationToken)
    {
        var project = solution.GetProject(DocumentId.ProjectId)!;
        var first = project.GetDocument(DocumentId);
        foreach (var document in project.Documents.OrderByDescending(document => document == first))
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.GetAnnotatedNodes(Annotation).FirstOrDefault() is { } declaration)
            {
                return await MendTarget.TryCreateAsync(document, declaration, this, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    private static SyntaxNode? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, PatternMismatch mismatch, CancellationToken cancellationToken) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => node is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax
                && MendTarget.SymbolOf(node, model, cancellationToken)?.GetDocumentationCommentId() == mismatch.Symbol);
}
