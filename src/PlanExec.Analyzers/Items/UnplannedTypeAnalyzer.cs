using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN3005: public types that no item plans, in components whose types are planned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnplannedTypeAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UnplannedTypeAnalyzer()
        : base(Descriptors.UnplannedType)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        if (plan.Plan.IsIncomplete || plan.MayLackComponents)
        {
            return;
        }

        // What an item with a fault plans is not known.
        var components = new HashSet<Component>(plan.Loaded.Items.Where(item => item is { Component.Governed: true, Types.IsEmpty: false }).Select(item => item.Component!));
        components.ExceptWith(plan.Loaded.Items.Where(item => item is { Component: not null, IsUncertain: true }).Select(item => item.Component!));
        components.IntersectWith(plan.Components.InSource);
        if (components.Count == 0)
        {
            return;
        }

        var planned = new PlannedTypes(plan.Loaded.Items.Where(item => item.Component is { } component && components.Contains(component)).SelectMany(item => item.Types));
        analysis.OnType(type => type is { ContainingType: null, DeclaredAccessibility: Accessibility.Public }
            && plan.Components.OwnerOf(type) is { } owner
            && components.Contains(owner)
            && !planned.Of(type, owner).Any()
            && Declarations.WrittenTreesOf(type).Any()
                ? [ToDiagnostic(plan.Plan, type, owner)]
                : []);
    }

    private static Diagnostic ToDiagnostic(Plan plan, INamedTypeSymbol type, Component owner) => PlanDiagnostic.Create(
        plan,
        Descriptors.UnplannedType,
        Declarations.PlaceOf(type),
        additionalLocations: [owner.Name.Span.ToLocation()],
        ImmutableDictionary<string, string?>.Empty,
        ownSeverity: null,
        PlanWords.Name(type),
        owner.Name.Value,
        VerdictText.Grounds(decision: null, because: null, owner.Name.Span));
}
