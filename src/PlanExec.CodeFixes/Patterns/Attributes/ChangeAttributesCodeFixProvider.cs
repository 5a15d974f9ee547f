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

/// <summary>"Add [Version]" and "Remove [Obsolete]".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeAttributesCodeFixProvider))]
[Shared]
public sealed class ChangeAttributesCodeFixProvider : PatternCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.AttributeBreaksPattern];

    private protected override bool MendsParameters => true;

    private protected override IEnumerable<PatternFix> Offer(MendTarget target) => target.Mismatch.Values
        .Select(text => (Text: text.Trim(), Syntax: CodeInPlan.ParseAttribute(text)))
        .Where(written => target.Mismatch.IsRefused || !WrittenNames.LeaveChoice(written.Syntax))
        .Select((written, index) => target.Mismatch.IsRefused
            ? new PatternFix($"Remove [{written.Text}]", "Remove", cancellationToken => RemoveAsync(target, new WrittenAttribute(written.Syntax), cancellationToken))
            : new PatternFix($"Add [{written.Text}]", $"Add{index}", cancellationToken => AddAsync(target, written.Syntax, cancellationToken)));

    private static async Task<Solution?> AddAsync(MendTarget target, AttributeSyntax written, CancellationToken cancellationToken)
    {
        var declaration = ModifierChange.WholeOf(target.Declaration);
        var qualified = WrittenNames.Qualify(written.WithoutTrivia(), target.Model, declaration.SpanStart);
        var sameClass = new WrittenAttribute(written.WithArgumentList(null));
        var existing = target.Symbol.GetAttributes()
            .Where(attribute => sameClass.Fits(attribute) && !AllowsSeveral(attribute))
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)
            .FirstOrDefault(syntax => syntax?.SyntaxTree == declaration.SyntaxTree);
        var root = (await target.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        root = existing is not null
            ? root.ReplaceNode(existing, AttributeWriting.Merge(existing, qualified).WithAdditionalAnnotations(TypeCompletion.Added))
            : root.ReplaceNode(declaration, declaration is ParameterSyntax parameter
                ? AttributeWriting.AddToProperty(parameter, qualified.WithAdditionalAnnotations(TypeCompletion.Added))
                : AttributeWriting.Add((MemberDeclarationSyntax)declaration, qualified.WithAdditionalAnnotations(TypeCompletion.Added), LineBreaks.Of(root)));
        return (await WrittenNames.SettleAsync(target.Document.WithSyntaxRoot(root), TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    /// <summary>Of all parts. What a base passes on can't be taken away here.</summary>
    private static async Task<Solution?> RemoveAsync(MendTarget target, WrittenAttribute refused, CancellationToken cancellationToken)
    {
        var syntaxes = target.Symbol.GetAttributes()
            .Where(refused.Fits)
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)
            .ToList();
        if (syntaxes.Count == 0 || syntaxes.Any(syntax => syntax?.Parent?.Parent is not MemberDeclarationSyntax))
        {
            return null;
        }

        var editor = new SolutionEditor(target.Solution);
        foreach (var declaration in syntaxes.GroupBy(syntax => (MemberDeclarationSyntax)syntax!.Parent!.Parent!))
        {
            var document = target.Solution.GetDocument(declaration.Key.SyntaxTree);
            if (document is null)
            {
                return null;
            }

            // By position: the editor hands over the declaration as earlier edits have left it.
            var places = declaration.Select(syntax => syntax!.SpanStart - declaration.Key.SpanStart).ToArray();
            (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false))
                .ReplaceNode(declaration.Key, (current, _) => AttributeWriting.Remove((MemberDeclarationSyntax)current, places));
        }

        return editor.GetChangedSolution();
    }

    private static bool AllowsSeveral(AttributeData attribute) => attribute.AttributeClass!.SelfAndBases()
        .SelectMany(type => type.GetAttributes())
        .FirstOrDefault(data => data.AttributeClass is { Name: nameof(AttributeUsageAttribute) })
        ?.NamedArguments.Any(argument => argument.Key == nameof(AttributeUsageAttribute.AllowMultiple) && argument.Value.Value is true) == true;
}
