using System.Collections.Concurrent;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>Which components the code of each component may not use, as one flag a component by its position.</summary>
internal sealed class Refusals(IReadOnlyList<Component> components, BoundaryPolicy policy)
{
    private readonly ConcurrentDictionary<Component, bool[]> rows = new();

    public bool[] Of(Component from) => rows.GetOrAdd(from, key => [.. components.Select(to => !policy.Decide(key, to).IsAllowed)]);

    /// <summary>What at least one of some components may not use.</summary>
    public bool[] OfAny(IEnumerable<Component> users)
    {
        var all = new bool[components.Count];
        foreach (var row in users.Select(Of))
        {
            for (var i = 0; i < row.Length; i++)
            {
                all[i] |= row[i];
            }
        }

        return all;
    }
}
