using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A fault of the plan as a diagnostic at its place in the plan file.</summary>
internal static class PlanFaultDiagnostic
{
    public static Diagnostic Create(PlanFault fault, Plan plan) => PlanDiagnostic.Create(
        plan,
        Descriptors.ForFault(fault.Id),
        fault.Span.ToLocation(),
        additionalLocations: fault.Related is { } related ? [related.ToLocation()] : [],
        properties: fault.Replacement is { } replacement
            ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, replacement)
            : ImmutableDictionary<string, string?>.Empty,
        ownSeverity: null,
        fault.Message);
}
