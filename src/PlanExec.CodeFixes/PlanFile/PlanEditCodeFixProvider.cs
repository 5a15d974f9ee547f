using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>
/// A fix that edits the plan where a diagnostic points into it. Editors that show lightbulbs in additional files offer it there: what derives says so in its export.
/// </summary>
public abstract class PlanEditCodeFixProvider : CodeFixProvider
{
    private protected PlanEditCodeFixProvider()
    {
    }

    /// <summary>None: hosts look for Fix All in C# files only.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (await ProjectPlan.FindAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var edit in EditsFor(diagnostic, plan))
            {
                var amended = new AmendedSolution(project.Solution);
                if (await amended.TryEditAsync(project, plan.Loaded, edit.Edit, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(edit.Title, amended.FinishAsync, equivalenceKey: $"{GetType().Name} {edit.Title}"), diagnostic);
                }
            }
        }
    }

    /// <summary>What can be done about a diagnostic; one that would leave the plan faulty is not offered.</summary>
    private protected abstract IEnumerable<PlanEdit> EditsFor(Diagnostic diagnostic, PlanContext plan);

    /// <summary>Whether a diagnostic is told at exactly this place of a plan file.</summary>
    private protected static bool IsAt(PlanSpan span, Diagnostic diagnostic) =>
        span.Source.Path == diagnostic.Location.GetLineSpan().Path
        && span.Start == diagnostic.Location.SourceSpan.Start
        && span.Length == diagnostic.Location.SourceSpan.Length;

    /// <summary>One entry of the menu.</summary>
    /// <param name="Title">What the menu says.</param>
    /// <param name="Edit">What it does to the plan.</param>
    private protected sealed record PlanEdit(string Title, Func<PlanEditor, PlanEditResult> Edit);
}
