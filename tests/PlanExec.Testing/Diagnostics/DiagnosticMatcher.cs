using System.Collections.Immutable;
using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs expected and reported diagnostics.</summary>
internal static class DiagnosticMatcher
{
    /// <summary>
    /// What is left of both when as many as possible are paired. A largest matching, not the first that fits: an
    /// expectation without a message must not take the diagnostic that one with a message needs.
    /// </summary>
    public static (ImmutableArray<DiagnosticResult> Missing, ImmutableArray<Diagnostic> Unexpected) Unmatched(
        ImmutableArray<DiagnosticResult> expected,
        ImmutableArray<Diagnostic> actual)
    {
        var takenBy = new int?[actual.Length];
        var missing = ImmutableArray.CreateBuilder<DiagnosticResult>();
        for (var index = 0; index < expected.Length; index++)
        {
            if (!TryPlace(index, new bool[actual.Length]))
            {
                missing.Add(expected[index]);
            }
        }

        return (missing.ToImmutable(), [.. actual.Where((_, index) => takenBy[index] is null)]);

        bool TryPlace(int index, bool[] visited)
        {
            for (var candidate = 0; candidate < actual.Length; candidate++)
            {
                if (visited[candidate] || Difference(expected[index], actual[candidate]) is not null)
                {
                    continue;
                }

                visited[candidate] = true;
                if (takenBy[candidate] is not { } other || TryPlace(other, visited))
                {
                    takenBy[candidate] = index;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The first thing in which both differ, or null.</summary>
    public static string? Difference(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
        {
            return $"the id: expected {expected.Id}, got {actual.Id}";
        }

        if (LocationDifference(expected, actual) is { } place)
        {
            return place;
        }

        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
        {
            return $"the severity: expected {expected.Severity}, got {actual.Severity}";
        }

        var message = actual.GetMessage(CultureInfo.CurrentCulture);
        if (expected.Message is { } wanted && wanted != message)
        {
            return $"the message: expected \"{wanted}\", got \"{message}\"";
        }

        // An empty list of arguments claims nothing: this is what Diagnostic(…) without WithArguments has.
        return expected.MessageArguments is { Length: > 0 } arguments ? ArgumentDifference(arguments, actual) : null;
    }

    private static string? LocationDifference(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
        {
            return actual.Location == Location.None ? null : "the location: expected none";
        }

        if (actual.Location == Location.None)
        {
            return "the location: got none";
        }

        if (!expected.Spans[0].Matches(actual.Location))
        {
            return $"the location: expected {DiagnosticText.Place(expected.Spans[0])}, got {DiagnosticText.Place(actual.Location)}";
        }

        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return null;
        }

        var additional = expected.Spans.RemoveAt(0);
        return additional.Length == actual.AdditionalLocations.Count
            && additional.Zip(actual.AdditionalLocations).All(pair => pair.First.Matches(pair.Second))
                ? null
                : $"the additional locations: expected [{string.Join("; ", additional.Select(DiagnosticText.Place))}], got [{string.Join("; ", actual.AdditionalLocations.Select(DiagnosticText.Place))}]";
    }

    // Roslyn keeps the arguments internal; the message is their only public trace.
    private static string? ArgumentDifference(object[] arguments, Diagnostic actual)
    {
        var message = actual.GetMessage(CultureInfo.InvariantCulture);
        var format = actual.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        try
        {
            var wanted = string.Format(CultureInfo.InvariantCulture, format, arguments);
            return wanted == message ? null : $"the arguments: expected message \"{wanted}\", got \"{message}\"";
        }
        catch (FormatException)
        {
            return $"the arguments: {arguments.Length} are too few for \"{format}\"";
        }
    }
}
