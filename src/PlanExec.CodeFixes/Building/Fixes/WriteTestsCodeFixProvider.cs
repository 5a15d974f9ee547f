using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Write tests of plan item … first": has a model write the tests that an item lacks, from its signatures and its behaviour, and hands over only what is proved to compile and to test the item. Editors that show lightbulbs in additional files offer it in the plan, too.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(WriteTestsCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class WriteTestsCodeFixProvider : CodeFixProvider
{
    private readonly BuildHost host;

    /// <summary>Creates the fix that editors offer.</summary>
    public WriteTestsCodeFixProvider()
        : this(BuildHost.OfEditors)
    {
    }

    internal WriteTestsCodeFixProvider(BuildHost host)
    {
        this.host = host;
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BuildableHere, DiagnosticIds.PlannedTests];

    /// <summary>None: what a model writes is looked at item by item.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (host.IsContinuousIntegration)
        {
            return;
        }

        foreach (var diagnostics in context.Diagnostics.GroupBy(ScaffoldTestsCodeFixProvider.TestedItemOf, StringComparer.Ordinal))
        {
            // What can't be tested yet (a type of the item is missing) is not offered.
            if (diagnostics.Key is { } id
                && (await BuildTarget.FindAsync(context.TextDocument.Project, id, BuildWork.Tests, context.CancellationToken).ConfigureAwait(false)).Target is { } target)
            {
                var title = $"Write tests of plan item {id} first ({string.Join(", ", target.Types.Select(type => type.Name))})";
                context.RegisterCodeFix(new ImplementItemAction(host, target, host.WithLastFailure(title, target.Plan.Plan, new BuildSubject(target.Id, target.Work)), nameof(WriteTestsCodeFixProvider)), diagnostics);
            }
        }
    }
}
