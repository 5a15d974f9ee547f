namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers that are right, wrong, or right as long as nobody looks: whatever they say, the loop keeps what it promises.</summary>
internal static class Adversaries
{
    /// <summary>All of them; the name tells them apart.</summary>
    public static IReadOnlyList<Adversary> All { get; } = [.. RightAdversaries.All, .. UnreadableAdversaries.All, .. OutsideAdversaries.All, .. ViolatingAdversaries.All, .. SmugglingAdversaries.All];
}
