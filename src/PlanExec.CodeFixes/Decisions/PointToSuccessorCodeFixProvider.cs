using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Let it rest on 'ADR-9'": names the decision that took the place of one which no longer stands. Editors that show lightbulbs in additional files offer it there.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PointToSuccessorCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class PointToSuccessorCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.DeadDecision];

    /// <summary>None: hosts look for Fix All in C# files only.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (await ProjectPlan.FindAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var successors)
                || plan.Plan.DecisionReferences.FirstOrDefault(reference => IsAt(reference.Name.Span, diagnostic)) is not { } found)
            {
                continue;
            }

            foreach (var successor in successors!.Split(DiagnosticProperties.Separator[0]))
            {
                var amended = new AmendedSolution(project.Solution);
                if (await amended.TryEditAsync(project, plan.Loaded, editor => editor.Replace(found.Name.Span, successor), context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create($"Let it rest on '{successor}'", amended.FinishAsync, equivalenceKey: $"{nameof(PointToSuccessorCodeFixProvider)} {successor}"),
                        diagnostic);
                }
            }
        }
    }

    private static bool IsAt(PlanSpan span, Diagnostic diagnostic) =>
        span.Source.Path == diagnostic.Location.GetLineSpan().Path
        && span.Start == diagnostic.Location.SourceSpan.Start
        && span.Length == diagnostic.Location.SourceSpan.Length;
}
