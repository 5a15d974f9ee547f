using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Analyzers.Tests.Boundaries.Constructs;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>The same code gives the same set of diagnostics, however it is compiled.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData(DocumentationMode.None, OptimizationLevel.Debug, false, false)]
    [InlineData(DocumentationMode.Parse, OptimizationLevel.Release, true, true)]
    [InlineData(DocumentationMode.Diagnose, OptimizationLevel.Debug, true, false)]
    [InlineData(DocumentationMode.Diagnose, OptimizationLevel.Release, false, true)]
    public async Task Whatever_the_options_and_the_order_of_files(DocumentationMode documentation, OptimizationLevel optimization, bool isReversed, bool concurrent)
    {
        foreach (var suite in ConstructSuite.All)
        {
            var compilation = suite.Compile();
            var trees = compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), ((CSharpParseOptions)tree.Options).WithDocumentationMode(documentation)));
            var other = compilation
                .RemoveAllSyntaxTrees()
                .AddSyntaxTrees((isReversed ? trees.Reverse() : trees).Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)))
                .WithOptions(compilation.Options.WithOptimizationLevel(optimization));
            Assert.Equal(await ReportsOf(compilation, concurrent: true), await ReportsOf(other, concurrent));
        }
    }

    private static async Task<List<string>> ReportsOf(Compilation compilation, bool concurrent) =>
        Oracle.Oracle.TextsOf(await Analysis.RunAsync(ConstructSuite.Plan, compilation, [new BoundaryAnalyzer()], concurrent));
}
