using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests;

/// <summary>An analyzer test with a plan beside the code.</summary>
internal sealed class PlanTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public PlanTest(string plan, params string[] sources)
    {
        // Every analyzer has PLAN0001 beside the ids that are its own; plain markup means the first of those.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestState.AdditionalFiles.Add(("/plan.yaml", plan));
        foreach (var source in sources)
        {
            TestState.Sources.Add(source);
        }
    }

    public static Task VerifyAsync(string plan, params string[] sources) => new PlanTest<TAnalyzer>(plan, sources).RunAsync(CancellationToken.None);
}
