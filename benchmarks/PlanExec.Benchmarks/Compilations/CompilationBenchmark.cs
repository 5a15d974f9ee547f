using System.Globalization;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// What PlanExec adds to a compilation, beside the compiler alone, an empty analyzer, one that walks operations, and BannedApiAnalyzers with the same ban: the same
/// response file, by turns, medians of the processor time and of the peak memory.
/// </summary>
internal sealed class CompilationBenchmark
{
    private const string DefaultAnalyzers = "the SDK's analyzers";

    private readonly CompilationOptions options;
    private readonly CompilationInput input;

    public CompilationBenchmark(CompilationOptions options)
    {
        this.options = options;
        input = new CompilationInput(options);
    }

    public void Print()
    {
        try
        {
            Compile();
        }
        finally
        {
            if (!options.Keep)
            {
                input.Dispose();
            }
        }
    }

    private void Compile()
    {
        var variants = options.Choose(Variants(), variant => variant.Name);
        if (options.Pairs)
        {
            Finish(PairedCompilation.Print(input, variants, options.Rounds));
            return;
        }

        var runs = variants.ToDictionary(variant => variant.Name, _ => new List<CompilerRun>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var variant in variants)
            {
                var run = input.Compile(variant.Arguments);
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

        Finish(runs[variants[0].Name][^1]);
    }

    private void Finish(CompilerRun run)
    {
        if (run.FirstError is { } error)
        {
            Console.WriteLine($"\nThe code does not compile; the first error: {error}");
        }

        if (options.Keep)
        {
            Console.WriteLine($"\nThe sources and the response file: {input.Folder}");
        }
    }

    private IEnumerable<(string Name, string[] Arguments)> Variants()
    {
        var here = AppContext.BaseDirectory;
        yield return ("none", []);
        yield return ("empty", [$"/analyzer:{Path.Combine(here, "PlanExec.Yardsticks.dll")}", "/nowarn:YARD0002"]);
        foreach (var (name, plan) in MeasuredPlans.For(options))
        {
            yield return (name, [.. CompilationInput.PlanExecArguments, $"/additionalfile:{input.Write(name, "plan.yaml", plan)}"]);
            if (name == MeasuredPlans.Ban)
            {
                yield return ("BannedApiAnalyzers: the same ban", [.. Directory.GetFiles(here, "Microsoft.CodeAnalysis.*BannedApiAnalyzers.dll").Select(file => $"/analyzer:{file}"), $"/additionalfile:{input.Write(name, "BannedSymbols.txt", "N:Shop.C0\n")}"]);
            }
        }

        string[] ofSdk = [.. AnalyzersOfSdk()];
        yield return (DefaultAnalyzers, ofSdk);
        yield return ($"{DefaultAnalyzers} and PlanExec", [.. ofSdk, .. CompilationInput.PlanExecArguments, $"/additionalfile:{input.Write(DefaultAnalyzers, "plan.yaml", MeasuredPlans.For(options).First().Plan)}"]);
        yield return ("operations", [$"/analyzer:{Path.Combine(here, "PlanExec.Yardsticks.dll")}"]);
    }

    /// <summary>What an SDK project runs when it says nothing: the .NET analyzers at their default level, and the generators of the framework.</summary>
    private IEnumerable<string> AnalyzersOfSdk()
    {
        var ofSdk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(InstalledSdk.Compiler)!, "..", "..", "Sdks", "Microsoft.NET.Sdk", "analyzers"));
        yield return $"/analyzerconfig:{InstalledSdk.Newest(Directory.GetFiles(Path.Combine(ofSdk, "build", "config"), "analysislevel_*_default.globalconfig"))}";
        foreach (var file in Directory.GetFiles(ofSdk, "*NetAnalyzers.dll").Where(path => !path.Contains("VisualBasic", StringComparison.Ordinal))
            .Concat(Directory.GetFiles(Path.Combine(InstalledSdk.TargetingPack, "analyzers", "dotnet", "cs"), "*.dll")))
        {
            yield return $"/analyzer:{file}";
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
