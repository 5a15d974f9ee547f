using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// What code uses and the plan speaks about: components that it may not use (PLAN1001 where it names them, PLAN1002 where they come in without a name) or may use for
/// now only (PLAN1007), banned APIs (PLAN1004), and libraries (PLAN1006).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundaryAnalyzer : PlanDiagnosticAnalyzer
{
    private readonly bool isExhaustive;

    /// <summary>Creates the analyzer.</summary>
    public BoundaryAnalyzer()
        : this(isExhaustive: false)
    {
    }

    /// <summary>Creates one that looks at all code, whatever its names: the slow way, by which tests check the fast one.</summary>
    internal BoundaryAnalyzer(bool isExhaustive)
        : base(Descriptors.ForbiddenUse, Descriptors.InferredUse, Descriptors.BannedApi, Descriptors.ForbiddenLibrary, Descriptors.DeprecatedUse) => this.isExhaustive = isExhaustive;

    private protected override void Start(CompilationStartAnalysisContext context, PlanContext plan)
    {
        var targets = new UseTargets(plan);
        if (WatchedPairs.TryFind(plan, targets, targets.IsWatched, context.CancellationToken) is { } watched)
        {
            var names = EntryNames.Collect(plan, targets, watched, isExhaustive, context.CancellationToken);
            var report = new UseReport(plan);
            context.RegisterSemanticModelAction(tree => Analyze(tree, targets, watched, names, report));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, UseTargets targets, WatchedPairs watched, EntryNames names, UseReport report)
    {
        // One token is one fault of a rule, however many components it names.
        var told = new HashSet<(SyntaxToken Token, string Id)>();
        foreach (var (from, use) in new TreeUses(context.SemanticModel, targets, watched, names, context.CancellationToken).Find(IsFault))
        {
            if (DiagnosticOf(use, from) is { } diagnostic && told.Add((use.Token, diagnostic.Id)))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        // What is allowed for some types does not stand for what is not, in the same statement.
        bool IsFault(Use use, Component? from) => DiagnosticOf(use, from) is not null;

        Diagnostic? DiagnosticOf(Use use, Component? from) => report.Of(use, UseReport.UserOf(use, context.SemanticModel, context.CancellationToken), from);
    }
}
