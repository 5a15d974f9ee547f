namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a test says that something is not as it should be.</summary>
public interface IVerifier
{
    /// <summary>Fails unless <paramref name="collection"/> is empty.</summary>
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless both values are equal.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails unless <paramref name="assert"/> is true.</summary>
    void True([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Fails unless <paramref name="assert"/> is false.</summary>
    void False([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    void Fail(string? message = null);

    /// <summary>Fails unless tests can be written in <paramref name="language"/>.</summary>
    void LanguageIsSupported(string language);

    /// <summary>Fails unless <paramref name="collection"/> has an element.</summary>
    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless both sequences have equal elements in the same order.</summary>
    void SequenceEqual<T>(
        IEnumerable<T> expected,
        IEnumerable<T> actual,
        IEqualityComparer<T>? equalityComparer = null,
        string? message = null);

    /// <summary>The same verifier with one more line of context in front of its messages.</summary>
    IVerifier PushContext(string context);
}
