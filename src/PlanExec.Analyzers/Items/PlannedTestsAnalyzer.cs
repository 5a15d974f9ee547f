using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN3007 in the plan and PLAN3008 at its home in C#: types that are to test an item, and are missing or name nothing of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlannedTestsAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public PlannedTestsAnalyzer()
        : base(Descriptors.PlannedTests, Descriptors.BuildableHere)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
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
            analysis.OnCode((model, cancellationToken) => tests.Written.Where(test =>
                {
                    test.LookIn(model, cancellationToken);
                    return test.OnlyFile == model.SyntaxTree && !test.NamesItem;
                })
                .Select(test => ToBuildable(test.Item.Item, test.Test, test.Type.Locations[0], $"test '{test.Test.Text}' names no type of it")));
        }

        if (tests.Missing.Count > 0)
        {
            var home = new FixHome(plan.Compilation, analysis.CancellationToken);
            var byTree = tests.Missing.Take(Plan.MaximumFaults)
                .Select(test => (test.Item, test.Test, Home: home.Find(TestOwnership.Split(test.Test.Text).Namespace)))
                .Where(test => test.Home is not null)
                .ToLookup(test => test.Home!.SourceTree);
            analysis.OnTree((tree, _) => byTree[tree].Select(missing => ToBuildable(missing.Item.Item, missing.Test, missing.Home, $"test '{missing.Test.Text}' is missing")));
        }

        analysis.AtEnd(_ => tests.FindFaults().Take(Plan.MaximumFaults).Select(fault => ToDiagnostic(plan.Plan, fault.Item, fault.Test, fault.Fact)));
    }

    private static Diagnostic ToDiagnostic(Plan plan, PlanItem item, PlanText test, string fact) => PlanDiagnostic.Create(
        plan,
        Descriptors.PlannedTests,
        test.Span.ToLocation(),
        additionalLocations: [],
        PropertiesOf(item, test),
        ownSeverity: null,
        ItemText.NameOf(item),
        fact,
        VerdictText.Grounds(item.Decision, because: null, test.Span));

    private static Diagnostic ToBuildable(PlanItem item, PlanText test, Location? place, string fact) => Diagnostic.Create(
        Descriptors.BuildableHere,
        place,
        additionalLocations: [test.Span.ToLocation()],
        PropertiesOf(item, test),
        PlanDiagnostic.WithoutSecrets(ItemText.NameOf(item), fact, VerdictText.Grounds(item.Decision, because: null, test.Span)));

    private static ImmutableDictionary<string, string?> PropertiesOf(PlanItem item, PlanText test) => ImmutableDictionary<string, string?>.Empty
        .Add(DiagnosticProperties.Item, item.Id.Value)
        .Add(DiagnosticProperties.Test, test.Text);
}
