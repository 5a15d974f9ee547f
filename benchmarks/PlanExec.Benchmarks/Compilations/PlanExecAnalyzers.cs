using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>PlanExec within the process that measures.</summary>
internal static class PlanExecAnalyzers
{
    /// <summary>All of them.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Create() => typeof(PlanDiagnosticAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PlanDiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    /// <summary>What they get to know: a plan.</summary>
    public static AnalyzerOptions OptionsWith(string path, string plan) => new([new PlanFile(path, plan)]);

    private sealed class PlanFile(string path, string text) : AdditionalText
    {
        private readonly SourceText text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
