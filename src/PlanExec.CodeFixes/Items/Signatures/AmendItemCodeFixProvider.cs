using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Amend plan item ORD-1 to 'Next'": writes the code's signature or header into the plan.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmendItemCodeFixProvider))]
[Shared]
public sealed class AmendItemCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.DifferentDeclaration];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ItemFixAllProvider("Amend the plan to the code", PlanChange.ApplyAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ItemDiagnostic.TryRead(diagnostic) is { } read
                && await PlanChange.ApplyAsync(context.Document.Project, [(read.Item, read.Place)], context.CancellationToken).ConfigureAwait(false) is { } amended)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Amend plan item {read.Item} to '{read.Name}'", _ => Task.FromResult(amended), nameof(AmendItemCodeFixProvider)),
                    diagnostic);
            }
        }
    }
}
