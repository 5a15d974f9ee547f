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

    public static readonly ImmutableArray<DiagnosticAnalyzer> All = [new PlanFileAnalyzer(), new BoundaryAnalyzer(), new UnassignedCodeAnalyzer(), new CircleAnalyzer(), new PatternAnalyzer(), new ItemAnalyzer()];

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(string plan, IEnumerable<(string Path, string Text)> files, string assembly = "Project", string planPath = "/plan.yaml", string? baseline = null, params MetadataReference[] references)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parseOptions, file.Path));
        var compilation = CSharpCompilation.Create(
            assembly,
            trees,
            [.. Net80.References.All, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var options = new AnalyzerOptions(baseline is null ? [new PlanFileText(planPath, plan)] : [new PlanFileText(planPath, plan), new PlanFileText("plan.baseline.yaml", baseline)]);
        var diagnostics = await compilation.WithAnalyzers(All, options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    private sealed class PlanFileText(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
