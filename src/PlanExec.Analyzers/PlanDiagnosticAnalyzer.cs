using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Analyzers;

/// <summary>The start of every analyzer here: finds the plan, and registers nothing where there is none.</summary>
public abstract class PlanDiagnosticAnalyzer : DiagnosticAnalyzer
{
    private protected PlanDiagnosticAnalyzer(params DiagnosticDescriptor[] descriptors)
    {
        // The compiler skips an analyzer none of whose descriptors is effectively a warning or an error. PLAN0001 is an error that can't be
        // configured: with it, an id that is lowered by default and raised by the plan alone is not lost.
        SupportedDiagnostics = [.. descriptors.Append(Descriptors.PlanCannotBeRead).Distinct()];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // A boundary holds for generated code too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (PlanContext.TryGet(start.Compilation, start.Options, start.CancellationToken) is { } plan)
            {
                var analysis = new PlanAnalysis(start.Options, start.CancellationToken);
                AddTo(analysis, plan);
                analysis.Register(start);
            }
        });
    }

    /// <summary>Adds what the analyzer looks at in a compilation.</summary>
    internal abstract void AddTo(PlanAnalysis analysis, PlanContext plan);
}
