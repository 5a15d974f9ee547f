using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;
using NewEntry = PlanExec.Plans.Editing.BaselineEntry;

namespace PlanExec.CodeFixes;

/// <summary>What a diagnostic in a plan file proposes: the near match, the count that is left, no entry. Editors that show lightbulbs in additional files offer it there.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MendPlanCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class MendPlanCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [DiagnosticIds.UnknownKeyOrWrongValue, DiagnosticIds.UndefinedReference, DiagnosticIds.UnneededBaseline];

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
            var amended = new AmendedSolution(project.Solution);
            if ((Find(diagnostic, plan.Plan) ?? MistypedName.Find(diagnostic, plan)) is var (title, edit)
                && await amended.TryEditAsync(project, plan.Loaded, edit, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(title, amended.FinishAsync, equivalenceKey: nameof(MendPlanCodeFixProvider)), diagnostic);
            }
        }
    }

    private static (string Title, Func<PlanEditor, PlanEditResult> Edit)? Find(Diagnostic diagnostic, Plan plan)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        if (diagnostic.Id != DiagnosticIds.UnneededBaseline)
        {
            return plan.Faults.FirstOrDefault(fault => fault.Id == diagnostic.Id && IsAt(fault.Span)) is { Replacement: { } replacement } found
                ? ($"Replace by '{replacement.Trim('"')}'", editor => editor.Mend(found))
                : null;
        }

        if (plan.Baseline.FirstOrDefault(entry => IsAt(entry.Span)) is not { } entry || diagnostic.Properties[DiagnosticProperties.Count] is not { } count)
        {
            return null;
        }

        return count == "0"
            ? ("Remove this entry of the baseline", editor => editor.Remove(entry.Span))
            : ($"Write 'count: {count}'", editor => editor.AddToBaseline([new NewEntry(entry.Rule.Value, entry.From.Value, entry.To!.Value, int.Parse(count, CultureInfo.InvariantCulture))], path));

        bool IsAt(PlanSpan span) => span.Source.Path == path && span.Start == diagnostic.Location.SourceSpan.Start && span.Length == diagnostic.Location.SourceSpan.Length;
    }
}
