using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>What code is, and should not be, or is not, and should be.</summary>
/// <param name="Key">The key of the plan that says so.</param>
/// <param name="Span">Where the plan says so.</param>
/// <param name="Expected">What the plan speaks about, as in <c>be sealed</c>.</param>
/// <param name="Found">What was found, as in <c>is public abstract</c>.</param>
/// <param name="IsRefused">Whether the plan refuses it; else it wants it.</param>
internal sealed record Mismatch(string Key, PlanSpan Span, string Expected, string Found, bool IsRefused)
{
    /// <summary>The values of the key that the plan writes, of which one is wanted or all are refused; empty where they are no texts, or not those of one key.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
