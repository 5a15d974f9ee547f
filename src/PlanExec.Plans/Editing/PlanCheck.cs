using System.Text.RegularExpressions;

namespace PlanExec.Plans.Editing;

/// <summary>Holds the faults of the plan after an edit against those before.</summary>
internal static class PlanCheck
{
    /// <summary>The first fault that the edit brought; null where it brought none.</summary>
    public static PlanFault? NewFault(PlanEditor before, PlanEditor after)
    {
        var earlier = Faults(before);
        var later = Faults(after);
        var known = new HashSet<string>(earlier.Select(Describe), StringComparer.Ordinal);
        foreach (var group in later.GroupBy(fault => fault.Id))
        {
            if (group.Count() > earlier.Count(fault => fault.Id == group.Key))
            {
                return group.FirstOrDefault(fault => !known.Contains(Describe(fault))) ?? group.Last();
            }
        }

        return null;
    }

    private static IReadOnlyList<PlanFault> Faults(PlanEditor plan)
    {
        var documents = plan.Sources.Select(source => PlanReader.Read(source, PlanFileNames.Classify(source.Path) ?? PlanFileKind.Part));
        return PlanMerger.Merge([.. documents], plan.MarkdownFiles).Faults;
    }

    private static string Describe(PlanFault fault) => $"{fault.Id} {Regex.Replace(fault.Message, "[0-9]+", "")}";
}
