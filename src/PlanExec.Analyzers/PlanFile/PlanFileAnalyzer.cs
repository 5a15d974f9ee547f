using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN0001 to PLAN0006 and PLAN0008: what is wrong with the plan itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlanFileAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public PlanFileAnalyzer()
        : base([.. Descriptors.OfPlanFiles])
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        var faults = plan.Plan.Faults
            .Concat(plan.Loaded.CodeFaults)
            .Concat(plan.Components.FindUndecidedOwners().Where(fault => !IsTold(fault, plan)).Take(Plan.MaximumFaults))
            .ToLookup(fault => fault.Span.Source.Path, StringComparer.Ordinal);
        var hidden = new MadeOnce<ILookup<SyntaxTree, Diagnostic>>(cancellationToken => HiddenFaults.Find(plan.Compilation, cancellationToken));
        analysis.OnTree((tree, cancellationToken) => hidden.Get(cancellationToken)[tree]);
        analysis.OnAdditionalFile(path => faults[path].Select(fault => PlanFaultDiagnostic.Create(fault, plan.Plan)));
        var isKeeper = PlanKeeper.Is(plan);
        analysis.AtEnd(cancellationToken => (isKeeper ? MuteRules.Find(plan.Plan).Concat(MuteItems.Find(plan.Loaded)) : [])
            .Concat(new UnmatchedLines(plan).Find(cancellationToken))
            .Concat(new UnmatchedBans(plan, isKeeper).Find())
            .Take(Plan.MaximumFaults)
            .Select(warning => PlanFaultDiagnostic.Create(warning, plan.Plan)));
    }

    /// <summary>Whether the plan alone shows already that two components contradict each other.</summary>
    private static bool IsTold(PlanFault undecided, PlanContext plan) =>
        plan.Plan.Faults.Any(fault => fault.Id == undecided.Id && fault.Span == undecided.Span && fault.Related == undecided.Related);
}
