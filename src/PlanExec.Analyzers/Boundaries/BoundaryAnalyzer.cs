using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Known;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// What code uses and the plan speaks about: components that it may not use (PLAN1001 where it names them, PLAN1002 where they come in without a name) or may use for
/// now only (PLAN1007), banned APIs (PLAN1004), and libraries (PLAN1006); and what of the baseline is no longer needed (PLAN0007).
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
        : base(Descriptors.ForbiddenUse, Descriptors.InferredUse, Descriptors.BannedApi, Descriptors.ForbiddenLibrary, Descriptors.DeprecatedUse, Descriptors.UnneededBaseline) => this.isExhaustive = isExhaustive;

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        var uses = UsesOf(plan, isExhaustive);
        analysis.OnCode(uses.Uncovered);
        if (plan.Plan.Baseline.Count > 0)
        {
            analysis.AtEnd(uses.FindUnneeded);
        }
    }

    /// <summary>What this compilation uses and the plan speaks about. Nothing is looked for before it is asked for.</summary>
    internal static KnownUses UsesOf(PlanContext plan, bool isExhaustive = false)
    {
        var targets = new UseTargets(plan);
        var report = new UseReport(plan);
        var look = new MadeOnce<(WatchedPairs, EntryNames)?>(cancellationToken => Look(plan, targets, isExhaustive, cancellationToken));
        return new KnownUses(plan, (model, cancellationToken) => look.Get(cancellationToken) is var (watched, names)
            ? Find(model, targets, watched, names, report, cancellationToken)
            : []);
    }

    /// <summary>Which uses are looked for, and the names by which they come in; null where nothing in sight is spoken about.</summary>
    private static (WatchedPairs Watched, EntryNames Names)? Look(PlanContext plan, UseTargets targets, bool isExhaustive, CancellationToken cancellationToken)
    {
        if (!isExhaustive)
        {
            return EntryNameCache.Get(plan, targets, nameof(BoundaryAnalyzer), targets.IsWatched, cancellationToken);
        }

        return WatchedPairs.TryFind(plan, targets, targets.IsWatched, cancellationToken) is { } watched
            ? (watched, EntryNameCollector.Collect(plan, targets, watched, isExhaustive, cancellationToken))
            : null;
    }

    private static IEnumerable<Diagnostic> Find(
        SemanticModel model, UseTargets targets, WatchedPairs watched, EntryNames names, UseReport report, CancellationToken cancellationToken)
    {
        // One token is one fault of what it uses, however many of its types it stands for and lines ban them; the first, and such as are more severe.
        var told = new Dictionary<(SyntaxToken Token, string Id, UseTarget? To), DiagnosticSeverity>();
        foreach (var (from, use) in new TreeUses(model, targets, watched, names, cancellationToken).Find(WeightOf))
        {
            if (DiagnosticOf(use, from) is not { } diagnostic)
            {
                continue;
            }

            var fault = (use.Token, diagnostic.Id, use.To is ApiTarget ? null : use.To);
            if (!told.TryGetValue(fault, out var severity) || severity < diagnostic.Severity)
            {
                told[fault] = diagnostic.Severity;
                yield return diagnostic;
            }
        }

        // Named or not, a use weighs as much as the line of the plan that speaks about it.
        int WeightOf(Use use, Component? from) => DiagnosticOf(use with { IsInferred = true }, from) is { } diagnostic ? 1 + (int)diagnostic.Severity : 0;

        Diagnostic? DiagnosticOf(Use use, Component? from) => report.Of(use, UseReport.UserOf(use, model, cancellationToken), from);
    }
}
