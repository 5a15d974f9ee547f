using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN3007: types that are to test an item, and are missing or name nothing of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlannedTestsAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public PlannedTestsAnalyzer()
        : base(Descriptors.PlannedTests)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, PlanContext plan)
    {
        if (!plan.ReportsPlan || plan.Plan.IsIncomplete)
        {
            return;
        }

        PlannedItem[] tested = [.. plan.Loaded.Items.Where(item => item is { IsWork: true, Item.Tests.Count: > 0, Types.IsEmpty: false })];
        if (tested.Length == 0)
        {
            return;
        }

        var tests = new PlannedTests(plan, tested);
        if (tests.Written.Count > 0)
        {
            context.RegisterSemanticModelAction(tree =>
            {
                foreach (var test in tests.Written)
                {
                    test.LookIn(tree.SemanticModel, tree.CancellationToken);
                }
            });
        }

        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (item, test, fact) in tests.FindFaults())
            {
                end.ReportDiagnostic(ToDiagnostic(plan.Plan, item, test, fact));
            }
        });
    }

    private static Diagnostic ToDiagnostic(Plan plan, PlanItem item, PlanText test, string fact) => PlanDiagnostic.Create(
        plan,
        Descriptors.PlannedTests,
        test.Span.ToLocation(),
        additionalLocations: [],
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Item, item.Id.Value),
        ownSeverity: null,
        ItemText.NameOf(item),
        fact,
        VerdictText.Grounds(item.Decision, because: null, test.Span));
}
