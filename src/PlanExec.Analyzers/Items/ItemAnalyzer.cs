using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN3001 at the plan's line and PLAN3008 at its home in C#: planned types that are missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ItemAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ItemAnalyzer()
        : base(Descriptors.MissingType, Descriptors.BuildableHere)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        if (!plan.ReportsPlan || plan.Loaded.Work.Length == 0)
        {
            return;
        }

        var states = ItemStates.Of(plan);
        var byPlanFile = new Lazy<ILookup<string, MissingType>>(() => Told(states).ToLookup(type => type.Type.Item.Item.Id.Span.Source.Path, StringComparer.Ordinal));
        analysis.OnAdditionalFile(path => byPlanFile.Value[path].Where(type => states.CanBeBuilt(type.Type)).Select(type => ToMissing(type, plan.Plan, UntoldBehind(type, states))));

        var byTree = new Lazy<ILookup<SyntaxTree, MissingType>>(() => Told(states).Where(type => type.Home is not null).ToLookup(type => type.Home!.SourceTree!));
        analysis.OnTree((tree, _) => byTree.Value[tree].Where(type => states.CanBeBuilt(type.Type)).Select(ToBuildable));
    }

    /// <summary>Printing more than a person reads would take the compiler's time.</summary>
    private static IEnumerable<MissingType> Told(ItemStates states) => states.Missing.Take(Plan.MaximumFaults);

    /// <summary>How many types more are missing than are told, for the last that is; 0 for the others.</summary>
    private static int UntoldBehind(MissingType type, ItemStates states) =>
        states.Missing.Length > Plan.MaximumFaults && type == states.Missing[Plan.MaximumFaults - 1] ? states.Missing.Length - Plan.MaximumFaults : 0;

    private static Diagnostic ToMissing(MissingType missing, Plan plan, int untold)
    {
        var item = missing.Type.Item.Item;
        return PlanDiagnostic.Create(
            plan,
            Descriptors.MissingType,
            item.Id.Span.ToLocation(),
            additionalLocations: missing.Home is { } home ? [home] : [],
            properties: PropertiesOf(missing),
            ownSeverity: null,
            ItemText.NameOf(item),
            missing.Type.Title,
            missing.Type.Item.Component!.Name.Value,
            Advice(missing) + (untold == 0 ? "" : FormattableString.Invariant($"; {untold:N0} types more are missing, which are told when these are there")),
            VerdictText.Grounds(item.Decision, because: null, item.Id.Span));
    }

    private static Diagnostic ToBuildable(MissingType missing)
    {
        var item = missing.Type.Item.Item;
        return Diagnostic.Create(
            Descriptors.BuildableHere,
            missing.Home,
            additionalLocations: [item.Id.Span.ToLocation()],
            properties: PropertiesOf(missing),
            PlanDiagnostic.WithoutSecrets(ItemText.NameOf(item), $"type '{missing.Type.Title}' is missing", VerdictText.Grounds(item.Decision, because: null, item.Id.Span)));
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(MissingType missing) => ImmutableDictionary<string, string?>.Empty
        .Add(DiagnosticProperties.Item, missing.Type.Item.Item.Id.Value)
        .Add(DiagnosticProperties.Type, missing.Type.MetadataName)
        .Add(DiagnosticProperties.Namespace, missing.Namespace);

    private static string Advice(MissingType missing)
    {
        var place = missing.Namespace.Length == 0 ? "the global namespace" : $"namespace '{missing.Namespace}'";
        if (missing.Elsewhere is { } elsewhere)
        {
            return $"namespace '{elsewhere}' has a type of that name, so move it to {place}, or correct the namespace in the item's code";
        }

        return missing.Home?.SourceTree is { } home
            ? $"write it in {place}, or scaffold it in '{Path.GetFileName(home.FilePath)}', where a fix is offered if what it writes compiles"
            : $"write it in {place}";
    }
}
