using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>What all analyzers say about a case, and what is wrong with that.</summary>
internal sealed class FuzzRun
{
    private readonly List<string> failures = [];
    private readonly Dictionary<string, SourceText> texts;

    private FuzzRun(FuzzCase fuzzed, ImmutableArray<AdditionalText> files)
    {
        texts = files.ToDictionary(file => file.Path, file => file.GetText()!);
        foreach (var tree in fuzzed.Compilation.SyntaxTrees)
        {
            texts.Add(tree.FilePath, tree.GetText());
        }
    }

    public IReadOnlyList<string> Failures => failures;

    /// <summary>The diagnostics with their places, in an order of their own: the compiler does not order them.</summary>
    public IReadOnlyList<string> Diagnostics { get; private set; } = [];

    public static async Task<FuzzRun> RunAsync(FuzzCase fuzzed, bool concurrent)
    {
        var files = fuzzed.Read();
        var run = new FuzzRun(fuzzed, files);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions(files), run.OnException, concurrent, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await fuzzed.Compilation.WithAnalyzers(Analysis.All, options).GetAnalyzerDiagnosticsAsync();
        foreach (var diagnostic in diagnostics)
        {
            run.Check(diagnostic);
        }

        run.Diagnostics = [.. diagnostics.Select(diagnostic => $"{diagnostic} {string.Join(",", diagnostic.AdditionalLocations)}").Order(StringComparer.Ordinal)];
        return run;
    }

    /// <summary>Holds the diagnostics against those of another run of the same case.</summary>
    public void Compare(FuzzRun other)
    {
        if (!Diagnostics.SequenceEqual(other.Diagnostics))
        {
            failures.Add($"Said only once:\n{string.Join("\n", Diagnostics.Except(other.Diagnostics).Concat(other.Diagnostics.Except(Diagnostics)))}");
        }
    }

    private void OnException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic)
    {
        lock (failures)
        {
            failures.Add($"{analyzer.GetType().Name} threw {exception}");
        }
    }

    private void Check(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var faults = new[] { diagnostic.Location }.Concat(diagnostic.AdditionalLocations).Select(Misplaced)
            .Append(Garbled(message))
            .Append(diagnostic.Id == "AD0001" ? "An analyzer threw" : null)
            .OfType<string>();
        failures.AddRange(faults.Select(fault => $"{fault}: {diagnostic}"));
    }

    private string? Misplaced(Location place)
    {
        var line = place.GetLineSpan();
        if (!texts.TryGetValue(line.Path ?? "", out var text))
        {
            return $"'{line.Path}' is no file";
        }

        var span = place.SourceSpan;
        return span.End > text.Length ? $"{span} is outside of {text.Length} characters"
            : text.Lines.GetLinePositionSpan(span) != line.Span ? $"The place {line.Span} should be {text.Lines.GetLinePositionSpan(span)}"
            : null;
    }

    private static string? Garbled(string message) =>
        string.IsNullOrWhiteSpace(message) ? "No message"
        : message.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029') ? "A message that is not one line"
        : message.Length > 1_000 ? "A message that nobody reads to its end"
        : null;
}
