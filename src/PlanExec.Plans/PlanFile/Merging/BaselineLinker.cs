using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The entries of the baseline.</summary>
internal static class BaselineLinker
{
    public static IReadOnlyList<BaselineEntry> Link(IEnumerable<PlanDocument> documents, References references)
    {
        var entries = new List<BaselineEntry>();
        var first = new Dictionary<(string Rule, string From, string? To), PlanSpan>();
        foreach (var map in documents.Where(document => document.Kind == PlanFileKind.Baseline).SelectMany(document => document.Root?.Maps("entries") ?? []))
        {
            // Without one of its keys an entry would excuse something else.
            if (map.HasFaults)
            {
                continue;
            }

            var entry = Entry(map);
            var key = (entry.Rule.Value, entry.From.Value, entry.To?.Value);
            if (first.TryGetValue(key, out var earlier))
            {
                references.ReportTwice(map.Span, earlier, $"The baseline of {entry.Rule} between the same symbols");
                continue;
            }

            first.Add(key, map.Span);
            entries.Add(entry);
        }

        return entries;
    }

    private static BaselineEntry Entry(BoundMap map) => new()
    {
        Span = map.Span,
        Rule = map.Text("rule")!,
        From = map.Text("from")!,
        To = map.Text("to"),
        Count = map.Number("count")?.Value ?? 1,
    };
}
