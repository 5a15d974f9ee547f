using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>What plan.yaml alone sets for the whole plan.</summary>
internal static class SettingsLinker
{
    public static IReadOnlyDictionary<string, Located<PlanSeverity>> Severities(PlanDocument? main) =>
        (main?.Root?.Values("severities") ?? []).ToDictionary(entry => entry.Name.Value, entry => Severity((Located<string>)entry.Value), StringComparer.Ordinal);

    public static BuilderSettings Builder(PlanDocument? main) => main?.Root?.Map("builder") is not { } map ? new() : new()
    {
        Budget = map.Number("budget"),
        Exclude = [.. (map.Names("exclude") ?? []).Select(glob => new GlobPattern(glob))],
    };

    private static Located<PlanSeverity> Severity(Located<string> word) => new(Words.Parse<PlanSeverity>(word.Value), word.Span);
}
