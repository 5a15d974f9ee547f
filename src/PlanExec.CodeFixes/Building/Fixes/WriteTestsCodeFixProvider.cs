using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
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
public sealed class WriteTestsCodeFixProvider : ModelCodeFixProvider
{
    /// <summary>Creates the fix that editors offer.</summary>
    public WriteTestsCodeFixProvider()
        : this(BuildHost.OfEditors)
    {
    }

    internal WriteTestsCodeFixProvider(BuildHost host)
        : base(host)
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BuildableHere, DiagnosticIds.PlannedTests];

    private protected override string? SubjectOf(Diagnostic diagnostic) => ScaffoldTestsCodeFixProvider.TestedItemOf(diagnostic);

    private protected override async Task<IReadOnlyList<CodeAction>> ActionsForAsync(Project project, string id, CancellationToken cancellationToken)
    {
        // What can't be tested yet (a type or a member of the item is missing) is not offered.
        if ((await BuildTarget.FindAsync(project, id, BuildWork.Tests, cancellationToken).ConfigureAwait(false)).Target is not { } target)
        {
            return [];
        }

        var title = $"Write tests of plan item {id} first ({string.Join(", ", target.Types.Select(type => type.Name))})";
        return [new ImplementItemAction(Host, target, Host.WithLastFailure(title, target.Plan.Plan, new BuildSubject(id, target.Work)), nameof(WriteTestsCodeFixProvider))];
    }
}
