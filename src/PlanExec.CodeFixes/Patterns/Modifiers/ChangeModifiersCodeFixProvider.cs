using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Make 'Order' sealed", with what follows from it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeModifiersCodeFixProvider))]
[Shared]
public sealed class ChangeModifiersCodeFixProvider : PatternCodeFixProvider
{
    // What is next to a refused accessibility; a type that is not nested can't be narrower than 'internal'.
    private static readonly Dictionary<string, string> narrower = new(StringComparer.Ordinal)
    {
        ["public"] = "internal",
        ["protected internal"] = "internal",
        ["internal"] = "private",
        ["protected"] = "private",
        ["private protected"] = "private",
    };

    private static readonly HashSet<string> accessibilities = new(StringComparer.Ordinal) { "public", "protected internal", "protected", "internal", "private protected", "private" };

    // Nothing that a fix could write makes a member one of these.
    private static readonly HashSet<string> notOffered = new(StringComparer.Ordinal) { "extern", "ref" };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.ModifiersBreakPattern];

    private protected override IEnumerable<PatternFix> Offer(MendTarget target) => target.Mismatch.Key == "be" && !DeclaresOthers(target.Declaration)
        ? target.Mismatch.Values
            .Where(word => !notOffered.Contains(word) && !(word == "readonly" && target.Symbol is IPropertySymbol))
            .Select(word => target.Mismatch.IsRefused ? Refuse(target, word) : Want(target, word))
            .OfType<PatternFix>()
            .Concat(ReadOnlyProperty.Offer(target))
        : [];

    private static PatternFix Want(MendTarget target, string word) => new($"Make '{target.Symbol.Name}' {word}", $"Add {word}", Change(target, change =>
        accessibilities.Contains(word) ? change.SetAccessibilityAsync(word)
        : (word, target.Symbol) switch
        {
            ("sealed", INamedTypeSymbol) => new TypeChange(change).SealAsync(),
            ("static", INamedTypeSymbol) => new TypeChange(change).MakeStaticAsync(),
            ("readonly", INamedTypeSymbol) => new TypeChange(change).MakeReadOnlyAsync(),
            ("static", _) => new StaticMemberChange(change).MakeStaticAsync(),
            ("async", IMethodSymbol method) => change.EditDeclarationAsync(declaration => AsyncBody.Write(ModifierTokens.With(declaration, SyntaxKind.AsyncKeyword), method)),
            ("const", _) => change.EditDeclarationAsync(declaration => ModifierTokens.With(ModifierTokens.Without(declaration, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword), SyntaxKind.ConstKeyword)),
            ("abstract", _) => change.EditDeclarationAsync(declaration => ModifierTokens.With(ModifierTokens.Without(declaration, SyntaxKind.SealedKeyword, SyntaxKind.VirtualKeyword), SyntaxKind.AbstractKeyword)),
            ("file", _) => change.EditPartsAsync(declaration => ModifierTokens.WithAccessibility(declaration, word)),
            ("partial", _) => change.EditPartsAsync(declaration => ModifierTokens.With(declaration, SyntaxKind.PartialKeyword)),
            _ => change.EditMemberAsync(declaration => ModifierTokens.With(declaration, ModifierTokens.KeywordOf(word))),
        }));

    private static PatternFix? Refuse(MendTarget target, string word)
    {
        if (accessibilities.Contains(word))
        {
            return narrower.TryGetValue(word, out var next)
                ? new($"Make '{target.Symbol.Name}' {next}", $"Remove {word}", Change(target, change => change.SetAccessibilityAsync(next)))
                : null;
        }

        // Without 'override' a member would only hide the one that it means to replace.
        return word is "override" or "file" ? null : new($"Make '{target.Symbol.Name}' not {word}", $"Remove {word}", Change(target, change =>
            word == "const"
                ? change.EditDeclarationAsync(declaration => ModifierTokens.With(ModifierTokens.With(ModifierTokens.Without(declaration, SyntaxKind.ConstKeyword), SyntaxKind.StaticKeyword), SyntaxKind.ReadOnlyKeyword))
                : change.EditPartsAsync(declaration => ModifierTokens.Without(declaration, ModifierTokens.KeywordOf(word)))));
    }

    private static Func<CancellationToken, Task<Solution?>> Change(MendTarget target, Func<ModifierChange, Task<bool>> apply) => async cancellationToken =>
    {
        var change = new ModifierChange(target, new SolutionEditor(target.Solution), cancellationToken);
        return await apply(change).ConfigureAwait(false) ? await change.FinishAsync().ConfigureAwait(false) : null;
    };

    /// <summary>Modifiers of <c>int a, b;</c> are those of both.</summary>
    private static bool DeclaresOthers(SyntaxNode declaration) => declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: > 1 } };
}
