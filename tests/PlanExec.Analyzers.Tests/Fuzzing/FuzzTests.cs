using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>
/// Mutated plans and diagrams, held by all analyzers against code: none throws, every diagnostic stands inside a file and says something, and the same plan says the
/// same twice. The cases are the same in each run; docs/contributing/testing.md says how to run others.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Enough = 20;

#if ROSLYN_FLOOR
    // An older compiler is shown by few.
    private const int DefaultCount = 100;
#else
    private const int DefaultCount = 400;
#endif

    private static int First => Number("PLANEXEC_FUZZ_FIRST", 1);

    private static int Count => Number("PLANEXEC_FUZZ_COUNT", DefaultCount);

    [Fact]
    public async Task No_plan_makes_an_analyzer_throw_or_point_outside_its_file()
    {
        var failures = new List<string>();
        var said = 0;
        var saidOfMarkdown = 0;
        var slowest = (Time: TimeSpan.Zero, Number: 0);
        for (var number = First; number < First + Count && failures.Count < Enough; number++)
        {
            var fuzzed = FuzzCase.Create(number);
            var watch = Stopwatch.StartNew();
            var run = await FuzzRun.RunAsync(fuzzed, concurrent: false);
            slowest = watch.Elapsed > slowest.Time && number > First ? (watch.Elapsed, number) : slowest;
            said += run.Diagnostics.Count;
            saidOfMarkdown += run.Diagnostics.Count(diagnostic => diagnostic.StartsWith(FuzzCase.MarkdownPath, StringComparison.Ordinal));
            if (number % 8 == 0)
            {
                run.Compare(await FuzzRun.RunAsync(fuzzed, concurrent: true));
            }

            if (run.Failures.Count > 0)
            {
                failures.Add($"{string.Join("\n", run.Failures)}\n{fuzzed}");
            }
        }

        output.WriteLine($"{said} diagnostics, {saidOfMarkdown} of them in Markdown; case {slowest.Number} took longest, {slowest.Time.TotalMilliseconds:F0} ms");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(said >= Count || Count < 10, "The mutated plans bring hardly a diagnostic: do they reach the analyzers?");
        Assert.True(saidOfMarkdown > 0 || Count < 100, "No diagnostic stands in a Markdown file: do the diagrams reach the analyzers?");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
