using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN1003: components that use each other in a circle, whether the plan allows the single uses or not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CircleAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public CircleAnalyzer()
        : base(Descriptors.Circle)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        if (!plan.Plan.Boundaries.Acyclic || plan.MayLackComponents)
        {
            return;
        }

        // What has no code here uses nothing here, so no circle leads through it.
        var components = new HashSet<Component>(plan.Components.Users.Where(component => component.Governed));
        var targets = new UseTargets(plan);
        if (components.Count < 2)
        {
            return;
        }

        var uses = new ComponentUses();
        var look = new MadeOnce<(WatchedPairs, EntryNames)?>(cancellationToken => EntryNameCache.Get(plan, targets, nameof(CircleAnalyzer), MayBeOfCircle, cancellationToken));
        analysis.OnCode((model, cancellationToken) =>
        {
            if (look.Get(cancellationToken) is var (watched, names))
            {
                Collect(model, targets, watched, names, uses, cancellationToken);
            }

            return [];
        });
        analysis.AtEnd(_ => ComponentCircles.Find(uses, PositionsOf(plan, components)).Select(circle => Report(plan, circle)));

        bool MayBeOfCircle(Component? from, UseTarget to) =>
            from is not null && to is ComponentTarget { Component: var used } && used != from && components.Contains(from) && components.Contains(used);
    }

    private static void Collect(SemanticModel model, UseTargets targets, WatchedPairs watched, EntryNames names, ComponentUses uses, CancellationToken cancellationToken)
    {
        var path = model.SyntaxTree.FilePath;

        // One use a pair is enough. The first by path is told, so that it is the same whatever the order in which files are looked at.
        var open = watched.Without((from, to) => from is not null && to is ComponentTarget { Component: var used } && uses.IsSettled(from, used, path));
        foreach (var (from, use) in new TreeUses(model, targets, open, names, cancellationToken).Find((_, _) => 1))
        {
            if (from is not null && use.To is ComponentTarget { Component: var used })
            {
                uses.Add(from, used, new ComponentUse(
                    path,
                    use.Token.GetLocation(),
                    UseReport.NameOf(UseReport.UserOf(use, model, cancellationToken), model.Compilation),
                    UseReport.NameOf(use)));
            }
        }
    }

    /// <summary>The order of the components in the plan, the instances of a template by their names.</summary>
    private static IReadOnlyList<Component> PositionsOf(PlanContext plan, HashSet<Component> components)
    {
        var order = plan.Plan.Components.Select((component, position) => (component, position)).ToDictionary(pair => pair.component, pair => pair.position);
        return [.. components.OrderBy(component => order[component.Definition]).ThenBy(component => component.Name.Value, StringComparer.Ordinal)];
    }

    private static Diagnostic Report(PlanContext plan, IReadOnlyList<CircleStep> circle)
    {
        var line = plan.Plan.Boundaries.AcyclicSpan!.Value;
        var (first, names) = (circle[0], circle.Select(step => step.From.Name.Value).Append(circle[0].From.Name.Value));
        return PlanDiagnostic.Create(
            plan.Plan,
            Descriptors.Circle,
            first.Use.Location,
            additionalLocations: [.. circle.Skip(1).Select(step => step.Use.Location), line.ToLocation()],
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.From, first.From.Name.Value)
                .Add(DiagnosticProperties.To, first.To.Name.Value),
            ownSeverity: null,
            string.Join(" → ", names),
            first.Use.User,
            first.From.Name.Value,
            first.Use.Used,
            first.To.Name.Value,
            VerdictText.Grounds(decision: null, because: null, line));
    }
}
