using System.Globalization;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// Two compilers at once, each on a processor of its own, which they change from round to round: what else goes on in the machine slows both, so that their difference says
/// more than those of runs by turns.
/// </summary>
internal static class PairedCompilation
{
    /// <summary>Prints what each of the two took, and the median of the differences; returns the last run.</summary>
    /// <exception cref="ArgumentException">There are not two variants, or not two processors.</exception>
    public static CompilerRun Print(CompilationInput input, IReadOnlyList<(string Name, string[] Arguments)> variants, int rounds)
    {
        if (variants.Count != 2 || Environment.ProcessorCount < 2)
        {
            throw new ArgumentException("--pairs takes two processors and two variants, such as --only empty,PlanExec");
        }

        var pairs = new List<(CompilerRun First, CompilerRun Second)>();
        for (var round = 0; round < rounds; round++)
        {
            var pair = Compile(input, variants, round % 2);
            pairs.Add(pair);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round + 1} of {rounds}: {pair.First.Cpu.TotalSeconds:F1} s and {pair.Second.Cpu.TotalSeconds:F1} s"));
        }

        var (first, second) = (Median(pair => pair.First.Cpu), Median(pair => pair.Second.Cpu));
        var difference = Median(pair => pair.Second.Cpu - pair.First.Cpu);
        Console.WriteLine("| analyzers | compiler CPU |\n|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {variants[0].Name} | {first:F1} s |\n| {variants[1].Name} | {second:F1} s |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMedian of the differences: {difference:+0.0;-0.0;0.0} s, {difference / first:+0.0%;-0.0%;0.0%}"));
        return pairs[^1].Second;

        double Median(Func<(CompilerRun First, CompilerRun Second), TimeSpan> time) => CompilationBenchmark.Median(pairs.Select(pair => time(pair).TotalSeconds));
    }

    private static (CompilerRun First, CompilerRun Second) Compile(CompilationInput input, IReadOnlyList<(string Name, string[] Arguments)> variants, int processor)
    {
        var first = Task.Factory.StartNew(() => input.Compile(variants[0].Arguments, processor), TaskCreationOptions.LongRunning);
        var second = input.Compile(variants[1].Arguments, 1 - processor);
        return (first.Result, second);
    }
}
