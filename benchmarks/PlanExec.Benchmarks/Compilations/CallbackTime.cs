using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>What the callbacks of analyzers take, summed over all threads.</summary>
internal sealed class CallbackTime
{
    private long ticks;

    /// <summary>The processor time so far.</summary>
    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

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
