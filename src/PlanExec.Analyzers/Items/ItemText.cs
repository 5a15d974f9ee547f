using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>How messages name items.</summary>
internal static class ItemText
{
    /// <summary>The id, with the title where there is one: <c>ORD-1 (Order numbers)</c>.</summary>
    public static string NameOf(PlanItem item) => item.Title is { } title ? $"{item.Id} ({MessageText.OneLine(title.Value)})" : item.Id.Value;
}
