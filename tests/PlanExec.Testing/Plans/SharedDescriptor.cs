using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Testing;

/// <summary>The descriptor that every analyzer of PlanExec supports beside its own, so that the compiler runs it at all.</summary>
internal static class SharedDescriptor
{
    private const string Id = "PLAN0001";

    /// <summary>The first descriptor that is the analyzers' own; the shared one where they have no other.</summary>
    public static DiagnosticDescriptor? FirstOwn(IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var descriptors = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToArray();
        return descriptors.FirstOrDefault(descriptor => descriptor.Id != Id) ?? descriptors.FirstOrDefault();
    }
}
