using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Change 'Next' to plan item ORD-1": writes the plan's signature or header into the code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeDeclarationCodeFixProvider))]
[Shared]
public sealed class ChangeDeclarationCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.DifferentDeclaration];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ItemFixAllProvider("Change the code to the plan", CodeChange.ApplyAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ItemDiagnostic.TryRead(diagnostic) is { } read
                && await CodeChange.ApplyAsync(context.Document.Project, [(read.Item, read.Place)], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Change '{read.Name}' to plan item {read.Item}", _ => Task.FromResult(changed), nameof(ChangeDeclarationCodeFixProvider)),
                    diagnostic);
            }
        }
    }
}
