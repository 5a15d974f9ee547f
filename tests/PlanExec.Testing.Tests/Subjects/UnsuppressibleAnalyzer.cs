using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>Reports types at a place that names the file and not its tree, which no <c>#pragma</c> silences.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsuppressibleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("T5001", "Type", "A type", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                var place = symbol.Symbol.Locations[0];
                var span = place.GetLineSpan();
                symbol.ReportDiagnostic(Diagnostic.Create(s_rule, Location.Create(span.Path, place.SourceSpan, span.Span)));
            },
            SymbolKind.NamedType);
    }
}
