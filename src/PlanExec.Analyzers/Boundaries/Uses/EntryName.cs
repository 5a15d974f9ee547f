namespace PlanExec.Analyzers.Uses;

/// <summary>What can come in by a name.</summary>
/// <param name="ByType">Where the name is that of a type.</param>
/// <param name="ByMember">Where it is that of a member, or a keyword.</param>
internal readonly record struct EntryName(TargetSet ByType, TargetSet ByMember)
{
    public static readonly EntryName None = new(TargetSet.Empty, TargetSet.Empty);

    public EntryName Union(EntryName other) => new(ByType.Union(other.ByType), ByMember.Union(other.ByMember));

    public bool IsMarked(bool[] marks) => ByType.IsMarked(marks) || ByMember.IsMarked(marks);
}
