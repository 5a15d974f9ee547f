using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN4002 to PLAN4005: decisions that are not complete, and lines that rest on one which no longer stands. One project tells them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecisionAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public DecisionAnalyzer()
        : base(Descriptors.IncompleteDecision, Descriptors.ChosenNotBest, Descriptors.OpenThreat, Descriptors.DeadDecision)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        // What a decision seems to lack may stand where the files could not be read.
        if (plan.Plan.Decisions.Count == 0 || plan.Plan.IsIncomplete || !PlanKeeper.Is(plan))
        {
            return;
        }

        var found = new Lazy<ILookup<string, Diagnostic>>(() => DecisionReview.Find(plan.Plan)
            .Concat(RestingLines.Find(plan.Plan))
            .Take(Plan.MaximumFaults)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal));
        analysis.OnAdditionalFile(path => found.Value[path]);
    }
}
