using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>One way to mend a target.</summary>
/// <param name="Title">What a menu shows.</param>
/// <param name="Kind">The same for fixes that do the same elsewhere.</param>
/// <param name="Apply">Gives the changed solution; null where it can't be changed so.</param>
internal sealed record PatternFix(string Title, string Kind, Func<CancellationToken, Task<Solution?>> Apply);
