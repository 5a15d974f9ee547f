using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers that are right, wrong, or right as long as nobody looks: whatever they say, the loop keeps what it promises.</summary>
internal static class Adversaries
{
    /// <summary>Whatever is answered, one of these names the row.</summary>
    public static IReadOnlyList<Adversary> All { get; } = [.. RightAdversaries.All, .. UnreadableAdversaries.All, .. OutsideAdversaries.All, .. ViolatingAdversaries.All, .. SmugglingAdversaries.All];
}
