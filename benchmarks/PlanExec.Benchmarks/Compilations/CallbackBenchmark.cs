using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// What the callbacks of PlanExec take in a compilation, each by the clock of the thread that it runs on, beside what the SDK's compiler takes without analyzers. Other work on the machine
/// changes it little, so it resolves what differences of whole compilations can't. What is declared is bound before, as the compiler does in any case; what a callback has the compiler bind of
/// bodies counts as the callback's.
/// </summary>
internal static class CallbackBenchmark
{
    public static async Task PrintAsync(CompilationOptions options)
    {
        using var input = new CompilationInput(options);
        var plans = options.Choose(MeasuredPlans.For(options), plan => plan.Name);
        var references = InstalledSdk.References.Select(path => MetadataReference.CreateFromFile(path)).ToList();
        var alone = new List<double>();
        var runs = plans.ToDictionary(plan => plan.Name, _ => new List<(double Seconds, int Found)>());
        for (var round = 0; round < options.Rounds; round++)
        {
            alone.Add(input.Compile([]).Cpu.TotalSeconds);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round + 1} of {options.Rounds}, compiler: {alone[^1]:F1} s"));
            foreach (var (name, plan) in plans)
            {
                runs[name].Add(await MeasureAsync(input, references, plan));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round + 1} of {options.Rounds}, {name}: {runs[name][^1].Seconds:F2} s"));
            }
        }

        var compiler = CompilationBenchmark.Median(alone);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The compiler without analyzers: {compiler:F1} s ({alone.Min():F1} to {alone.Max():F1}).\n\n| analyzers | in their callbacks | of the compiler | diagnostics |\n|---|---|---|---|"));
        foreach (var (name, _) in plans)
        {
            var seconds = runs[name].Select(run => run.Seconds).ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {CompilationBenchmark.Median(seconds):F2} s ({seconds.Min():F2} to {seconds.Max():F2}) | {CompilationBenchmark.Median(seconds) / compiler:P2} | {runs[name][^1].Found} |"));
        }
    }

    /// <summary>The files are parsed anew each time: a tree keeps what was asked about it.</summary>
    private static async Task<(double Seconds, int Found)> MeasureAsync(CompilationInput input, IEnumerable<MetadataReference> references, string plan)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = input.Sources.AsParallel().AsOrdered().Select(path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), parsing, path)).ToList();
        var compilation = CSharpCompilation.Create(
            "Shop",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var (time, found) = await CallbackTime.MeasureAsync(compilation, Path.Combine(input.Folder, "plan.yaml"), plan);
        return (time.TotalSeconds, found);
    }
}
