using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Says how what was reported differs from what was expected.</summary>
internal static class DiagnosticReport
{
    public static void Verify(
        ImmutableArray<DiagnosticResult> expected,
        ImmutableArray<Diagnostic> actual,
        IReadOnlyDictionary<string, Microsoft.CodeAnalysis.Text.SourceText> texts,
        IVerifier verifier)
    {
        var (missing, unexpected) = DiagnosticMatcher.Unmatched(expected, actual);
        if (missing.IsEmpty && unexpected.IsEmpty)
        {
            return;
        }

        var lines = new List<string>();
        lines.Add(expected.Length == actual.Length
            ? $"{missing.Length} of {expected.Length} diagnostics differ."
            : $"Mismatch between number of diagnostics returned, expected \"{expected.Length}\" actual \"{actual.Length}\"");
        Section("Expected, but not reported:", missing.Select(DiagnosticText.Of));
        Section("Reported, but not expected:", unexpected.Select(DiagnosticText.Of));
        Section("Closest pairs differ in", missing.Select(result => Closest(result, unexpected)).OfType<string>());
        Section("Reported, as markup:", Markup(actual, texts));
        verifier.Fail(string.Join(Environment.NewLine, lines));

        void Section(string title, IEnumerable<string> entries)
        {
            if (entries.Any())
            {
                lines.Add("");
                lines.Add(title);
                lines.AddRange(entries);
            }
        }
    }

    private static string? Closest(DiagnosticResult expected, ImmutableArray<Diagnostic> unexpected) => unexpected
        .Where(actual => actual.Id == expected.Id)
        .OrderByDescending(actual => expected.HasLocation && expected.Spans[0].Matches(actual.Location))
        .Select(actual => DiagnosticMatcher.Difference(expected, actual))
        .FirstOrDefault();

    private static IEnumerable<string> Markup(
        ImmutableArray<Diagnostic> actual,
        IReadOnlyDictionary<string, Microsoft.CodeAnalysis.Text.SourceText> texts) => actual
        .Where(diagnostic => diagnostic.Location != Location.None)
        .GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path)
        .Where(file => texts.ContainsKey(file.Key))
        .SelectMany(file => DiagnosticText.Markup(texts[file.Key], file).Prepend(file.Key + ":"));
}
