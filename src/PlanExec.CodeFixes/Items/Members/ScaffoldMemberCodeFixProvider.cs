using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Scaffold 'Next' of plan item ORD-1": writes a planned member into the type that lacks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScaffoldMemberCodeFixProvider))]
[Shared]
public sealed class ScaffoldMemberCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.MissingMember];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new ItemFixAllProvider("Scaffold all planned members", MemberScaffold.AddAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ItemDiagnostic.TryRead(diagnostic) is { } read
                && await MemberScaffold.AddAsync(context.Document.Project, [(read.Item, read.Place)], context.CancellationToken).ConfigureAwait(false) is { } scaffolded)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Scaffold '{read.Name}' of plan item {read.Item}", _ => Task.FromResult(scaffolded), nameof(ScaffoldMemberCodeFixProvider)),
                    diagnostic);
            }
        }
    }
}
