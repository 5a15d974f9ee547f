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
    public async Task<bool> QualifyUsesAsync(ISymbol member)
    {
        var references = await SymbolFinder.FindReferencesAsync(member, change.Target.Solution, change.CancellationToken).ConfigureAwait(false);
        foreach (var location in references.SelectMany(reference => reference.Locations))
        {
            var root = (await location.Document.GetSyntaxRootAsync(change.CancellationToken).ConfigureAwait(false))!;
            var name = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (name.Parent is MemberBindingExpressionSyntax)
            {
                return false;
            }

            if (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name)
            {
                continue;
            }

            var model = (await location.Document.GetSemanticModelAsync(change.CancellationToken).ConfigureAwait(false))!;
            if (!IsOnlyRead(access.Expression, model) || model.GetSymbolInfo(access, change.CancellationToken).Symbol?.ContainingType is not { } type)
            {
                return false;
            }

            var generator = SyntaxGenerator.GetGenerator(location.Document);
            await change.EditAsync(location.Document, access.Expression, receiver =>
                generator.TypeExpression(type).WithTriviaFrom(receiver).WithAdditionalAnnotations(Simplifier.Annotation)).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Whether nothing happens where the object is named.</summary>
    private static bool IsOnlyRead(ExpressionSyntax receiver, SemanticModel model) => receiver switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax => true,
        IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } =>
            model.GetSymbolInfo(receiver).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol,
        _ => false,
    };
}
