using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Analyzers;

/// <summary>All that PlanExec finds in a compilation, without the compiler's own diagnostics and without waiting for them.</summary>
internal static class PlanAnalysisRun
{
    /// <summary>All analyzers of the assembly, as a compiler finds them.</summary>
    public static ImmutableArray<PlanDiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(PlanDiagnosticAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (PlanDiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The diagnostics with the severities that the project gives them; those that it turns off or suppresses are left out. None where it has no plan.</summary>
    public static ImmutableArray<Diagnostic> Find(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (PlanContext.TryGet(compilation, options, cancellationToken) is not { } plan)
        {
            return [];
        }

        var analysis = new PlanAnalysis(options, cancellationToken);
        foreach (var analyzer in Analyzers)
        {
            analyzer.AddTo(analysis, plan);
        }

        return [.. CompilationWithAnalyzers.GetEffectiveDiagnostics(analysis.Run(compilation), compilation).Where(diagnostic => !diagnostic.IsSuppressed)];
    }
}
