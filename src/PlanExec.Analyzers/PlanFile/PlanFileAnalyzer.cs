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

    private protected override void Start(CompilationStartAnalysisContext context, PlanContext plan)
    {
        var faults = plan.Plan.Faults
            .Concat(plan.Loaded.CodeFaults)
            .Concat(plan.Components.FindUndecidedOwners().Where(fault => !IsTold(fault, plan)))
            .ToLookup(fault => fault.Span.Source.Path, StringComparer.Ordinal);
        var hidden = new Lazy<ILookup<SyntaxTree, Diagnostic>>(() => HiddenFaults.Find(plan.Compilation, context.CancellationToken));
        context.RegisterSyntaxTreeAction(tree =>
        {
            foreach (var diagnostic in hidden.Value[tree.Tree])
            {
                tree.ReportDiagnostic(diagnostic);
            }
        });
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var fault in faults[file.AdditionalFile.Path])
            {
                file.ReportDiagnostic(PlanFaultDiagnostic.Create(fault, plan.Plan));
            }
        });
        var isKeeper = PlanKeeper.Is(plan);
        context.RegisterCompilationEndAction(end =>
        {
            var ofKeeper = isKeeper ? MuteRules.Find(plan.Plan) : [];
            foreach (var warning in ofKeeper.Concat(new UnmatchedLines(plan).Find(end.CancellationToken)).Concat(new UnmatchedBans(plan, isKeeper).Find()))
            {
                end.ReportDiagnostic(PlanFaultDiagnostic.Create(warning, plan.Plan));
            }
        });
    }

    /// <summary>Whether the plan alone shows already that two components contradict each other.</summary>
    private static bool IsTold(PlanFault undecided, PlanContext plan) =>
        plan.Plan.Faults.Any(fault => fault.Id == undecided.Id && fault.Span == undecided.Span && fault.Related == undecided.Related);
}
