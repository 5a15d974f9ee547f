using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Known;

/// <summary>What a baseline compares: the rule and two symbols, no lines and no words of messages.</summary>
/// <param name="Rule">The id of the diagnostic.</param>
/// <param name="From">The innermost type whose code it is; the assembly's name for its attributes and for top-level statements.</param>
/// <param name="To">The type or member that is used.</param>
internal readonly record struct UseKey(string Rule, string From, string To)
{
    /// <summary>The key of a diagnostic about a use.</summary>
    public static UseKey Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Properties[DiagnosticProperties.FromSymbol]!,
        diagnostic.Properties[DiagnosticProperties.ToSymbol]!);
}
