namespace PlanExec.Analyzers.Uses;

/// <summary>Some components of a plan, by their positions. Most sets hold one, many are the same: a union that adds nothing is the set itself.</summary>
internal sealed class ComponentSet
{
    public static readonly ComponentSet Empty = new([]);

    private readonly int[] positions;

    private ComponentSet(int[] positions) => this.positions = positions;

    public bool IsEmpty => positions.Length == 0;

    public static ComponentSet Of(int position) => new([position]);

    public ComponentSet Union(ComponentSet other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty || other.positions.All(Contains))
        {
            return this;
        }

        return IsEmpty || positions.All(other.Contains) ? other : new ComponentSet([.. positions.Union(other.positions).OrderBy(position => position)]);
    }

    /// <summary>Whether one of the components is marked.</summary>
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

    private bool Contains(int position) => Array.BinarySearch(positions, position) >= 0;
}
