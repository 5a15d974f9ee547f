using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// Which uses are looked for: pairs of components of which the first has code in the compilation and the second is there to be used. A component whose assembly is
/// not referenced and that has no source here can't be used, so that in a well-cut solution most pairs fall away before any code is looked at.
/// </summary>
internal sealed class WatchedPairs
{
    private readonly Func<Component, Component, bool> isWatched;
    private readonly IReadOnlyList<Component> used;
    private readonly Dictionary<Component, int> positions = [];
    private readonly ConcurrentDictionary<Component, bool[]> rows = new();

    private WatchedPairs(IReadOnlyList<Component> used, IReadOnlyList<IAssemblySymbol> holders, Func<Component, Component, bool> isWatched)
    {
        this.used = used;
        this.isWatched = isWatched;
        Holders = holders;
        for (var i = 0; i < used.Count; i++)
        {
            positions.Add(used[i], i);
        }
    }

    /// <summary>The assemblies that hold code of a component whose use is looked for.</summary>
    public IReadOnlyList<IAssemblySymbol> Holders { get; }

    /// <summary>Finds the pairs; null where there is none.</summary>
    public static WatchedPairs? TryFind(PlanContext plan, Func<Component, Component, bool> isWatched, CancellationToken cancellationToken)
    {
        Component[] users = [.. plan.Components.Users];
        var decided = new Dictionary<Component, bool>();
        var used = new List<Component>();
        var holders = new List<IAssemblySymbol>();
        foreach (var assembly in users.Length == 0 ? [] : plan.Compilation.SourceModule.ReferencedAssemblySymbols.Add(plan.Compilation.Assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var holds = false;
            foreach (var owner in ComponentMap.Namespaces(assembly).SelectMany(plan.Components.OwnersIn))
            {
                if (!decided.TryGetValue(owner, out var isUsed))
                {
                    decided.Add(owner, isUsed = users.Any(user => user != owner && isWatched(user, owner)));
                    if (isUsed)
                    {
                        used.Add(owner);
                    }
                }

                holds |= isUsed;
            }

            if (holds)
            {
                holders.Add(assembly);
            }
        }

        return used.Count == 0 ? null : new WatchedPairs(used, holders, isWatched);
    }

    /// <summary>The components as a set of one; empty where nothing looks for its uses.</summary>
    public ComponentSet SetOf(Component component) => positions.TryGetValue(component, out var position) ? ComponentSet.Of(position) : ComponentSet.Empty;

    /// <summary>What is looked for in the code of one component.</summary>
    public bool[] Of(Component from) => rows.GetOrAdd(from, key => [.. used.Select(to => to != key && isWatched(key, to))]);

    public bool Contains(Component from, Component to) => positions.TryGetValue(to, out var position) && Of(from)[position];
}
