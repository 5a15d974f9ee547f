using PlanExec.Plans.Binding;
using PlanExec.Plans.Yaml;

namespace PlanExec.Plans;

/// <summary>Files that hold a plan under a name by which nobody finds it, such as <c>plan.yml</c> or <c>Plan.yaml</c>: left alone, they would be a plan that holds nothing.</summary>
public static class MisnamedPlan
{
    // Other files that are called plan.yml may have these, too.
    private static readonly HashSet<string> commonKeys = new(StringComparer.Ordinal) { "version", "name", "summary" };

    /// <summary>Stands for such a file, which is not read further; null where a file is none.</summary>
    /// <param name="path">The path as the host gave it.</param>
    /// <param name="text">Its text.</param>
    public static PlanDocument? Find(string path, string text)
    {
        if (PlanFileNames.RightNameOf(path) is not { } right || !IsPlan(text))
        {
            return null;
        }

        var written = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var faults = new FaultList(new PlanSource(path, ""));
        var reason = written.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? "are named in small letters" : "end with '.yaml'";
        faults.Unreadable(
            new PlanSpan(faults.Source, 0, 0),
            $"{FaultList.Quote(written)} holds a plan that nobody reads, for plan files {reason}; rename it to {FaultList.Quote(right)}");
        return new PlanDocument(PlanFileKind.Part, faults, root: null, isCut: true) { IsMisnamed = true };
    }

    /// <summary>Whether a line begins with a key of a plan or a baseline.</summary>
    private static bool IsPlan(string text)
    {
        for (var line = YamlTextCheck.Origin(text); line < text.Length; line = YamlText.NextLine(text, line))
        {
            var written = text.Substring(line, YamlText.LineEnd(text, line) - line);
            var key = written.Substring(0, Math.Max(0, written.IndexOf(':')));
            if (commonKeys.Contains(key) ? written.TrimEnd() == "version: 1" : PlanKeys.Root.Find(key) >= 0 || PlanKeys.Baseline.Find(key) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
