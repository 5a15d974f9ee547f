using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// What PlanExec adds to a compilation, beside the compiler alone, an empty analyzer, one that walks operations, and BannedApiAnalyzers with the same ban: the same
/// response file, by turns, medians of the processor time and of the peak memory.
/// </summary>
internal sealed class CompilationBenchmark
{
    private const string DefaultAnalyzers = "the SDK's analyzers";

    private readonly CompilationOptions options;
    private readonly string folder = Directory.CreateTempSubdirectory("planexec-benchmark-").FullName;
    private readonly string compiler;
    private readonly string responseFile;

    public CompilationBenchmark(CompilationOptions options)
    {
        this.options = options;
        compiler = InstalledSdk.Newest(Directory.GetFiles(Path.Combine(InstalledSdk.Root, "sdk"), "csc.dll", SearchOption.AllDirectories).Where(path => path.Contains("bincore", StringComparison.Ordinal)));
        var sources = options.Corpus is { } corpus
            ? [.. Directory.GetFiles(corpus, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : new CodeGenerator(options.Lines, options.Components, options.Violations, seed: 1).Write(folder);
        responseFile = Path.Combine(folder, "compile.rsp");
        var text = new StringBuilder("/nologo /target:library /nullable:enable /langversion:preview /unsafe /deterministic /nowarn:1591,8632,CS1701\n");
        text.Append(CultureInfo.InvariantCulture, $"/out:\"{Path.Combine(folder, "Shop.dll")}\"\n");
        foreach (var reference in InstalledSdk.References)
        {
            text.Append(CultureInfo.InvariantCulture, $"/reference:\"{reference}\"\n");
        }

        foreach (var source in sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{source}\"\n");
        }

        File.WriteAllText(responseFile, text.ToString());
    }

    public void Print()
    {
        var variants = Variants().Where(variant => options.Only.Count == 0 || options.Only.Contains(variant.Name)).ToList();
        var runs = variants.ToDictionary(variant => variant.Name, _ => new List<CompilerRun>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var variant in variants)
            {
                var run = CompilerRun.Start(compiler, responseFile, variant.Arguments);
                runs[variant.Name].Add(run);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round + 1} of {options.Rounds}, {variant.Name}: {run.Cpu.TotalSeconds:F1} s, {run.PeakMemory / 1048576} MB"));
            }
        }

        var alone = Median(runs[variants[0].Name].Select(run => run.Cpu.TotalSeconds));
        var memory = Median(runs[variants[0].Name].Select(run => (double)run.PeakMemory));
        Console.WriteLine("| analyzers | compiler CPU | ratio | peak memory | ratio | warnings | errors |\n|---|---|---|---|---|---|---|");
        foreach (var variant in variants)
        {
            var own = runs[variant.Name];
            var cpu = Median(own.Select(run => run.Cpu.TotalSeconds));
            var peak = Median(own.Select(run => (double)run.PeakMemory));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {variant.Name} | {cpu:F1} s | {cpu / alone:F3} | {peak / 1048576:F0} MB | {peak / memory:F3} | {own[^1].Warnings} | {own[^1].Errors} |"));
        }

        if (runs[variants[0].Name][^1].FirstError is { } error)
        {
            Console.WriteLine($"\nThe code does not compile; the first error: {error}");
        }

        if (options.Keep)
        {
            Console.WriteLine($"\nThe sources and the response file: {folder}");
        }
        else
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IEnumerable<(string Name, string[] Arguments)> Variants()
    {
        var here = AppContext.BaseDirectory;
        var plan = Write("plan.yaml", options.Plan is { } given ? File.ReadAllText(given) : GeneratedPlans.Boundaries(options.Components, 0, 0));
        string[] planExec = [.. new[] { "PlanExec.Analyzers.dll", "PlanExec.Plans.dll", "YamlDotNet.dll" }.Select(file => $"/analyzer:{Path.Combine(here, file)}")];
        yield return ("none", []);
        yield return ("empty", [$"/analyzer:{Path.Combine(here, "PlanExec.Yardsticks.dll")}", "/nowarn:YARD0002"]);
        yield return ("PlanExec", [.. planExec, $"/additionalfile:{plan}"]);
        if (options.Corpus is null)
        {
            var large = Write(Path.Combine("large", "plan.yaml"), GeneratedPlans.Boundaries(options.Components, 1000 - options.Components, 5000));
            yield return ("PlanExec: 1000 components and 5000 rules", [.. planExec, $"/additionalfile:{large}"]);
            var ban = Write("BannedSymbols.txt", "N:Shop.C0\n");
            var banned = Directory.GetFiles(here, "Microsoft.CodeAnalysis.*BannedApiAnalyzers.dll").Select(file => $"/analyzer:{file}");
            yield return ("BannedApiAnalyzers: one component banned", [.. banned, $"/additionalfile:{ban}"]);
            var same = Write(Path.Combine("ban", "plan.yaml"), "version: 1\ncomponents: {Rest: {assemblies: [Shop]}}\napis: [{ban: Shop.C0, in: Rest}]\n");
            yield return ("PlanExec: the same ban", [.. planExec, $"/additionalfile:{same}"]);
        }

        if (options.Corpus is null)
        {
            var patterns = Write(Path.Combine("patterns", "plan.yaml"), GeneratedPlans.Boundaries(options.Components, 0, 0) + GeneratedPlans.Patterns(options.Components));
            yield return ("PlanExec: 200 patterns", [.. planExec, $"/additionalfile:{patterns}"]);
            var elsewhere = Write(Path.Combine("elsewhere", "plan.yaml"), GeneratedPlans.Items(options.Components, here: 0));
            yield return ("PlanExec: 10000 items of other projects", [.. planExec, $"/additionalfile:{elsewhere}"]);
            var items = Write(Path.Combine("items", "plan.yaml"), GeneratedPlans.Items(options.Components, here: 100));
            yield return ("PlanExec: 10000 items with 100 of this project", [.. planExec, $"/additionalfile:{items}"]);
        }

        string[] ofSdk = [.. AnalyzersOfSdk()];
        yield return (DefaultAnalyzers, ofSdk);
        yield return ($"{DefaultAnalyzers} and PlanExec", [.. ofSdk, .. planExec, $"/additionalfile:{plan}"]);
        yield return ("operations", [$"/analyzer:{Path.Combine(here, "PlanExec.Yardsticks.dll")}"]);
    }

    /// <summary>What an SDK project runs when it says nothing: the .NET analyzers at their default level, and the generators of the framework.</summary>
    private IEnumerable<string> AnalyzersOfSdk()
    {
        var ofSdk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(compiler)!, "..", "..", "Sdks", "Microsoft.NET.Sdk", "analyzers"));
        yield return $"/analyzerconfig:{InstalledSdk.Newest(Directory.GetFiles(Path.Combine(ofSdk, "build", "config"), "analysislevel_*_default.globalconfig"))}";
        foreach (var file in Directory.GetFiles(ofSdk, "*NetAnalyzers.dll").Where(path => !path.Contains("VisualBasic", StringComparison.Ordinal))
            .Concat(Directory.GetFiles(Path.Combine(InstalledSdk.TargetingPack, "analyzers", "dotnet", "cs"), "*.dll")))
        {
            yield return $"/analyzer:{file}";
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
