using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Testing;

/// <summary>A test of an analyzer of PlanExec: <c>[|…|]</c> is its first descriptor that is not shared by all.</summary>
public class PlanAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <inheritdoc/>
    protected internal override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => SharedDescriptor.FirstOwn(analyzers);
}
