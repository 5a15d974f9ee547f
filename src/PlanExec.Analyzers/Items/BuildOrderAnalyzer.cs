using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN3006: items of which code is there before what they need.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuildOrderAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public BuildOrderAnalyzer()
        : base(Descriptors.BuiltBeforeNeeds)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        PlannedItem[] needing = [.. plan.Loaded.Items.Where(item => item is { IsWork: true, Item.Needs.Count: > 0 } && plan.Components.InSource.Contains(item.Component!))];
        if (needing.Length == 0)
        {
            return;
        }

        var found = new Lazy<ILookup<SyntaxTree?, Diagnostic>>(() => Find(plan, needing).ToLookup(diagnostic => diagnostic.Location.SourceTree));
        analysis.OnTree((tree, _) => found.Value[tree]);
    }

    private static IEnumerable<Diagnostic> Find(PlanContext plan, PlannedItem[] needing)
    {
        var needs = new UnbuiltNeeds(plan, needing);
        foreach (var item in needing)
        {
            var unbuilt = needs.Of(item).ToList();
            if (unbuilt.Count > 0 && item.Types.SelectMany(type => Built(type, plan)).FirstOrDefault() is { } built)
            {
                yield return ToDiagnostic(plan.Plan, item.Item, built, unbuilt);
            }
        }
    }

    /// <summary>What of a planned type people have written here: the type, or the members that are added to it.</summary>
    private static IEnumerable<ISymbol> Built(PlannedType planned, PlanContext plan)
    {
        IEnumerable<ISymbol> built = PlannedTypes.FindInSource(planned, plan) is not { } type ? []
            : planned.IsAddition ? new PlannedAddition(planned).MembersIn(type)
            : [type];
        return built.Where(symbol => Declarations.WrittenTreesOf(symbol).Any());
    }

    private static Diagnostic ToDiagnostic(Plan plan, PlanItem item, ISymbol built, IReadOnlyList<UnbuiltNeed> unbuilt) => PlanDiagnostic.Create(
        plan,
        Descriptors.BuiltBeforeNeeds,
        Declarations.PlaceOf(built),
        additionalLocations: [.. unbuilt.Select(need => need.Written.Span.ToLocation())],
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Item, item.Id.Value),
        ownSeverity: null,
        PlanWords.Name(built),
        ItemText.NameOf(item),
        VerdictText.Enumerate([.. unbuilt.Select(need => $"{ItemText.NameOf(need.Missing.Item.Item)}, whose type '{need.Missing.Name}' is missing from {need.Missing.Item.Component}")]),
        VerdictText.Grounds(item.Decision, because: null, item.Id.Span));
}
