using System.Text.Json;

namespace PlanExec.Plans.Tests;

/// <summary>The npm package <c>mermaid</c>.</summary>
internal static class RealMermaid
{
    private static readonly NodePackage package = new("diagrams can't be held against the real Mermaid", "Boundaries/Diagrams/mermaid");

    /// <summary>For each diagram why Mermaid refuses it; null where it accepts it.</summary>
    public static IReadOnlyList<string?> Check(IReadOnlyList<string> diagrams)
    {
        package.Install();
        var verdicts = JsonSerializer.Deserialize<string?[]>(package.Run("node", ["check.mjs"], JsonSerializer.Serialize(diagrams)))!;
        Assert.Equal(diagrams.Count, verdicts.Length);
        return verdicts;
    }
}
