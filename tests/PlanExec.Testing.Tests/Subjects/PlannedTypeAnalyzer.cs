using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>
/// Each line <c>- Name</c> of a plan asks for a type: reports the line if there is none, and the first file, where a fix can
/// build it. Supports a shared descriptor first, as the analyzers of PlanExec do.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlannedTypeAnalyzer : DiagnosticAnalyzer
{
    public const string NameProperty = "Name";

    public static readonly DiagnosticDescriptor Shared = new(
        "PLAN0001", "Shared", "Shared", "Test", DiagnosticSeverity.Error, true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Missing = new(
        "T2001", "Missing", "'{0}' is missing", "Test", DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor CanBeBuilt = new(
        "T2002", "Can be built", "'{0}' can be built here", "Test", DiagnosticSeverity.Info, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Shared, Missing, CanBeBuilt];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterAdditionalFileAction(file =>
            {
                foreach (var (name, span) in Planned(file.AdditionalFile, file.Compilation))
                {
                    var text = file.AdditionalFile.GetText()!;
                    file.ReportDiagnostic(Diagnostic.Create(
                        Missing, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), name));
                }
            });
            start.RegisterSemanticModelAction(model =>
            {
                if (model.SemanticModel.SyntaxTree == start.Compilation.SyntaxTrees.First())
                {
                    var place = model.SemanticModel.SyntaxTree.GetRoot(model.CancellationToken).GetFirstToken().GetLocation();
                    foreach (var (name, _) in start.Options.AdditionalFiles.SelectMany(file => Planned(file, start.Compilation)))
                    {
                        var properties = ImmutableDictionary<string, string?>.Empty.Add(NameProperty, name);
                        model.ReportDiagnostic(Diagnostic.Create(CanBeBuilt, place, properties, name));
                    }
                }
            });
        });
    }

    private static IEnumerable<(string Name, TextSpan Span)> Planned(AdditionalText file, Compilation compilation) =>
        from line in file.GetText()!.Lines
        let text = line.ToString()
        where text.StartsWith("- ", StringComparison.Ordinal)
        let name = text[2..]
        where compilation.GetTypeByMetadataName(name) is null
        select (name, TextSpan.FromBounds(line.Start + 2, line.End));
}
