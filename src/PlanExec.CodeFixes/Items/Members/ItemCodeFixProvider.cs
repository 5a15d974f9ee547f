using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.CodeFixes;

/// <summary>A fix for declarations that are not as an item plans them. It is offered only where its result holds.</summary>
public abstract class ItemCodeFixProvider : CodeFixProvider
{
    private readonly string allTitle;
    private readonly ItemFix fix;

    private protected ItemCodeFixProvider(string diagnosticId, string allTitle, ItemFix fix)
    {
        FixableDiagnosticIds = [diagnosticId];
        this.allTitle = allTitle;
        this.fix = fix;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new ItemFixAllProvider(allTitle, fix);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ItemDiagnostic.TryRead(diagnostic) is { } read
                && await fix(context.Document.Project, [(read.Item, read.Place)], context.CancellationToken).ConfigureAwait(false) is { } mended)
            {
                context.RegisterCodeFix(CodeAction.Create(TitleOf(read), _ => Task.FromResult(mended), GetType().Name), diagnostic);
            }
        }
    }

    private protected abstract string TitleOf(ItemDiagnostic diagnostic);
}
