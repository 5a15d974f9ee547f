using BenchmarkDotNet.Running;
using PlanExec.Benchmarks.Building;
using PlanExec.Benchmarks.Compilations;
using PlanExec.Benchmarks.Plans;

try
{
    switch (args)
    {
        case ["ratio"]:
            ReadingRatio.Print();
            break;
        case ["compile", ..]:
            new CompilationBenchmark(CompilationOptions.Parse(args.AsSpan(1))).Print();
            break;
        case ["callbacks", ..]:
            await CallbackBenchmark.PrintAsync(CompilationOptions.Parse(args.AsSpan(1)));
            break;
        case ["edit", ..]:
            EditBenchmark.Print(CompilationOptions.Parse(args.AsSpan(1)));
            break;
        case ["hostile", ..]:
            await HostileBenchmark.PrintAsync(args[1..]);
            break;
        case ["build", ..]:
            await BuildBenchmark.PrintAsync(CompilationOptions.Parse(args.AsSpan(1)).Lines);
            break;
        default:
            BenchmarkSwitcher.FromAssembly(typeof(PlanReadingBenchmarks).Assembly).Run(args);
            break;
    }
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

return 0;
