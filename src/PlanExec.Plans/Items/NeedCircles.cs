namespace PlanExec.Plans.Merging;

/// <summary>Finds items that need each other in a circle. Its own stack: a chain may be as long as a plan.</summary>
internal sealed class NeedCircles(IReadOnlyList<PlanItem> items, Section section, References references)
{
    private const int MostNames = 8;
    private const int NotSeen = -1;
    private const int Done = -2;

    /// <summary>Reports each circle once, at the need that closes it.</summary>
    public void Report()
    {
        // Where on the path an item stands, or that it stands on none.
        var places = Enumerable.Repeat(NotSeen, items.Count).ToArray();
        for (var start = 0; start < items.Count; start++)
        {
            if (places[start] == NotSeen && items[start].Needs.Count > 0)
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
            if (next == items[item].Needs.Count)
            {
                places[item] = Done;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[path.Count - 1] = (item, next + 1);
            var need = items[item].Needs[next];
            var needed = section.PositionOf(need.Value)!.Value;
            if (places[needed] >= 0)
            {
                ReportCircle(need, path.GetRange(places[needed], path.Count - places[needed]));
            }
            else if (places[needed] == NotSeen)
            {
                places[needed] = path.Count;
                path.Add((needed, 0));
            }
        }
    }

    private void ReportCircle(Located<string> need, List<(int Item, int Next)> circle)
    {
        var names = circle.Take(MostNames).Select(step => items[step.Item].Id.Value).ToList();
        if (circle.Count > MostNames)
        {
            names.Add($"({circle.Count - MostNames} more)");
        }

        var chain = string.Join(" needs ", names.Append(need.Value).Select(FaultList.Quote));
        references.Contradicts(need.Span, items[circle[0].Item].Id.Span, $"The items can't be built in any order: {chain}; remove one of these needs");
    }
}
