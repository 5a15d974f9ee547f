using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN4001: code that brings what an item plans whose decision is not accepted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndecidedItemAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UndecidedItemAnalyzer()
        : base(Descriptors.UndecidedItem)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        var undecided = new PlannedTypes(plan.Loaded.Items
            .Where(item => item is { Component.Governed: true, Item.Decision.Status: not DecisionStatus.Accepted } && plan.Components.InSource.Contains(item.Component))
            .SelectMany(item => item.Types));
        if (undecided.IsEmpty)
        {
            return;
        }

        var decided = new PlannedTypes(plan.Loaded.Items.Where(item => item.IsWork && plan.Components.InSource.Contains(item.Component!)).SelectMany(item => item.Types));
        var succession = new Succession(plan.Plan);
        analysis.OnType(type =>
        {
            if (!undecided.MayMean(type) || plan.Components.OwnerOf(type) is not { } owner || !Declarations.WrittenTreesOf(type).Any())
            {
                return [];
            }

            PlannedAddition[] decidedHere = [.. decided.Of(type, owner).Select(planned => new PlannedAddition(planned))];
            return undecided.Of(type, owner).SelectMany(planned => Brought(planned, type, decidedHere).Select(brought => ToDiagnostic(plan.Plan, planned.Item.Item, brought, succession)));
        });
    }

    /// <summary>What of an undecided item is there: the type; of a type that something else brings, the members and bases that the item adds.</summary>
    private static IEnumerable<ISymbol> Brought(PlannedType planned, INamedTypeSymbol type, PlannedAddition[] decided)
    {
        if (!planned.IsAddition && decided.Length == 0)
        {
            return [type];
        }

        var addition = new PlannedAddition(planned);
        var members = addition.MembersIn(type).Where(member => Declarations.WrittenTreesOf(member).Any() && !decided.Any(other => other.MembersIn(type).Contains(member, SymbolEqualityComparer.Default)));
        var hasBases = addition.BasesOf(type).Any(found => !decided.Any(other => other.BasesOf(type).Contains(found, SymbolEqualityComparer.Default)));
        return (hasBases ? members.Prepend(type) : members).Distinct(SymbolEqualityComparer.Default);
    }

    private static Diagnostic ToDiagnostic(Plan plan, PlanItem item, ISymbol brought, Succession succession)
    {
        var decision = item.Decision!;
        var successors = succession.SuccessorsOf(decision);
        return PlanDiagnostic.Create(
            plan,
            Descriptors.UndecidedItem,
            Declarations.PlaceOf(brought),
            additionalLocations: [item.Id.Span.ToLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Item, item.Id.Value),
            ownSeverity: null,
            PlanWords.Name(brought),
            ItemText.NameOf(item),
            decision.Id.Value,
            DecisionText.Fate(decision, successors),
            Remedy(decision, successors),
            VerdictText.Grounds(decision, because: null, item.Id.Span));
    }

    private static string Remedy(Decision decision, IReadOnlyList<Decision> successors) =>
        DecisionText.IsDead(decision, successors) ? "let the item rest on a decision that stands, or take the code out" : "accept the decision, or take the code out";
}
