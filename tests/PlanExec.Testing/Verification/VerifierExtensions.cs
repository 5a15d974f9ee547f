using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Assertions built on <see cref="IVerifier"/>.</summary>
[SuppressMessage("Naming", "CA1715", Justification = "The name is part of the mirrored API.")]
public static class IVerifierExtensions
{
    /// <summary>Fails with a line by line difference unless both texts are equal.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return;
        }

        verifier.Fail($"""
            {message ?? "Actual and expected values differ. Diff shown in baseline of expected:"}
            {string.Join(Environment.NewLine, LineDifference.Between(expected, actual))}

            Actual, to paste:
            {actual}
            """);
    }
}
