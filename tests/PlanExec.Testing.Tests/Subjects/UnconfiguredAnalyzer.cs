using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>Reports types and does not say what it does in generated code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnconfiguredAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("T4001", "Type", "A type", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

#pragma warning disable RS1025, RS1026 // Not configuring is what this one is for.
    public override void Initialize(AnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol => symbol.ReportDiagnostic(Diagnostic.Create(s_rule, symbol.Symbol.Locations[0])),
            SymbolKind.NamedType);
#pragma warning restore RS1025, RS1026
}
