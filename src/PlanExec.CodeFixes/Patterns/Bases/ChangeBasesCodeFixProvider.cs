using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Derive 'Order' from Entity" and "Implement IAudited", with the members that follow; and the way back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeBasesCodeFixProvider))]
[Shared]
public sealed class ChangeBasesCodeFixProvider : PatternCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BaseBreaksPattern];

    private protected override IEnumerable<PatternFix> Offer(MendTarget target) => target.Declaration is TypeDeclarationSyntax declaration
        ? target.Mismatch.Values
            .Select(text => (Text: text.Trim(), Type: CodeInPlan.ParseType(text)))
            .Where(written => target.Mismatch.IsRefused || !WrittenNames.LeaveChoice(written.Type))
            .Select((written, index) => target.Mismatch.IsRefused
                ? new PatternFix($"Remove '{written.Text}' from the bases of '{target.Symbol.Name}'", "Remove", cancellationToken => RemoveAsync(target, new WrittenTypeReader().Read(written.Type), cancellationToken))
                : new PatternFix($"Make '{target.Symbol.Name}' a '{written.Text}'", $"Add{index}", cancellationToken => AddAsync(target, declaration, written.Type, cancellationToken)))
        : [];

    private static async Task<Solution?> AddAsync(MendTarget target, TypeDeclarationSyntax declaration, TypeSyntax written, CancellationToken cancellationToken)
    {
        var qualified = WrittenNames.Qualify(written.WithoutTrivia(), target.Model, declaration.SpanStart);
        var added = target.Model.GetSpeculativeTypeInfo(declaration.SpanStart, qualified, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        if (added is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface })
        {
            return null;
        }

        var root = (await target.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var entry = SyntaxFactory.SimpleBaseType(qualified).WithAdditionalAnnotations(TypeCompletion.Added);
        var document = target.Document.WithSyntaxRoot(root.ReplaceNode(declaration, BaseListWriting.Add(declaration, entry, isFirst: added.TypeKind == TypeKind.Class)));
        document = await TypeCompletion.ImplementInheritedAsync(document, target.Mark.Annotation, new PlannedMembers(target.Mismatch.Pattern), cancellationToken).ConfigureAwait(false);
        document = document.WithSyntaxRoot(MemberSpacing.Separate((await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!));
        return (await WrittenNames.SettleAsync(document, TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    /// <summary>Where the type itself names it. Members stay: what needed the base does not compile, and is not offered.</summary>
    private static async Task<Solution?> RemoveAsync(MendTarget target, WrittenType refused, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(target.Solution);
        foreach (var (document, part) in target.Parts())
        {
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var entries = (part as TypeDeclarationSyntax)?.BaseList?.Types.Select((entry, index) => (Type: model.GetTypeInfo(entry.Type, cancellationToken).Type, index))
                .Where(entry => entry.Type is not null && refused.Fits(entry.Type))
                .Select(entry => entry.index)
                .ToArray() ?? [];
            if (entries.Length > 0)
            {
                (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false))
                    .ReplaceNode(part, (current, _) => BaseListWriting.Remove((TypeDeclarationSyntax)current, entries));
            }
        }

        return editor.GetChangedSolution();
    }
}
