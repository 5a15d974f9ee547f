using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The short form of a test of one analyzer and one source file.</summary>
public class AnalyzerVerifier<TAnalyzer, TTest, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : AnalyzerTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>A diagnostic of the descriptor that <c>[|…|]</c> stands for.</summary>
    public static DiagnosticResult Diagnostic() =>
        Diagnostic(new TTest().GetDefaultDiagnostic([new TAnalyzer()]) ?? throw new InvalidOperationException(
            $"'{nameof(Diagnostic)}()' can only be used when the analyzer has a single supported diagnostic; name the id or the descriptor."));

    /// <summary>A diagnostic of the analyzer's descriptor with that id.</summary>
    public static DiagnosticResult Diagnostic(string diagnosticId)
    {
        var descriptors = new TAnalyzer().SupportedDiagnostics.Where(descriptor => descriptor.Id == diagnosticId).ToArray();
        return descriptors is [var only]
            ? Diagnostic(only)
            : throw new InvalidOperationException($"'{typeof(TAnalyzer).Name}' has {descriptors.Length} descriptors with the id '{diagnosticId}', not one.");
    }

    /// <summary>A diagnostic of that descriptor.</summary>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Verifies that the analyzer reports what the markup of <paramref name="source"/> and <paramref name="expected"/> say.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }
}
