using BenchmarkDotNet.Running;
using PlanExec.Benchmarks.Plans;

if (args is ["ratio"])
{
    ReadingRatio.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(PlanReadingBenchmarks).Assembly).Run(args);
}
