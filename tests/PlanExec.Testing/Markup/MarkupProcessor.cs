using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes the markup out of the files of one state and collects what it expects and which places it numbers.</summary>
internal sealed class MarkupProcessor(
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    IReadOnlySet<string> fixableDiagnostics,
    string defaultPath)
{
    private readonly List<DiagnosticResult> _expected = [];
    private readonly Dictionary<int, FileLinePositionSpan> _places = [];

    /// <summary>The text without its markup.</summary>
    public SourceText Process(string path, SourceText content, MarkupMode mode)
    {
        if (mode == MarkupMode.None)
        {
            return content;
        }

        string output;
        ImmutableDictionary<string, ImmutableArray<TextSpan>> spans;
        try
        {
            var positionsAreCode = options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode);
            TestFileMarkupParser.GetSpans(content.ToString(), positionsAreCode, out output, out spans);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException($"The markup of '{path}' is broken: {exception.Message}", exception);
        }

        var text = SourceText.From(output, content.Encoding, content.ChecksumAlgorithm);
        if (mode != MarkupMode.Ignore)
        {
            foreach (var (name, span) in spans.SelectMany(pair => pair.Value.Select(span => (pair.Key, span))))
            {
                Collect(path, text, name, span, mode);
            }
        }

        return text;
    }

    /// <summary>The diagnostics of the markup and <paramref name="explicitly"/> expected ones, all with real paths and spans.</summary>
    public IEnumerable<DiagnosticResult> Resolve(IEnumerable<DiagnosticResult> explicitly) =>
        _expected.Concat(explicitly.Select(diagnostic => diagnostic.WithResolvedMarkup(_places).WithDefaultPath(defaultPath)));

    private void Collect(string path, SourceText text, string name, TextSpan span, MarkupMode mode)
    {
        var place = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
        if (name.StartsWith('#'))
        {
            if (!int.TryParse(name.AsSpan(1), out var key))
            {
                throw new InvalidOperationException($"The markup '{{|{name}:' in '{path}' is not a number.");
            }

            if (!_places.TryAdd(key, place))
            {
                throw new InvalidOperationException($"The markup '{{|{name}:' stands more than once, again in '{path}'.");
            }

            return;
        }

        var diagnostic = name.Length > 0
            ? DiagnosticResult.CompilerError(name)
            : new DiagnosticResult(defaultDiagnostic ?? throw new InvalidOperationException(
                "Markup can omit the id only where the first analyzer has a single descriptor. Name the id, as in {|ID:…|}, set MarkupOptions.UseFirstDescriptor or override GetDefaultDiagnostic."));
        if (mode == MarkupMode.IgnoreFixable && fixableDiagnostics.Contains(diagnostic.Id))
        {
            return;
        }

        // Markup says where and which, never how it is worded, how severe it is or what else it points to.
        _expected.Add(diagnostic
            .WithMessage(null)
            .WithSpan(place)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity));
    }
}
