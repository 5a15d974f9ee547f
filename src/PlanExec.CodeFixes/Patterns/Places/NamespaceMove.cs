using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Moves a type to another namespace of its project.</summary>
internal sealed class NamespaceMove(MendTarget target, INamedTypeSymbol type, string name)
{
    private readonly string before = type.ContainingNamespace.ToDisplayString();
    private readonly HashSet<DocumentId> users = [];

    /// <summary>The solution after the move; null where the type can't be cut out of its file.</summary>
    public async Task<Solution?> ApplyAsync(CancellationToken cancellationToken)
    {
        var solution = await QualifyAsync(cancellationToken).ConfigureAwait(false);
        var document = solution.GetDocument(target.Document.Id)!;
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var declaration = (MemberDeclarationSyntax)root.GetAnnotatedNodes(target.Mark.Annotation).Single();
        if (NewFile.OthersThan(declaration, (CompilationUnitSyntax)root).Any())
        {
            var place = await ScaffoldPlace.FindAsync(document.Project, name, cancellationToken).ConfigureAwait(false);
            if (NewFile.NameFor(type, place.Directory, document.Project) is not { } file
                || await NewFile.MoveAsync(document, declaration, new NewFile(place.Directory, place.Folders, file), cancellationToken).ConfigureAwait(false) is not { } apart)
            {
                return null;
            }

            solution = apart;
        }

        solution = await ChangeNamespaceAsync(solution, cancellationToken).ConfigureAwait(false);
        return await UseAsync(solution, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Names the new namespace where the old one is named, and finds out who will need a directive.</summary>
    private async Task<Solution> QualifyAsync(CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(target.Solution);
        var extensions = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod);
        foreach (var symbol in extensions.Prepend<ISymbol>(type))
        {
            var references = await SymbolFinder.FindReferencesAsync(symbol, target.Solution, cancellationToken).ConfigureAwait(false);
            foreach (var place in references.SelectMany(reference => reference.Locations))
            {
                _ = users.Add(place.Document.Id);
                var root = (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                var model = (await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
                if (NamespaceBefore(root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true)) is { } written
                    && model.GetSymbolInfo(written, cancellationToken).Symbol is INamespaceSymbol)
                {
                    var isGlobal = written.ToString().StartsWith("global::", StringComparison.Ordinal);
                    var full = isGlobal ? $"global::{name}" : name;
                    (await editor.GetDocumentEditorAsync(place.Document.Id, cancellationToken).ConfigureAwait(false))
                        .ReplaceNode(written, (current, _) => (written is NameSyntax && written.Parent is not MemberAccessExpressionSyntax ? ParseName(full) : ParseExpression(full)).WithTriviaFrom(current));
                }
            }
        }

        return editor.GetChangedSolution();
    }

    /// <summary>What stands before the dot.</summary>
    private static SyntaxNode? NamespaceBefore(SyntaxNode node) => node.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == node => qualified.Left,
        MemberAccessExpressionSyntax access when access.Name == node => access.Expression,
        NameMemberCrefSyntax { Parent: QualifiedCrefSyntax cref } => cref.Container,
        _ => null,
    };

    /// <summary>The type still sees what it saw: the namespaces around it become directives.</summary>
    private async Task<Solution> ChangeNamespaceAsync(Solution solution, CancellationToken cancellationToken)
    {
        var moved = (await target.Mark.FindAsync(solution, cancellationToken).ConfigureAwait(false))!;
        var root = (CompilationUnitSyntax)(await moved.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var space = (BaseNamespaceDeclarationSyntax)moved.Declaration.Parent!;
        var known = await UnneededUsings.FindAsync(moved.Document, cancellationToken).ConfigureAwait(false);
        root = root.ReplaceNode(space.Name, ParseName(name).WithTriviaFrom(space.Name));
        for (var seen = before; seen.Length > 0; seen = seen.Substring(0, Math.Max(0, seen.LastIndexOf('.'))))
        {
            if (!$"{name}.".StartsWith($"{seen}.", StringComparison.Ordinal))
            {
                root = UsingDirectives.Add(root, seen);
            }
        }

        _ = users.Remove(moved.Document.Id);
        return (await UnneededUsings.RemoveAsync(moved.Document.WithSyntaxRoot(root), known, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    private async Task<Solution> UseAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var id in users)
        {
            // A type that stayed may have had its using taken away with the move.
            var document = solution.GetDocument(id)!;
            var known = await UnneededUsings.FindAsync(target.Solution.GetDocument(id) ?? document, cancellationToken).ConfigureAwait(false);
            var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            solution = (await UnneededUsings.RemoveAsync(document.WithSyntaxRoot(UsingDirectives.Add(root, name)), known, cancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        return await UsingDirectives.RemoveVanishedAsync(solution, target.Document.Project.Id, before, cancellationToken).ConfigureAwait(false);
    }
}
