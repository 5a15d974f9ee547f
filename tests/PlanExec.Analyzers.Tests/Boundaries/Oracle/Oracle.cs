using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>The analyzer that filters by names, held against the one that looks at everything.</summary>
internal static class Oracle
{
    /// <summary>What the fast way reports, and where it differs from the exhaustive one.</summary>
    public static async Task<OracleResult> CompareAsync(string plan, Compilation compilation)
    {
        var fast = new BoundaryAnalyzer();
        var exhaustive = new BoundaryAnalyzer(isExhaustive: true);
        var result = await Analysis.Start(plan, compilation, [fast, exhaustive]).GetAnalysisResultAsync(CancellationToken.None);
        var reports = TextsOf(result.GetAllDiagnostics(fast));
        var expected = TextsOf(result.GetAllDiagnostics(exhaustive));
        return new OracleResult(
            [.. result.GetAllDiagnostics(fast).Where(diagnostic => diagnostic.Id != "AD0001")],
            [
                .. expected.Except(reports).Select(missed => $"missed: {missed}"),
                .. reports.Except(expected).Select(invented => $"invented: {invented}"),
                .. reports.Concat(expected).Where(report => report.Contains("AD0001", StringComparison.Ordinal)).Distinct(),
                .. reports.Count == reports.Distinct().Count() ? [] : new[] { "told twice" },
            ]);
    }

    /// <summary>Diagnostics by what they say and where.</summary>
    public static List<string> TextsOf(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
    ];
}

/// <param name="Reports">What the fast way reports.</param>
/// <param name="Differences">What it misses or invents.</param>
internal sealed record OracleResult(IReadOnlyList<Diagnostic> Reports, IReadOnlyList<string> Differences);
