using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Finds circles among the uses of components: of all components that reach each other one, the shortest.</summary>
internal static class ComponentCircles
{
    /// <summary>The circles, each as the uses that make it; it begins at the component that comes first in the order.</summary>
    /// <param name="uses">Which component uses which.</param>
    /// <param name="order">The components; of circles of one length the one whose components come first is found.</param>
    public static IEnumerable<IReadOnlyList<CircleStep>> Find(ComponentUses uses, IReadOnlyList<Component> order)
    {
        var positions = order.Select((component, position) => (component, position)).ToDictionary(pair => pair.component, pair => pair.position);
        var used = uses.Pairs
            .GroupBy(pair => pair.From, pair => pair.To)
            .ToDictionary(group => group.Key, group => group.OrderBy(to => positions[to]).ToArray());
        var told = new HashSet<Component>();
        foreach (var component in order)
        {
            if (told.Contains(component) || ShortestFrom(component) is null)
            {
                continue;
            }

            // Those that it reaches and that reach it: all of them are in the same tangle, and one circle of it is told.
            var tangle = order.Where(other => other == component || (Reaches(component, other) && Reaches(other, component))).ToArray();
            told.UnionWith(tangle);
            var shortest = tangle.Select(ShortestFrom).OfType<IReadOnlyList<Component>>().OrderBy(circle => circle.Count).First();
            yield return [.. shortest.Select((from, i) => ToStep(from, shortest[(i + 1) % shortest.Count]))];
        }

        CircleStep ToStep(Component from, Component to) => new(from, to, uses[from, to]);

        bool Reaches(Component from, Component to) => PathOf(from, to) is not null;

        IReadOnlyList<Component>? ShortestFrom(Component start) => PathOf(start, start);

        // The shortest way that leaves a component and comes to another, or back, without its end.
        IReadOnlyList<Component>? PathOf(Component start, Component end)
        {
            var before = new Dictionary<Component, Component>();
            var pending = new Queue<Component>();
            pending.Enqueue(start);
            while (pending.Count > 0)
            {
                var current = pending.Dequeue();
                foreach (var next in used.TryGetValue(current, out var found) ? found : [])
                {
                    if (next == end)
                    {
                        return WayTo(current, start, before);
                    }

                    if (next != start && !before.ContainsKey(next))
                    {
                        before.Add(next, current);
                        pending.Enqueue(next);
                    }
                }
            }

            return null;
        }
    }

    private static IReadOnlyList<Component> WayTo(Component end, Component start, Dictionary<Component, Component> before)
    {
        var way = new List<Component> { end };
        while (way[way.Count - 1] != start)
        {
            way.Add(before[way[way.Count - 1]]);
        }

        way.Reverse();
        return way;
    }
}

/// <summary>One use of a circle.</summary>
internal sealed record CircleStep(Component From, Component To, ComponentUse Use);
