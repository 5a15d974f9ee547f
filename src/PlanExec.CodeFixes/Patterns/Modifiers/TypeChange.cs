using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Modifiers of types after which their members can't stay as they are.</summary>
internal sealed class TypeChange(ModifierChange change)
{
    private static readonly SyntaxKind[] inheritance = [SyntaxKind.SealedKeyword, SyntaxKind.AbstractKeyword];

    /// <summary>Nobody overrides members of a sealed type, and nobody derives from it who could see protected ones.</summary>
    public async Task<bool> SealAsync()
    {
        await change.EditDeclarationAsync(declaration => ModifierTokens.With(declaration, SyntaxKind.SealedKeyword)).ConfigureAwait(false);
        foreach (var (document, member) in Members().Where(entry => !entry.Member.Modifiers.Any(SyntaxKind.OverrideKeyword)))
        {
            if (member.Modifiers.Any(token => token.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.ProtectedKeyword) || AccessorsOf(member).Any())
            {
                await change.EditAsync(document, member, SealMember).ConfigureAwait(false);
            }
        }

        return true;
    }

    /// <summary>A static class has static members only, and no constructor that anybody could call.</summary>
    public async Task<bool> MakeStaticAsync()
    {
        await change.EditDeclarationAsync(declaration => ModifierTokens.With(ModifierTokens.Without(declaration, inheritance), SyntaxKind.StaticKeyword)).ConfigureAwait(false);
        foreach (var (document, part) in change.Target.Parts().Where(part => part.Syntax != change.Target.Declaration))
        {
            await change.EditAsync(document, part, declaration => ModifierTokens.Without(declaration, inheritance)).ConfigureAwait(false);
        }

        var statics = new StaticMemberChange(change);
        foreach (var (document, member) in Members())
        {
            if (member.Modifiers.Any(token => token.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword) || member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            {
                continue;
            }

            if (member is ConstructorDeclarationSyntax { ParameterList.Parameters.Count: 0, Body.Statements.Count: 0 })
            {
                await change.RemoveAsync(document, member).ConfigureAwait(false);
                continue;
            }

            var model = (await document.GetSemanticModelAsync(change.CancellationToken).ConfigureAwait(false))!;
            foreach (var declared in member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables.Select(variable => (SyntaxNode)variable) : [member])
            {
                if (model.GetDeclaredSymbol(declared, change.CancellationToken) is not { } symbol || !await statics.QualifyUsesAsync(symbol).ConfigureAwait(false))
                {
                    return false;
                }
            }

            await change.EditAsync(document, member, StaticMemberChange.Write).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Fields of a readonly struct are readonly, and nothing sets its properties after construction.</summary>
    public async Task<bool> MakeReadOnlyAsync()
    {
        await change.EditDeclarationAsync(declaration => ModifierTokens.With(declaration, SyntaxKind.ReadOnlyKeyword)).ConfigureAwait(false);
        foreach (var (document, member) in Members().Where(entry => !entry.Member.Modifiers.Any(token => token.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword)))
        {
            if (member is FieldDeclarationSyntax)
            {
                await change.EditAsync(document, member, declaration => ModifierTokens.With(declaration, SyntaxKind.ReadOnlyKeyword)).ConfigureAwait(false);
            }
            else if (member is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }))
            {
                await change.EditAsync(document, member, SetterChange.IsPrivate(member) ? SetterChange.ToGetOnly : SetterChange.ToInit).ConfigureAwait(false);
            }
        }

        return true;
    }

    private IEnumerable<(Document Document, MemberDeclarationSyntax Member)> Members() => change.Target.Parts()
        .Where(part => part.Syntax is TypeDeclarationSyntax)
        .SelectMany(part => ((TypeDeclarationSyntax)part.Syntax).Members.Select(member => (part.Document, member)));

    private static SyntaxNode SealMember(SyntaxNode member)
    {
        var declaration = (MemberDeclarationSyntax)ModifierTokens.Without(member, SyntaxKind.VirtualKeyword);
        declaration = declaration.ReplaceNodes(AccessorsOf(declaration), (_, accessor) => (AccessorDeclarationSyntax)accessor
            .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(NarrowOf(accessor.Modifiers)).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(accessor.GetLeadingTrivia()));
        return declaration.Modifiers.Any(SyntaxKind.ProtectedKeyword)
            ? ModifierTokens.WithAccessibility(declaration, SyntaxFacts.GetText(NarrowOf(declaration.Modifiers)))
            : declaration;
    }

    private static IEnumerable<AccessorDeclarationSyntax> AccessorsOf(MemberDeclarationSyntax member) =>
        (member as BasePropertyDeclarationSyntax)?.AccessorList?.Accessors.Where(accessor => accessor.Modifiers.Any(SyntaxKind.ProtectedKeyword)) ?? [];

    /// <summary>What is left of <c>protected</c> where nobody can derive.</summary>
    private static SyntaxKind NarrowOf(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.InternalKeyword) ? SyntaxKind.InternalKeyword : SyntaxKind.PrivateKeyword;
}
