namespace PlanExec.Plans;

/// <summary>What a plan file is for.</summary>
public enum PlanFileKind
{
    /// <summary><c>plan.yaml</c>: the one file that every plan has.</summary>
    Main,

    /// <summary><c>*.plan.yaml</c>: a part of the plan in a file of its own.</summary>
    Part,

    /// <summary><c>plan.baseline.yaml</c>: what was wrong before the plan was introduced; written by the tool.</summary>
    Baseline,
}

/// <summary>Tells plan files from other files by their names.</summary>
public static class PlanFileNames
{
    private const string MainName = "plan.yaml";
    private const string BaselineName = "plan.baseline.yaml";
    private const string PartEnding = ".plan.yaml";

    /// <summary>The kind of plan file that stands at <paramref name="path"/>; null where it is none. The case of letters does not matter.</summary>
    public static PlanFileKind? Classify(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.Equals(MainName, StringComparison.OrdinalIgnoreCase))
        {
            return PlanFileKind.Main;
        }

        if (name.Equals(BaselineName, StringComparison.OrdinalIgnoreCase))
        {
            return PlanFileKind.Baseline;
        }

        return name.Length > PartEnding.Length && name.EndsWith(PartEnding, StringComparison.OrdinalIgnoreCase) ? PlanFileKind.Part : null;
    }

    /// <summary>
    /// What a file should be called whose name is that of a plan file but for its ending or the case of its letters, as <c>plan.yml</c> and <c>Plan.yaml</c> are: where case
    /// matters, nobody finds it; null where it is no such file.
    /// </summary>
    public static string? RightNameOf(string path)
    {
        const string WrongEnding = ".yml";
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var ended = name.EndsWith(WrongEnding, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - WrongEnding.Length) + ".yaml" : name;
        var right = Classify(ended) switch
        {
            PlanFileKind.Main => MainName,
            PlanFileKind.Baseline => BaselineName,
            PlanFileKind.Part => ended.Substring(0, ended.Length - PartEnding.Length) + PartEnding,
            _ => name,
        };
        return right == name ? null : right;
    }
}
