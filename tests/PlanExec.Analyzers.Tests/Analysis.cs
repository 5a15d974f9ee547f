using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.Analyzers.Tests;

/// <summary>Runs all analyzers over many files at once, where a test looks at sets of diagnostics and not at markup.</summary>
internal static class Analysis
{
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview);

    public static readonly ImmutableArray<DiagnosticAnalyzer> All = [new PlanFileAnalyzer(), new BoundaryAnalyzer(), new UnassignedCodeAnalyzer(), new CircleAnalyzer(), new PatternAnalyzer(), new ItemAnalyzer(), new ItemStateAnalyzer(), new UndecidedItemAnalyzer(), new DecisionAnalyzer(), new UnplannedTypeAnalyzer(), new BuildOrderAnalyzer(), new PlannedTestsAnalyzer()];

    public static Task<ImmutableArray<Diagnostic>> RunAsync(string plan, IEnumerable<(string Path, string Text)> files, string assembly = "Project", string planPath = "/plan.yaml", string? baseline = null, params MetadataReference[] references) =>
        RunAsync(plan, Compile(files, assembly, references: references), All, planPath: planPath, baseline: baseline);

    /// <summary>The diagnostics of some analyzers for a compilation.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        string plan, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent = true, string planPath = "/plan.yaml", string? baseline = null)
    {
        var started = Start(plan, compilation, analyzers, concurrent, planPath, baseline);
        var diagnostics = await started.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        if (analyzers == All)
        {
            // The analyzers by themselves find what they find when Roslyn calls them.
            Assert.Equal(Sorted(diagnostics), Sorted(PlanAnalysisRun.Find(compilation, started.AnalysisOptions.Options!, CancellationToken.None)));
        }

        return diagnostics;

        static IEnumerable<string> Sorted(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
    }

    /// <summary>A compilation with a plan and analyzers that hold it.</summary>
    public static CompilationWithAnalyzers Start(
        string plan, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent = true, string planPath = "/plan.yaml", string? baseline = null) =>
        compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(baseline is null ? [new PlanFileText(planPath, plan)] : [new PlanFileText(planPath, plan), new PlanFileText("plan.baseline.yaml", baseline)]),
                onAnalyzerException: null,
                concurrentAnalysis: concurrent,
                logAnalyzerExecutionTime: false));

    /// <summary>A library of some files, on .NET 8 and what else it refers to.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files, string assembly = "Project", CSharpParseOptions? options = null, params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            assembly,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options ?? parseOptions, file.Path)),
            [.. Net80.References.All, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private sealed class PlanFileText(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
