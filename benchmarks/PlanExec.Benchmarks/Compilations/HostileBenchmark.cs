using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>What the largest plans that are made to cost add to a compilation of one small file, beside an empty plan: processor time and peak memory of a cold compiler.</summary>
internal static class HostileBenchmark
{
    private const string Source = "namespace Shop { public class Order { public int Total { get; } } public enum Kind { A } }";

    /// <summary>Measures the plans whose name holds one of the words; all where there is no word.</summary>
    public static void Print(IReadOnlyList<string> words)
    {
        var folder = Directory.CreateTempSubdirectory("planexec-hostile-").FullName;
        var responseFile = Path.Combine(folder, "compile.rsp");
        File.WriteAllText(Path.Combine(folder, "Order.cs"), Source);
        var text = new StringBuilder("/nologo /target:library /deterministic\n");
        text.Append(CultureInfo.InvariantCulture, $"/out:\"{Path.Combine(folder, "Shop.dll")}\"\n\"{Path.Combine(folder, "Order.cs")}\"\n");
        foreach (var line in InstalledSdk.References.Select(path => $"/reference:\"{path}\"")
            .Concat(new[] { "PlanExec.Analyzers.dll", "PlanExec.Plans.dll", "YamlDotNet.dll" }.Select(file => $"/analyzer:\"{Path.Combine(AppContext.BaseDirectory, file)}\"")))
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(responseFile, text.ToString());
        var empty = Run("version: 1\n");
        Console.WriteLine("| a plan of 2 MB full of | CPU | peak memory | errors |\n|---|---|---|---|");
        foreach (var (name, plan) in HostilePlans.All().Where(plan => words.Count == 0 || words.Any(word => plan.Name.Contains(word, StringComparison.Ordinal))))
        {
            var run = Run(plan);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {(run.Cpu - empty.Cpu).TotalSeconds:F1} s | {(run.PeakMemory - empty.PeakMemory) / 1048576} MB | {run.Errors}{(run.FirstError?.Contains("AD0001", StringComparison.Ordinal) == true ? " " + run.FirstError : "")} |"));
        }

        Directory.Delete(folder, recursive: true);

        CompilerRun Run(string plan)
        {
            var path = Path.Combine(folder, "plan.yaml");
            File.WriteAllText(path, plan);
            return CompilerRun.Start(responseFile, [$"/additionalfile:{path}"]);
        }
    }
}
