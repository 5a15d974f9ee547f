using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>
/// "Implement plan item …": has a model write what an item plans and the code lacks, and hands over only what is proved to compile and to fit the plan. Beside it "Write the brief of plan item …",
/// which asks nobody. Editors that show lightbulbs in additional files offer both in the plan, too.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ImplementItemCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ImplementItemCodeFixProvider : ModelCodeFixProvider
{
    /// <summary>Creates the fix that editors offer.</summary>
    public ImplementItemCodeFixProvider()
        : this(BuildHost.OfEditors)
    {
    }

    internal ImplementItemCodeFixProvider(BuildHost host)
        : base(host)
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BuildableHere, DiagnosticIds.MissingType, DiagnosticIds.MissingMember, DiagnosticIds.StubMember];

    private protected override string? SubjectOf(Diagnostic diagnostic) => ScaffoldItemCodeFixProvider.ItemOf(diagnostic);

    private protected override async Task<IReadOnlyList<CodeAction>> ActionsForAsync(Project project, string id, CancellationToken cancellationToken)
    {
        // What can't be built now (what it needs is not, its decision is not accepted) is not offered.
        if ((await BuildTarget.FindAsync(project, id, cancellationToken).ConfigureAwait(false)).Target is not { } target)
        {
            return [];
        }

        var implement = new ImplementItemAction(Host, target, TitleOf(target), nameof(ImplementItemCodeFixProvider));
        return RunRecords.Beside(target.Plan.Plan).AreKept ? [implement, new WriteBriefAction(Host, target)] : [implement];
    }

    private string TitleOf(BuildTarget target) => Host.WithLastFailure(
        $"Implement plan item {target.Id} ({string.Join(", ", target.Types.Where(type => type.HasStubs || type.IsNew).Select(type => type.Name))})",
        target.Plan.Plan,
        new BuildSubject(target.Id, BuildWork.Code));
}
