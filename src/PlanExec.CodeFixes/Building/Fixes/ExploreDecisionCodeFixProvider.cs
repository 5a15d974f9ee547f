using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
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
public sealed class ExploreDecisionCodeFixProvider : ModelCodeFixProvider
{
    /// <summary>Creates the fix that editors offer.</summary>
    public ExploreDecisionCodeFixProvider()
        : this(BuildHost.OfEditors)
    {
    }

    internal ExploreDecisionCodeFixProvider(BuildHost host)
        : base(host)
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.IncompleteDecision];

    private protected override string? SubjectOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(DiagnosticProperties.Decision, out var decision) ? decision : null;

    private protected override async Task<IReadOnlyList<CodeAction>> ActionsForAsync(Project project, string id, CancellationToken cancellationToken)
    {
        // Where one is proposed already that is to take its place, people decide about that.
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { Plan: var plan }
            || plan.Decisions.FirstOrDefault(decision => decision.Id.Value == id) is not { } decision
            || plan.Decisions.Any(other => other.Status == DecisionStatus.Proposed && decision.SupersededBy.Any(successor => successor.Value == other.Id.Value)))
        {
            return [];
        }

        var title = $"Explore options for {decision.Id}{(decision.Title is { } about ? $" ({MessageText.OneLine(about.Value)})" : "")}";
        return [new ExploreDecisionAction(Host, project, plan, id, Host.WithLastFailure(title, plan, new BuildSubject(id, BuildWork.Options)))];
    }
}
