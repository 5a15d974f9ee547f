namespace PlanExec.Plans.Merging;

/// <summary>Finds what refers to itself in a circle, be it items that need or decisions that supersede each other. Its own stack: a chain may be as long
/// as a plan.</summary>
/// <param name="nodes">The id of each definition of <paramref name="section"/>, and the existing ids it refers to.</param>
/// <param name="section">Where the ids are defined.</param>
/// <param name="fact">What is wrong with a circle.</param>
/// <param name="verb">How one refers to the next.</param>
/// <param name="remedy">What to do about it.</param>
/// <param name="references">Takes the faults.</param>
internal sealed class Circles(
    IReadOnlyList<(Located<string> Id, IReadOnlyList<Located<string>> Next)> nodes, Section section, string fact, string verb, string remedy, References references)
{
    private const int MostNames = 8;
    private const int NotSeen = -1;
    private const int Done = -2;

    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    /// <summary>Whether a definition is part of a circle that has been reported.</summary>
    public bool Contains(string id) => members.Contains(id);

    /// <summary>Reports each circle once, at the reference that closes it.</summary>
    public void Report()
    {
        // Where on the path a definition stands, or that it stands on none.
        var places = Enumerable.Repeat(NotSeen, nodes.Count).ToArray();
        for (var start = 0; start < nodes.Count; start++)
        {
            if (places[start] == NotSeen && nodes[start].Next.Count > 0)
            {
                Follow(start, places);
            }
        }
    }

    private void Follow(int start, int[] places)
    {
        var path = new List<(int Item, int Next)> { (start, 0) };
        places[start] = 0;
        while (path.Count > 0)
        {
            var (item, next) = path[path.Count - 1];
            if (next == nodes[item].Next.Count)
            {
                places[item] = Done;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[path.Count - 1] = (item, next + 1);
            var reference = nodes[item].Next[next];
            var target = section.PositionOf(reference.Value)!.Value;
            if (places[target] >= 0)
            {
                ReportCircle(reference, path.GetRange(places[target], path.Count - places[target]));
            }
            else if (places[target] == NotSeen)
            {
                places[target] = path.Count;
                path.Add((target, 0));
            }
        }
    }

    private void ReportCircle(Located<string> reference, List<(int Item, int Next)> circle)
    {
        members.UnionWith(circle.Select(step => nodes[step.Item].Id.Value));
        var names = circle.Take(MostNames).Select(step => nodes[step.Item].Id.Value).ToList();
        if (circle.Count > MostNames)
        {
            names.Add($"({circle.Count - MostNames} more)");
        }

        var chain = string.Join($" {verb} ", names.Append(reference.Value).Select(FaultList.Quote));
        references.Contradicts(reference.Span, nodes[circle[0].Item].Id.Span, $"{fact}: {chain}; {remedy}");
    }
}
