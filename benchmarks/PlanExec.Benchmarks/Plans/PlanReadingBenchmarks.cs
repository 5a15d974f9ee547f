using BenchmarkDotNet.Attributes;
using PlanExec.Plans;
using YamlDotNet.Core;

namespace PlanExec.Benchmarks.Plans;

/// <summary>What reading a plan costs beside YamlDotNet's bare event stream, the least that anything reading YAML with it has to pay.</summary>
[MemoryDiagnoser]
public class PlanReadingBenchmarks
{
    private string text = "";

    [Params(100, 1_000, 10_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        text = PlanGenerator.Generate(Items);
        var faults = Read().Faults;
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"The generated plan has a fault: {faults[0].Message}");
        }
    }

    [Benchmark(Baseline = true)]
    public int EventStream()
    {
        var events = 0;
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }

    [Benchmark]
    public Plan Read() => PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", text), PlanFileKind.Main)]);
}
