using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>A change of modifiers, with the edits that it takes.</summary>
internal sealed class ModifierChange(MendTarget target, SolutionEditor editor, CancellationToken cancellationToken)
{
    public MendTarget Target => target;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Changes a node.</summary>
    public async Task EditAsync(Document document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> change) =>
        (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false)).ReplaceNode(node, (current, _) => change(current));

    /// <summary>Removes a node.</summary>
    public async Task RemoveAsync(Document document, SyntaxNode node) =>
        (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false)).RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);

    /// <summary>Changes the declaration at which the diagnostic stands: of a type one part is enough.</summary>
    public async Task<bool> EditDeclarationAsync(Func<SyntaxNode, SyntaxNode> change)
    {
        await EditAsync(target.Document, WholeOf(target.Declaration), change).ConfigureAwait(false);
        return true;
    }

    /// <summary>Changes all parts of the declaration.</summary>
    public async Task<bool> EditPartsAsync(Func<SyntaxNode, SyntaxNode> change)
    {
        foreach (var (document, syntax) in target.Parts())
        {
            await EditAsync(document, syntax, change).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Of a type one part bears a modifier, of a member all do.</summary>
    public Task<bool> EditMemberAsync(Func<SyntaxNode, SyntaxNode> change) => target.Symbol is INamedTypeSymbol ? EditDeclarationAsync(change) : EditPartsAsync(change);

    /// <summary>Changes the accessibility of all parts that write one, and of what overrides the member.</summary>
    public async Task<bool> SetAccessibilityAsync(string words)
    {
        var whole = WholeOf(target.Declaration);
        await EditAsync(target.Document, whole, Change).ConfigureAwait(false);
        var others = target.Symbol is INamedTypeSymbol ? target.Parts() : (await MemberFamily.FindAsync(target.Symbol, target.Solution, cancellationToken).ConfigureAwait(false)).SelectMany(target.PartsOf);
        foreach (var (document, syntax) in others.Where(other => other.Syntax != whole))
        {
            if (syntax is MemberDeclarationSyntax { Parent: not InterfaceDeclarationSyntax } member && member.Modifiers.Any(ModifierTokens.IsAccessibility))
            {
                await EditAsync(document, syntax, Change).ConfigureAwait(false);
            }
        }

        return true;

        SyntaxNode Change(SyntaxNode declaration) => ModifierTokens.WithAccessibility(WithoutAccessor(declaration, words), words);
    }

    /// <summary>The solution with all edits.</summary>
    public async Task<Solution> FinishAsync()
    {
        var changed = editor.GetChangedSolution();
        foreach (var id in changed.GetChanges(target.Solution).GetProjectChanges().SelectMany(change => change.GetChangedDocuments()).ToArray())
        {
            var document = await Simplifier.ReduceAsync(changed.GetDocument(id)!, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            changed = (await Layout.FormatAsync(document, Formatter.Annotation, cancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        return changed;
    }

    /// <summary>The declaration that bears the modifiers: of a field the statement around its name.</summary>
    public static SyntaxNode WholeOf(SyntaxNode declaration) => declaration is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : declaration;

    /// <summary>An accessor that says the same as its property must not say it.</summary>
    private static SyntaxNode WithoutAccessor(SyntaxNode declaration, string words) => declaration is BasePropertyDeclarationSyntax { AccessorList: { } accessors }
        ? declaration.ReplaceNodes(
            accessors.Accessors.Where(accessor => string.Join(" ", accessor.Modifiers.Select(modifier => modifier.ValueText)) == words),
            (_, accessor) => accessor.WithModifiers(default).WithLeadingTrivia(accessor.GetLeadingTrivia()))
        : declaration;
}
