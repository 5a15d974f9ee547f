using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>What the callbacks of analyzers take, summed over all threads.</summary>
/// <param name="isBehindDeclarations">Whether the compiler binds what is declared before, as it does in a build in any case, so that it does not count as the work of who asks first.</param>
internal sealed class CallbackTime(bool isBehindDeclarations = false)
{
    private readonly object binding = new();
    private long ticks;

    /// <summary>The processor time so far.</summary>
    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>Holds a compilation against a plan, and tells what the callbacks of all analyzers took and how much they found.</summary>
    public static async Task<(TimeSpan Time, int Found)> MeasureAsync(Compilation compilation, string path, string plan)
    {
        var time = new CallbackTime(isBehindDeclarations: true);
        var found = await compilation.WithAnalyzers(
            time.Of(PlanExecAnalyzers.Create()),
            new CompilationWithAnalyzersOptions(
                PlanExecAnalyzers.OptionsWith(path, plan),
                onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        return (time.Total, found.Length);
    }

    /// <summary>Prepares a compilation that is going to be analyzed: it is none that was there before the analyzers were.</summary>
    public void Prepare(Compilation compilation)
    {
        if (isBehindDeclarations)
        {
            lock (binding)
            {
                compilation.GetDeclarationDiagnostics();
            }
        }
    }

    /// <summary>The analyzers, timed.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Of(IEnumerable<DiagnosticAnalyzer> analyzers) => [.. analyzers.Select(analyzer => new TimedAnalyzer(analyzer, this))];

    /// <summary>The callback, timed.</summary>
    public Action<TContext> Around<TContext>(Action<TContext> callback) => context =>
    {
        var before = ThreadClock.Now;
        try
        {
            callback(context);
        }
        finally
        {
            Interlocked.Add(ref ticks, (ThreadClock.Now - before).Ticks);
        }
    };
}
