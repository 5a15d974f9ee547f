using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>
/// "Implement plan item …": has a model write what an item plans and the code lacks, and hands over only what is proved to compile and to fit the plan. Beside it "Write the brief of plan item …",
/// which asks nobody.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplementItemCodeFixProvider))]
[Shared]
public sealed class ImplementItemCodeFixProvider : CodeFixProvider
{
    private readonly BuildHost host;

    /// <summary>Creates the fix that editors offer.</summary>
    public ImplementItemCodeFixProvider()
        : this(BuildHost.OfEditors)
    {
    }

    internal ImplementItemCodeFixProvider(BuildHost host)
    {
        this.host = host;
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.BuildableHere, DiagnosticIds.MissingMember, DiagnosticIds.StubMember];

    /// <summary>None: what a model writes is looked at item by item, and <c>dotnet format</c> applies what offers Fix All.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (host.IsContinuousIntegration)
        {
            return;
        }

        foreach (var diagnostics in context.Diagnostics.GroupBy(ScaffoldItemCodeFixProvider.ItemOf, StringComparer.Ordinal))
        {
            // What can't be built now (what it needs is not, its decision is not accepted) is not offered.
            if (diagnostics.Key is { } id
                && (await BuildTarget.FindAsync(context.Document.Project, id, context.CancellationToken).ConfigureAwait(false)).Target is { } target)
            {
                context.RegisterCodeFix(new ImplementItemAction(host, target, TitleOf(target), nameof(ImplementItemCodeFixProvider)), diagnostics);
                if (RunRecords.Beside(target.Plan.Plan).AreKept)
                {
                    context.RegisterCodeFix(new WriteBriefAction(host, target), diagnostics);
                }
            }
        }
    }

    private string TitleOf(BuildTarget target) => host.WithLastFailure(
        $"Implement plan item {target.Id} ({string.Join(", ", target.Types.Where(type => type.HasStubs || type.IsNew).Select(type => type.Name))})",
        target.Plan.Plan,
        new BuildSubject(target.Id, BuildWork.Code));
}
