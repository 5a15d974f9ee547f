using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that is expected. Each method gives a changed copy. Lines and columns given by number count from one.</summary>
public readonly struct DiagnosticResult
{
    private readonly bool _noMessage;
    private readonly string? _message;
    private readonly ImmutableArray<DiagnosticLocation> _spans;

    /// <summary>A diagnostic with that id and severity.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this() => (Id, Severity) = (id, severity);

    /// <summary>A diagnostic with the descriptor's id, default severity and message.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    private DiagnosticResult(
        DiagnosticResult from,
        ImmutableArray<DiagnosticLocation>? spans = null,
        DiagnosticSeverity? severity = null,
        object[]? arguments = null,
        DiagnosticOptions? options = null,
        LocalizableString? format = null)
    {
        Id = from.Id;
        Severity = severity ?? from.Severity;
        Options = options ?? from.Options;
        MessageFormat = format ?? from.MessageFormat;
        MessageArguments = arguments ?? from.MessageArguments;
        _spans = spans ?? from.Spans;
        _message = from._message;
        _noMessage = from._noMessage;
    }

    private DiagnosticResult(DiagnosticResult from, string? message)
        : this(from) => (_message, _noMessage) = (message, message is null);

    /// <summary>No diagnostics.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The severity, compared unless the options say otherwise.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; }

    /// <summary>The locations: the first is the diagnostic's own, the others its additional ones.</summary>
    public ImmutableArray<DiagnosticLocation> Spans => _spans.IsDefault ? [] : _spans;

    /// <summary>Whether the diagnostic stands in a file.</summary>
    public bool HasLocation => Spans.Length > 0;

    /// <summary>The format that <see cref="MessageArguments"/> fill.</summary>
    public LocalizableString? MessageFormat { get; }

    /// <summary>The arguments, compared one by one if given.</summary>
    public object[]? MessageArguments { get; }

    /// <summary>The message, compared if known: given, or made of the format and the arguments that it needs.</summary>
    public string? Message
    {
        get
        {
            if (_message is not null || _noMessage || MessageFormat is null)
            {
                return _message;
            }

            try
            {
                return string.Format(CultureInfo.CurrentCulture, MessageFormat.ToString(CultureInfo.CurrentCulture), MessageArguments ?? []);
            }
            catch (FormatException)
            {
                // The format needs arguments that the test does not state: the message is not compared.
                return null;
            }
        }
    }

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>A warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>With another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => new(this, severity: severity);

    /// <summary>With arguments of the message.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => new(this, arguments: arguments);

    /// <summary>With a message; with null, the message is not compared.</summary>
    public DiagnosticResult WithMessage(string? message) => new(this, message);

    /// <summary>With a format for the arguments.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => new(this, format: messageFormat);

    /// <summary>With other options.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => new(this, options: options);

    /// <summary>With no location, as a diagnostic of the compilation has.</summary>
    public DiagnosticResult WithNoLocation() => new(this, spans: []);

    /// <summary>At the <c>{|#n:…|}</c> of that number, which may stand in any file of the state.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>At the <c>{|#n:…|}</c> of that number.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options) =>
        Append(new FileLinePositionSpan("", new LinePosition(markupKey, 0), new LinePosition(markupKey, 0)), options | DiagnosticLocationOptions.InterpretAsMarkupKey);

    /// <summary>Starting there in the first source file.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    /// <summary>Starting there in the first source file, counted from zero.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation("", location);

    /// <summary>Starting there in that file.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>Starting there in that file, counted from zero.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location) =>
        Append(new FileLinePositionSpan(path, location, location), DiagnosticLocationOptions.IgnoreLength);

    /// <summary>There in the first source file.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("", startLine, startColumn, endLine, endColumn);

    /// <summary>There in that file.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    /// <summary>There.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    /// <summary>There, compared as the options say.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) => Append(span, options);

    /// <summary>With <paramref name="path"/> in each location that names no file.</summary>
    public DiagnosticResult WithDefaultPath(string path) => new(this, spans: [.. Spans.Select(location =>
        location.Span.Path.Length > 0 || location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? location
            : new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options))]);

    internal DiagnosticResult WithResolvedMarkup(IReadOnlyDictionary<int, FileLinePositionSpan> places) =>
        new(this, spans: [.. Spans.Select(location =>
        {
            if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
            {
                return location;
            }

            var key = location.Span.StartLinePosition.Line;
            return places.TryGetValue(key, out var place)
                ? new DiagnosticLocation(place, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : throw new InvalidOperationException($"The markup location '#{key}' was not found in the input.");
        })]);

    /// <summary>Moved down by <paramref name="lines"/> wherever it stands in one of <paramref name="paths"/>.</summary>
    internal DiagnosticResult WithLineOffset(int lines, IReadOnlySet<string> paths) =>
        new(this, spans: [.. Spans.Select(location => paths.Contains(location.Span.Path)
            ? new DiagnosticLocation(
                new FileLinePositionSpan(
                    location.Span.Path,
                    new LinePosition(location.Span.StartLinePosition.Line + lines, location.Span.StartLinePosition.Character),
                    new LinePosition(location.Span.EndLinePosition.Line + lines, location.Span.EndLinePosition.Character)),
                location.Options)
            : location)]);

    private DiagnosticResult Append(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        new(this, spans: Spans.Add(new DiagnosticLocation(span, options)));
}
