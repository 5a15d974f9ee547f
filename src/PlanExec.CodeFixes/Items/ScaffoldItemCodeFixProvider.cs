using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Scaffold plan item …": builds the types that an item plans and the code lacks, as far as they follow from the plan. Editors that show lightbulbs in additional files offer it in the plan, too.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ScaffoldItemCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ScaffoldItemCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BuildableHere, DiagnosticIds.MissingType];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ScaffoldAllProvider("Scaffold all plan items", ItemOf, ItemScaffold.AddAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var item in context.Diagnostics.GroupBy(ItemOf, StringComparer.Ordinal))
        {
            // What can't be built so that it compiles (an unknown name in the plan, a base type that is sealed) is not offered.
            if (item.Key is { } id
                && await ItemScaffold.AddAsync(context.TextDocument.Project, id, context.CancellationToken).ConfigureAwait(false) is { } scaffolded)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(TitleOf(id, item), _ => Task.FromResult(scaffolded), equivalenceKey: nameof(ScaffoldItemCodeFixProvider)),
                    item);
            }
        }
    }

    /// <summary>The id of the plan item whose own code a diagnostic is about; null where it is about the item's tests.</summary>
    internal static string? ItemOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Item, out var item) && !diagnostic.Properties.ContainsKey(DiagnosticProperties.Test) ? item : null;

    private static string TitleOf(string id, IEnumerable<Diagnostic> diagnostics)
    {
        var types = diagnostics
            .Select(diagnostic => diagnostic.Properties.TryGetValue(DiagnosticProperties.Type, out var type) ? type : null)
            .OfType<string>()
            .Select(type => type.Split('`')[0]);
        return $"Scaffold plan item {id} ({string.Join(", ", types)})";
    }
}
