using BenchmarkDotNet.Running;
using PlanExec.Benchmarks.Plans;

BenchmarkSwitcher.FromAssembly(typeof(PlanReadingBenchmarks).Assembly).Run(args);
