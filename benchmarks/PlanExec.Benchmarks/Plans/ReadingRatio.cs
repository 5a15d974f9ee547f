using System.Diagnostics;
using PlanExec.Plans;
using YamlDotNet.Core;

namespace PlanExec.Benchmarks.Plans;

/// <summary>
/// Reading beside the bare event stream by turns in one process, as CPU time: on a machine that does other things too, the ratio stays what it is where
/// the means of two separate runs don't.
/// </summary>
internal static class ReadingRatio
{
    private const int Rounds = 21;

    public static void Print()
    {
        foreach (var (items, repetitions) in new[] { (100, 300), (1_000, 30), (10_000, 6) })
        {
            var text = PlanGenerator.Generate(items);
            List<double> events = [], readings = [];
            for (var round = -3; round < Rounds; round++)
            {
                var bare = Measure(() => ReadEvents(text), repetitions);
                var whole = Measure(() => ReadPlan(text), repetitions);
                if (round >= 0)
                {
                    events.Add(bare);
                    readings.Add(whole);
                }
            }

            Console.WriteLine($"{items} items: events {Median(events):F2} ms, reading {Median(readings):F2} ms, ratio {Median(readings) / Median(events):F2}");
        }
    }

    private static double Measure(Action action, int repetitions)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < repetitions; i++)
        {
            action();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / repetitions;
    }

    private static void ReadEvents(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }

    private static void ReadPlan(string text) => PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", text), PlanFileKind.Main)]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
