using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Simplification;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Makes a member static: who named an object to reach it names the type instead.</summary>
internal sealed class StaticMemberChange(ModifierChange change)
{
    /// <summary>Makes the target static; false where an object is made, or may be missing, where it is used.</summary>
    public async Task<bool> MakeStaticAsync() =>
        await QualifyUsesAsync(change.Target.Symbol).ConfigureAwait(false) && await change.EditPartsAsync(Write).ConfigureAwait(false);

    /// <summary>The declaration of a static member.</summary>
    public static SyntaxNode Write(SyntaxNode declaration) => ModifierTokens.With(
        declaration is BaseFieldDeclarationSyntax ? declaration : ModifierTokens.Without(declaration, SyntaxKind.VirtualKeyword, SyntaxKind.ReadOnlyKeyword),
        SyntaxKind.StaticKeyword);

    /// <summary>Names the type wherever an object is named.</summary>
    public Task<bool> QualifyUsesAsync(ISymbol member) => QualifyUsesAsync(member, change.Target.Solution, change.EditAsync, change.CancellationToken);

    /// <summary>Names the type wherever an object is named; false where an object is made, or may be missing, there.</summary>
    /// <param name="member">The member that becomes static.</param>
    /// <param name="solution">Where it is used.</param>
    /// <param name="edit">Changes a node.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<bool> QualifyUsesAsync(ISymbol member, Solution solution, Func<Document, SyntaxNode, Func<SyntaxNode, SyntaxNode>, Task> edit, CancellationToken cancellationToken)
    {
        var references = await SymbolFinder.FindReferencesAsync(member, solution, cancellationToken).ConfigureAwait(false);
        foreach (var location in references.SelectMany(reference => reference.Locations))
        {
            var root = (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var name = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (name.Parent is MemberBindingExpressionSyntax)
            {
                return false;
            }

            if (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name)
            {
                continue;
            }

            var model = (await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (!SideEffects.AreNone(access.Expression, model) || model.GetSymbolInfo(access, cancellationToken).Symbol?.ContainingType is not { } type)
            {
                return false;
            }

            var generator = SyntaxGenerator.GetGenerator(location.Document);
            await edit(location.Document, access.Expression, receiver =>
                generator.TypeExpression(type).WithTriviaFrom(receiver).WithAdditionalAnnotations(Simplifier.Annotation)).ConfigureAwait(false);
        }

        return true;
    }
}
