using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Plans;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// What the largest plans that are made to cost take beside one small file: reading them, all of PlanExec's analyzers, both in a process that has run them before, and what they add to
/// a cold compiler, processor time and peak memory.
/// </summary>
internal static class HostileBenchmark
{
    private const string Source = "namespace Shop { public class Order { public int Total { get; } } public enum Kind { A } }";

    /// <summary>Measures the plans whose name holds one of the words; all where there is no word.</summary>
    public static async Task PrintAsync(IReadOnlyList<string> words)
    {
        using var input = new CompilationInput(Source);
        var path = Path.Combine(input.Folder, "plan.yaml");
        var compilation = CSharpCompilation.Create(
            "Shop", [CSharpSyntaxTree.ParseText(Source)], InstalledSdk.References.Select(file => MetadataReference.CreateFromFile(file)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var empty = Compile("version: 1\n");
        Console.WriteLine("| a plan of 2 MB full of | reading | analyzers | cold compiler | peak memory | errors |\n|---|---|---|---|---|---|");
        foreach (var (name, plan) in HostilePlans.All().Where(plan => words.Count == 0 || words.Any(word => plan.Name.Contains(word, StringComparison.Ordinal))))
        {
            // Twice: the first run compiles the methods. A comment makes the second a plan that nobody has read.
            var (reading, analyzers) = (TimeSpan.Zero, TimeSpan.Zero);
            foreach (var text in new[] { plan, plan + "# again\n" })
            {
                reading = Read(path, text);
                analyzers = (await CallbackTime.MeasureAsync(compilation, path, text)).Time;
            }

            var run = Compile(plan);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {reading.TotalSeconds:F1} s | {analyzers.TotalSeconds:F1} s | {(run.Cpu - empty.Cpu).TotalSeconds:F1} s | {(run.PeakMemory - empty.PeakMemory) / 1048576} MB | {run.Errors}{(run.FirstError?.Contains("AD0001", StringComparison.Ordinal) == true ? " " + run.FirstError : "")} |"));
        }

        CompilerRun Compile(string plan)
        {
            File.WriteAllText(path, plan);
            return input.Compile([.. CompilationInput.PlanExecArguments, $"/additionalfile:{path}"]);
        }
    }

    private static TimeSpan Read(string path, string plan)
    {
        var before = ThreadClock.Now;
        PlanMerger.Merge([PlanReader.Read(new PlanSource(path, plan), PlanFileKind.Main)]);
        return ThreadClock.Now - before;
    }
}
