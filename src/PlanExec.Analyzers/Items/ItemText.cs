using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Items as messages name them.</summary>
internal static class ItemText
{
    /// <summary>The id, with the title where there is one.</summary>
    public static string NameOf(PlanItem item) => item.Title is { } title ? $"{item.Id} ({MessageText.OneLine(title.Value)})" : item.Id.Value;
}
