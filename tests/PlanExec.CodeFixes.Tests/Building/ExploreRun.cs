using Microsoft.CodeAnalysis;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Explores a decision with a client.</summary>
internal static class ExploreRun
{
    /// <summary>Explores a decision of the project's plan.</summary>
    public static Task<BuildOutcome> ExploreAsync(IModelClient client, string id, Project? project = null, BuildSettings? settings = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        new BuildLoop(settings ?? BuildRun.SettingsFor(client)).ExploreAsync(project ?? ExploreShop.Create(), id, progress, cancellationToken);

    /// <summary>Requires each line of a text to stand in the other in the same order; a line in brackets may have grown.</summary>
    public static void AssertOnlyAdds(string before, string after)
    {
        var lines = new Queue<string>(after.Split('\n'));
        foreach (var line in before.Split('\n'))
        {
            while (lines.Count > 0 && !Holds(lines.Peek(), line))
            {
                lines.Dequeue();
            }

            Assert.True(lines.Count > 0, $"The line '{line}' is gone or has changed in:\n{after}");
            lines.Dequeue();
        }
    }

    private static bool Holds(string now, string line)
    {
        if (now == line)
        {
            return true;
        }

        var end = line.LastIndexOf("}}", StringComparison.Ordinal) is var two and >= 0 ? two : line.LastIndexOf('}');
        return end > 0 && now.StartsWith(line[..end], StringComparison.Ordinal) && now.EndsWith(line[end..], StringComparison.Ordinal);
    }
}
