namespace PlanExec.Analyzers;

/// <summary>Finds planned types that derive from each other in a circle. Each is a file of its own to the compiler, so it sees none.</summary>
internal sealed class BaseCircles
{
    private readonly Dictionary<PlannedType, List<PlannedBase>> bases;

    private BaseCircles(IReadOnlyCollection<PlannedBase> named) => bases = named.GroupBy(one => one.Type).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>The circles, each once, beginning with the type that the plan has first.</summary>
    public static IEnumerable<IReadOnlyList<PlannedBase>> Find(IReadOnlyCollection<PlannedBase> named)
    {
        var circles = new BaseCircles(named);
        circles.RemoveWhatEnds();
        var seen = new HashSet<PlannedType>();
        foreach (var start in named.Select(one => one.Type).Where(circles.bases.ContainsKey))
        {
            var path = new List<PlannedBase>();
            for (var current = start; seen.Add(current); current = path[path.Count - 1].Base)
            {
                path.Add(circles.bases[current][0]);
            }

            // Where the way ends in itself there is a circle; else in one that is known.
            var last = path.Count == 0 ? null : path[path.Count - 1].Base;
            if (path.FindIndex(step => step.Type == last) is >= 0 and var first)
            {
                yield return path.GetRange(first, path.Count - first);
            }
        }
    }

    /// <summary>Leaves the types from which every way leads into a circle.</summary>
    private void RemoveWhatEnds()
    {
        var deriving = bases.Values.SelectMany(named => named).ToLookup(named => named.Base, named => named.Type);
        var ended = new Queue<PlannedType>(deriving.Select(group => group.Key).Where(type => !bases.ContainsKey(type)));
        while (ended.Count > 0)
        {
            var type = ended.Dequeue();
            foreach (var derived in deriving[type].Where(bases.ContainsKey))
            {
                var left = bases[derived];
                left.RemoveAll(named => named.Base == type);
                if (left.Count == 0)
                {
                    bases.Remove(derived);
                    ended.Enqueue(derived);
                }
            }
        }
    }
}
