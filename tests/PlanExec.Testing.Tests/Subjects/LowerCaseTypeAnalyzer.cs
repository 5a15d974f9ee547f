using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>Reports a type whose name starts with a lower-case letter; its namespace is an additional location.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LowerCaseTypeAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new(
        "T1001", "Lower case", "Type '{0}' in '{1}' starts with a lower-case letter", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        // An extension block has no name.
        if (context.Symbol.Name is [var first, ..] && char.IsLower(first))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                context.Symbol.Locations[0],
                context.Symbol.Locations.Skip(1),
                context.Symbol.Name,
                context.Compilation.AssemblyName));
        }
    }
}
