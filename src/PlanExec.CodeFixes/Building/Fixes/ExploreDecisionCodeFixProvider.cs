using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Building;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>
/// "Explore options for …": has a model weigh the options of a decision that is incomplete, and writes them into the plan as something proposed. Editors that show lightbulbs in additional files
/// offer it there.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ExploreDecisionCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class ExploreDecisionCodeFixProvider : CodeFixProvider
{
    private readonly BuildHost host;

    /// <summary>Creates the fix that editors offer.</summary>
    public ExploreDecisionCodeFixProvider()
        : this(BuildHost.OfEditors)
    {
    }

    internal ExploreDecisionCodeFixProvider(BuildHost host)
    {
        this.host = host;
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.IncompleteDecision];

    /// <summary>None: what a model proposes is looked at decision by decision.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (host.IsContinuousIntegration || await ProjectPlan.FindAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return;
        }

        foreach (var diagnostics in context.Diagnostics.GroupBy(DecisionOf, StringComparer.Ordinal))
        {
            // Where one is proposed already that is to take its place, people decide about that.
            if (plan.Plan.Decisions.FirstOrDefault(decision => decision.Id.Value == diagnostics.Key) is { } decision
                && !plan.Plan.Decisions.Any(other => other.Status == DecisionStatus.Proposed && decision.SupersededBy.Any(id => id.Value == other.Id.Value)))
            {
                var title = $"Explore options for {decision.Id}{(decision.Title is { } about ? $" ({MessageText.OneLine(about.Value)})" : "")}";
                title = host.WithLastFailure(title, plan.Plan, new BuildSubject(decision.Id.Value, BuildWork.Options));
                context.RegisterCodeFix(new ExploreDecisionAction(host, project, plan.Plan, decision.Id.Value, title), diagnostics);
            }
        }
    }

    private static string? DecisionOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(DiagnosticProperties.Decision, out var decision) ? decision : null;
}
