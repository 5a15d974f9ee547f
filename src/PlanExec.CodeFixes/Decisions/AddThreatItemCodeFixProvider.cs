using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>"Add plan item for this threat (AUTH-8)": plans an item against an attack that nothing counters, and names it there. Editors that show lightbulbs in additional files offer it there.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AddThreatItemCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class AddThreatItemCodeFixProvider : CodeFixProvider
{
    private const string FirstId = "ITEM-1";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.OpenThreat];

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
            if (Find(diagnostic, plan.Plan) is var (decision, threat)
                && ItemAgainst(threat, decision, plan.Plan) is var item
                && await amended.TryEditAsync(project, plan.Loaded, editor => editor.AddItemAgainst(threat.Attack.Span, item), context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Add plan item for this threat ({item.Id})", amended.FinishAsync, equivalenceKey: nameof(AddThreatItemCodeFixProvider)),
                    diagnostic);
            }
        }
    }

    private static (Decision Decision, Threat Threat)? Find(Diagnostic diagnostic, Plan plan) => plan.Decisions
        .SelectMany(decision => decision.Threats.Select(threat => (Decision: decision, Threat: threat)))
        .Where(found => IsAt(found.Threat.Attack.Span, diagnostic))
        .Select(found => ((Decision, Threat)?)found)
        .FirstOrDefault();

    /// <summary>What is to be built is not known yet, so the item has no code: it stands beside those of its decision, in their component where they have one.</summary>
    private static NewItem ItemAgainst(Threat threat, Decision decision, Plan plan)
    {
        PlanItem[] beside = [.. plan.Items.Where(item => item.Decision == decision)];
        string?[] components = [.. beside.Select(item => item.ComponentName?.Value).Distinct(StringComparer.Ordinal)];
        return new NewItem(NewItemId.Like(plan, beside.Length > 0 ? beside : plan.Items, FirstId))
        {
            Title = $"Counter {MessageText.OneLine(threat.Attack.Value)}",
            Component = components is [var only] ? only : null,
            Decision = decision.Id.Value,
        };
    }

    private static bool IsAt(PlanSpan span, Diagnostic diagnostic) =>
        span.Source.Path == diagnostic.Location.GetLineSpan().Path
        && span.Start == diagnostic.Location.SourceSpan.Start
        && span.Length == diagnostic.Location.SourceSpan.Length;
}
