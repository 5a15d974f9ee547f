using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>What this version reads in a plan, but holds no code against: said once a key and file, so that nobody takes silence for agreement.</summary>
internal static class NotHeldYet
{
    /// <summary>The keys, each under the keys above it. Whoever holds code against one of them removes it here.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "decisions.criteria",
        "decisions.options",
        "decisions.chosen",
        "decisions.threats",
        "decisions.supersedes",
        "components.files",
        "components.types",
        "components.libraries",
        "boundaries.unassigned",
        "boundaries.acyclic",
        "boundaries.layers",
        "boundaries.allow.fromTypes",
        "boundaries.allow.toTypes",
        "boundaries.allow.deprecated",
        "boundaries.allow.severity",
        "boundaries.forbid.fromTypes",
        "boundaries.forbid.toTypes",
        "boundaries.forbid.severity",
        "apis",
        "items.needs",
        "items.tests",
        "severities",
        "builder",
        "baseline.entries",
    ];

    private static readonly HashSet<string> keys = new(Keys, StringComparer.Ordinal);

    /// <summary>What of a plan file is not held yet.</summary>
    public static IEnumerable<PlanFault> Find(PlanDocument document)
    {
        foreach (var written in document.WrittenKeys)
        {
            if (keys.Contains(written.Key))
            {
                yield return Fault(written.Value, $"'{written.Key.Substring(written.Key.LastIndexOf('.') + 1)}' is read");
            }
        }

        if (document.FirstCapture is { } capture)
        {
            yield return Fault(capture, "A template with '$' is read");
        }
    }

    private static PlanFault Fault(PlanSpan span, string fact) =>
        new(DiagnosticIds.MatchesNothing, span, $"{fact}, but this version of PlanExec does not hold code against it yet");
}
