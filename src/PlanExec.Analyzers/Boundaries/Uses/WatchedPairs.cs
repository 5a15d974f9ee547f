using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// Which uses are looked for: pairs of a component with code in the compilation and something there to be used. What no reference holds and what has no source here
/// can't be used, so that in a well-cut solution most pairs fall away before any code is looked at.
/// </summary>
internal sealed class WatchedPairs
{
    private readonly Func<Component?, UseTarget, bool> isWatched;
    private readonly IReadOnlyList<UseTarget> used;
    private readonly TargetSet[] singles;
    private readonly Dictionary<UseTarget, int> positions;
    private readonly ConcurrentDictionary<Component, bool[]> rows = new();
    private readonly Lazy<bool[]> rowOfNobody;

    private WatchedPairs(IReadOnlyList<UseTarget> used, IReadOnlyList<IAssemblySymbol> holders, Func<Component?, UseTarget, bool> isWatched)
    {
        this.used = used;
        this.isWatched = isWatched;
        rowOfNobody = new(() => Row(null));
        Holders = holders;
        positions = [];
        singles = [.. used.Select((_, position) => TargetSet.Of(position))];
        for (var i = 0; i < used.Count; i++)
        {
            positions.Add(used[i], i);
        }
    }

    private WatchedPairs(WatchedPairs all, IReadOnlyList<IAssemblySymbol> holders, Func<Component?, UseTarget, bool> isWatched)
    {
        this.isWatched = isWatched;
        (used, singles, positions, Holders) = (all.used, all.singles, all.positions, holders);
        rowOfNobody = new(() => Row(null));
    }

    /// <summary>The assemblies that hold something whose objects can come in from elsewhere.</summary>
    public IReadOnlyList<IAssemblySymbol> Holders { get; }

    /// <summary>Finds the pairs; null where there is none.</summary>
    public static WatchedPairs? TryFind(PlanContext plan, UseTargets targets, Func<Component?, UseTarget, bool> isWatched, CancellationToken cancellationToken)
    {
        Component?[] users = [.. plan.Components.Users, null];
        var decided = new Dictionary<UseTarget, bool>();
        var used = new List<UseTarget>();
        var holders = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        foreach (var assembly in plan.Compilation.SourceModule.ReferencedAssemblySymbols.Add(plan.Compilation.Assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var target in targets.In(assembly))
            {
                if (IsUsed(target))
                {
                    holders.Add(assembly);
                }
            }
        }

        foreach (var symbol in targets.Apis.Symbols)
        {
            foreach (var ban in targets.Apis.Of(symbol))
            {
                // A static type is nobody's type, though those nested in it may be, and a member has a name: those need no look at what others declare.
                if (IsUsed(ban) && symbol is INamedTypeSymbol type && (!type.IsStatic || type.GetTypeMembers().Any(nested => !nested.IsExtension)))
                {
                    holders.Add(type.ContainingAssembly);
                }
            }
        }

        return used.Count == 0 ? null : new WatchedPairs(used, [.. holders], isWatched);

        bool IsUsed(UseTarget target)
        {
            if (!decided.TryGetValue(target, out var isUsed))
            {
                decided.Add(target, isUsed = users.Any(user => isWatched(user, target)));
                if (isUsed)
                {
                    used.Add(target);
                }
            }

            return isUsed;
        }
    }

    /// <summary>The same without some pairs; names that were collected for all serve for these.</summary>
    public WatchedPairs Without(Func<Component?, UseTarget, bool> isSettled) => new(this, Holders, (from, to) => isWatched(from, to) && !isSettled(from, to));

    /// <summary>The same for another compilation of the same declarations; names need not be collected for it.</summary>
    public WatchedPairs For(Func<Component?, UseTarget, bool> isWatchedThere) => new(this, [], isWatchedThere);

    /// <summary>Some targets as a set, without those for whose uses nothing looks.</summary>
    public TargetSet SetOf(IReadOnlyList<UseTarget> targets)
    {
        var set = TargetSet.Empty;
        for (var i = 0; i < targets.Count; i++)
        {
            if (positions.TryGetValue(targets[i], out var position))
            {
                set = set.Union(singles[position]);
            }
        }

        return set;
    }

    /// <summary>What is looked for in the code of one component; null stands for code of none.</summary>
    public bool[] Of(Component? from) => from is null ? rowOfNobody.Value : rows.GetOrAdd(from, Row);

    public bool Contains(Component? from, UseTarget to) => positions.TryGetValue(to, out var position) && Of(from)[position];

    private bool[] Row(Component? from) => [.. used.Select(to => isWatched(from, to))];
}
