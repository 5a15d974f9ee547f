using System.Runtime.CompilerServices;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>What is looked for, and the names by which it comes in, kept for the next compilation: a body declares no name.</summary>
internal static class EntryNameCache
{
    private static readonly ConditionalWeakTable<LoadedPlan, DeclarationCache<(string? Assembly, string Analyzer), (WatchedPairs? Watched, EntryNames? Names)>> caches = new();

    /// <summary>The pairs and names of a compilation, collected only where it declares something else than those seen before; null where nothing is looked for.</summary>
    /// <param name="plan">The plan and the compilation.</param>
    /// <param name="targets">What the plan speaks about.</param>
    /// <param name="analyzer">For whom it is: each looks for uses of its own.</param>
    /// <param name="isWatched">Whether a use is looked for; depends on the plan and on what the compilation declares and refers to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static (WatchedPairs Watched, EntryNames Names)? Get(
        PlanContext plan, UseTargets targets, string analyzer, Func<Component?, UseTarget, bool> isWatched, CancellationToken cancellationToken)
    {
        var cache = caches.GetValue(plan.Loaded, _ => new());
        var key = (plan.Compilation.AssemblyName, analyzer);
        var declared = DeclaredCode.Of(plan);
        if (cache.TryFind(key, declared, cancellationToken, out var known))
        {
            return known.Watched is { } pairs ? (pairs.For(isWatched), known.Names!) : null;
        }

        var watched = WatchedPairs.TryFind(plan, targets, isWatched, cancellationToken);
        var names = watched is null ? null : EntryNameCollector.Collect(plan, targets, watched, isExhaustive: false, cancellationToken);
        cache.Keep(key, declared, (watched?.For(static (_, _) => false), names));
        return watched is null ? null : (watched, names!);
    }
}
