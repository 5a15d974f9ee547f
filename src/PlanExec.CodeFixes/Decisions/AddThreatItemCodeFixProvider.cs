using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>"Add plan item for this threat (AUTH-8)": plans an item against an attack that nothing counters, and names it there.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AddThreatItemCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class AddThreatItemCodeFixProvider : PlanEditCodeFixProvider
{
    private const string FirstId = "ITEM-1";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.OpenThreat];

    private protected override IEnumerable<PlanEdit> EditsFor(Diagnostic diagnostic, PlanContext plan)
    {
        if (Find(diagnostic, plan.Plan) is not var (decision, threat))
        {
            return [];
        }

        var item = ItemAgainst(threat, decision, plan.Plan);
        return [new PlanEdit($"Add plan item for this threat ({item.Id})", editor => editor.AddItemAgainst(threat.Attack.Span, item))];
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
}
