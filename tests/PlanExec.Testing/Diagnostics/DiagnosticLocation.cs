namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    /// <summary>The place, counted from zero.</summary>
    public FileLinePositionSpan Span { get; } = span;

    /// <summary>How the place is compared.</summary>
    public DiagnosticLocationOptions Options { get; } = options;

    internal bool Matches(Location actual)
    {
        var place = actual.GetLineSpan();
        return string.Equals(place.Path, Span.Path, StringComparison.Ordinal)
            && place.StartLinePosition == Span.StartLinePosition
            && (Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || place.EndLinePosition == Span.EndLinePosition);
    }
}
