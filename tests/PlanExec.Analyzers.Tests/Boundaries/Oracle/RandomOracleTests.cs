using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>The oracle over random solutions. The numbers are the same in each run; docs/contributing/testing.md says how to run others.</summary>
public sealed class RandomOracleTests(ITestOutputHelper output)
{
    private const int Enough = 10;

#if ROSLYN_FLOOR
    // An older compiler is shown by few.
    private const int DefaultCount = 120;
#else
    private const int DefaultCount = 600;
#endif

    public static int First => Number("PLANEXEC_ORACLE_FIRST", 1);

    public static int Count => Number("PLANEXEC_ORACLE_COUNT", DefaultCount);

    [Fact]
    public async Task Filtering_by_names_misses_nothing_in_random_solutions()
    {
        var failures = new ConcurrentDictionary<int, string>();
        var ids = new ConcurrentDictionary<string, int>();
        var (compiled, all) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(First, Count), async (number, _) =>
        {
            if (failures.Count >= Enough)
            {
                return;
            }

            var solution = RandomSolution.Create(number);
            foreach (var compilation in solution.Compilations)
            {
                var result = await Oracle.CompareAsync(solution.Plan, compilation);
                Interlocked.Increment(ref all);
                Interlocked.Add(ref compiled, number % 10 > 0 || compilation.GetDiagnostics(CancellationToken.None).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? 0 : 1);
                foreach (var report in result.Reports)
                {
                    ids.AddOrUpdate(report.Id, 1, (_, before) => before + 1);
                }

                if (result.Differences.Count > 0)
                {
                    failures.TryAdd(number, $"{number}: {string.Join("\n", result.Differences)}\n{solution}");
                }
            }
        });
        output.WriteLine($"{all} assemblies, {compiled} of every tenth solution without errors; {string.Join(", ", ids.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))}");
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.OrderBy(pair => pair.Key).Select(pair => pair.Value)));
        Assert.All(["PLAN1001", "PLAN1002"], id => Assert.True(ids.GetValueOrDefault(id) >= Count, $"{id} hardly ever"));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
