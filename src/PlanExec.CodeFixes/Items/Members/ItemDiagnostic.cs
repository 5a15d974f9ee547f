using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>What a diagnostic about a planned declaration says, for its fix.</summary>
/// <param name="Item">The id of the item.</param>
/// <param name="Place">Where the plan names the declaration.</param>
/// <param name="Name">What a menu calls it.</param>
internal sealed record ItemDiagnostic(string Item, string Place, string Name)
{
    /// <summary>Reads a diagnostic; null where it does not say enough.</summary>
    public static ItemDiagnostic? TryRead(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Item, out var item) && item is not null
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.Place, out var place) && place is not null
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.Name, out var name) && name is not null
            ? new ItemDiagnostic(item, place, name)
            : null;
}
