using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Testing;

namespace PlanExec.Analyzers.Tests;

/// <summary>An analyzer test with a plan beside the code.</summary>
internal sealed class PlanTest<TAnalyzer> : PlanAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public PlanTest(string plan, params string[] sources)
    {
        TestState.AdditionalFiles.Add(("/plan.yaml", plan));
        foreach (var source in sources)
        {
            TestState.Sources.Add(source);
        }
    }

    public static Task VerifyAsync(string plan, params string[] sources) => new PlanTest<TAnalyzer>(plan, sources).RunAsync(CancellationToken.None);
}
