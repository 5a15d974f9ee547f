namespace PlanExec.Analyzers.Uses;

/// <summary>Some of what is looked for, by position. Most sets hold one, many are the same: a union that adds nothing is the set itself.</summary>
internal sealed class TargetSet
{
    public static readonly TargetSet Empty = new([]);

    private readonly int[] positions;

    private TargetSet(int[] positions) => this.positions = positions;

    public bool IsEmpty => positions.Length == 0;

    public static TargetSet Of(int position) => new([position]);

    public TargetSet Union(TargetSet other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty || other.positions.All(Contains))
        {
            return this;
        }

        return IsEmpty || positions.All(other.Contains) ? other : new TargetSet([.. positions.Union(other.positions).OrderBy(position => position)]);
    }

    public TargetSet Except(TargetSet other) => IsEmpty || other.IsEmpty ? this : Where(position => !other.Contains(position));

    /// <summary>Those that are marked.</summary>
    public TargetSet Intersect(bool[] marks) => IsEmpty ? this : Where(position => marks[position]);

    /// <summary>Whether one of them is marked.</summary>
    public bool IsMarked(bool[] marks)
    {
        foreach (var position in positions)
        {
            if (marks[position])
            {
                return true;
            }
        }

        return false;
    }

    private TargetSet Where(Func<int, bool> isKept)
    {
        int[] kept = [.. positions.Where(isKept)];
        return kept.Length == positions.Length ? this : kept.Length == 0 ? Empty : new TargetSet(kept);
    }

    private bool Contains(int position) => Array.BinarySearch(positions, position) >= 0;
}
