using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>What this version reads in a plan, but holds no code against: said once a key and file, so that nobody takes silence for agreement.</summary>
internal static class NotHeldYet
{
    /// <summary>The keys, each under the keys above it. Whoever holds code against one of them removes it here.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "builder",
    ];

    private static readonly HashSet<string> keys = new(Keys, StringComparer.Ordinal);

    /// <summary>What of a plan file is not held yet.</summary>
    public static IEnumerable<PlanFault> Find(PlanDocument document)
    {
        foreach (var written in document.WrittenKeys)
        {
            if (keys.Contains(written.Key))
            {
                var key = written.Key.Substring(written.Key.LastIndexOf('.') + 1);
                yield return new PlanFault(DiagnosticIds.MatchesNothing, written.Value, $"'{key}' is read, but this version of PlanExec does not hold code against it yet");
            }
        }
    }
}
