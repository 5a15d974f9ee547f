using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Diagnostics as text that can be pasted into a test.</summary>
internal static class DiagnosticText
{
    public static string Place(DiagnosticLocation location) =>
        location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $"{location.Span.Path}({Position(location.Span.StartLinePosition)})"
            : Place(location.Span);

    public static string Place(Location location) => location == Location.None ? "(no location)" : Place(location.GetLineSpan());

    public static string Of(DiagnosticResult expected) => string.Join(
        Environment.NewLine,
        $"// {(expected.HasLocation ? Place(expected.Spans[0]) : "(no location)")}: {(expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) ? "(any severity)" : expected.Severity)} {expected.Id}: {expected.Message}",
        Creation(expected.Id, expected.Severity) + string.Concat(expected.Spans.Select(location => Call(location.Span))) + Arguments(expected.MessageArguments) + ",");

    public static string Of(Diagnostic actual) => string.Join(
        Environment.NewLine,
        $"// {Place(actual.Location)}: {actual.Severity} {actual.Id}: {actual.GetMessage(CultureInfo.CurrentCulture)}",
        Creation(actual.Id, actual.Severity)
            + string.Concat(actual.AdditionalLocations.Prepend(actual.Location).Where(location => location != Location.None).Select(location => Call(location.GetLineSpan())))
            + $".WithMessage({Literal(actual.GetMessage(CultureInfo.CurrentCulture))}),");

    /// <summary>The lines of <paramref name="text"/> that carry one of the diagnostics, with markup.</summary>
    public static IEnumerable<string> Markup(SourceText text, IEnumerable<Diagnostic> diagnostics)
    {
        var marks = new List<(int Position, bool Opens, int Length, string Text)>();
        var lines = new SortedSet<int>();
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            marks.Add((span.Start, true, span.Length, $"{{|{diagnostic.Id}:"));
            marks.Add((span.End, span.Length == 0, span.Length, "|}"));
            lines.UnionWith(Enumerable.Range(
                text.Lines.GetLineFromPosition(span.Start).LineNumber,
                text.Lines.GetLineFromPosition(span.End).LineNumber - text.Lines.GetLineFromPosition(span.Start).LineNumber + 1));
        }

        foreach (var line in lines.Select(number => text.Lines[number]))
        {
            var result = line.ToString();

            // From the end, so that the offsets of the earlier marks stay right; where marks meet, the wider span lies outside.
            foreach (var mark in marks
                .Where(mark => mark.Position >= line.Start && mark.Position <= line.End)
                .OrderByDescending(mark => mark.Position)
                .ThenByDescending(mark => mark.Opens)
                .ThenBy(mark => mark.Length == 0 ? mark.Text.Length : mark.Opens ? mark.Length : -mark.Length))
            {
                result = result.Insert(mark.Position - line.Start, mark.Text);
            }

            yield return result;
        }
    }

    private static string Place(FileLinePositionSpan span) =>
        $"{span.Path}({Position(span.StartLinePosition)},{Position(span.EndLinePosition)})";

    private static string Position(LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1},{position.Character + 1}");

    private static string Creation(string id, DiagnosticSeverity severity) => (id.StartsWith("CS", StringComparison.Ordinal), severity) switch
    {
        (true, DiagnosticSeverity.Error) => $"DiagnosticResult.CompilerError(\"{id}\")",
        (true, DiagnosticSeverity.Warning) => $"DiagnosticResult.CompilerWarning(\"{id}\")",
        _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
    };

    private static string Call(FileLinePositionSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $".WithSpan({Literal(span.Path)}, {Position(span.StartLinePosition).Replace(",", ", ", StringComparison.Ordinal)}, {Position(span.EndLinePosition).Replace(",", ", ", StringComparison.Ordinal)})");

    private static string Arguments(object[]? arguments) => arguments is { Length: > 0 }
        ? $".WithArguments({string.Join(", ", arguments.Select(argument => Literal(argument?.ToString() ?? "")))})"
        : "";

    private static string Literal(string text) => CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
