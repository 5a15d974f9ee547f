using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Makes diagnostics with the severity that the plan gives them. The compiler's own configuration still beats it.</summary>
internal static class PlanDiagnostic
{
    public static Diagnostic Create(
        Plan plan,
        DiagnosticDescriptor descriptor,
        Location? location,
        IEnumerable<Location> additionalLocations,
        ImmutableDictionary<string, string?> properties,
        Located<PlanSeverity>? ownSeverity,
        params object?[] arguments) =>
        Diagnostic.Create(descriptor, location, SeverityOf(plan, descriptor, ownSeverity), additionalLocations, properties, WithoutSecrets(arguments));

    /// <summary>The arguments of a message without secrets: what a plan should not hold does not go on into the logs of a build.</summary>
    public static object?[] WithoutSecrets(params object?[] arguments) => [.. arguments.Select(argument => argument is string text ? SecretShapes.Mask(text) : argument)];

    /// <summary>The severity of the rule itself, else that of the id under <c>severities</c>, else the id's own.</summary>
    public static DiagnosticSeverity SeverityOf(Plan plan, DiagnosticDescriptor descriptor, Located<PlanSeverity>? ownSeverity) =>
        (ownSeverity ?? (plan.Severities.TryGetValue(descriptor.Id, out var ofId) ? ofId : null))?.Value switch
        {
            null => descriptor.DefaultSeverity,
            PlanSeverity.Error => DiagnosticSeverity.Error,
            PlanSeverity.Warning => DiagnosticSeverity.Warning,
            PlanSeverity.Suggestion => DiagnosticSeverity.Info,

            // Not dropped: the user's configuration may raise it again.
            _ => DiagnosticSeverity.Hidden,
        };
}
