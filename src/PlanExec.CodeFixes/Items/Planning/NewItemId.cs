using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>Ids for items that are added to a plan, as those beside them are numbered.</summary>
internal static class NewItemId
{
    /// <summary>The next number behind the letters that the last of some items begins with; where none is numbered the name, with a number where it is taken.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="items">The items of which the new one is to be one.</param>
    /// <param name="name">A name for an item in a plan without numbers.</param>
    public static string Like(Plan plan, IEnumerable<PlanItem> items, string name)
    {
        string[] taken = [.. plan.Items.Select(item => item.Id.Value)];
        if (items.Select(item => NumberedId.TryRead(item.Id.Value)).LastOrDefault(id => id is not null) is { } like)
        {
            return like.Next(taken);
        }

        return taken.Contains(name, StringComparer.Ordinal) ? new NumberedId(name + "-", Number: 0, Width: 1).Next(taken) : name;
    }
}
