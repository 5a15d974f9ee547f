using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Let it rest on 'ADR-9'": names the decision that took the place of one which no longer stands.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PointToSuccessorCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class PointToSuccessorCodeFixProvider : PlanEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.DeadDecision];

    private protected override IEnumerable<PlanEdit> EditsFor(Diagnostic diagnostic, PlanContext plan) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var successors)
        && plan.Plan.DecisionReferences.FirstOrDefault(reference => IsAt(reference.Name.Span, diagnostic)) is { } found
            ? successors!.Split(DiagnosticProperties.Separator[0]).Select(successor => new PlanEdit($"Let it rest on '{successor}'", editor => editor.Replace(found.Name.Span, successor)))
            : [];
}
