using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>What a diagnostic about a pattern says, for its fix.</summary>
/// <param name="Pattern">The id of the pattern.</param>
/// <param name="Key">The key of the vocabulary that code breaks.</param>
/// <param name="Values">What the plan writes under it: one of them is wanted, or all are refused.</param>
/// <param name="IsRefused">Whether the plan refuses the values.</param>
/// <param name="Symbol">The documentation id of the type or member.</param>
/// <param name="InPlan">Where the plan says so.</param>
internal sealed record PatternMismatch(string Pattern, string Key, IReadOnlyList<string> Values, bool IsRefused, string Symbol, Location InPlan)
{
    private static readonly string[] separators = [DiagnosticProperties.Separator];

    /// <summary>Reads a diagnostic; null where it does not say enough.</summary>
    public static PatternMismatch? TryRead(Diagnostic diagnostic)
    {
        return Property(DiagnosticProperties.Pattern) is { } pattern
            && Property(DiagnosticProperties.Key) is { } key
            && Property(DiagnosticProperties.Values) is { Length: > 0 } values
            && Property(DiagnosticProperties.Symbol) is { } symbol
            && diagnostic.AdditionalLocations is [var inPlan, ..]
                ? new PatternMismatch(pattern, key, values.Split(separators, StringSplitOptions.None), Property(DiagnosticProperties.IsRefused) == "true", symbol, inPlan)
                : null;

        string? Property(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>Whether a diagnostic, perhaps of changed code, says the same of a symbol.</summary>
    public bool IsSaidBy(Diagnostic diagnostic, ISymbol symbol) =>
        diagnostic.AdditionalLocations is [var inPlan, ..]
        && inPlan.GetLineSpan().Equals(InPlan.GetLineSpan())
        && diagnostic.Properties[DiagnosticProperties.Key] == Key
        && diagnostic.Properties[DiagnosticProperties.Symbol] == symbol.GetDocumentationCommentId();
}
