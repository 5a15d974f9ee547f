using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN3002 to PLAN3004: planned types that exist, but lack a member, differ from the plan, or hold a stub; and what is wrong with the plan's C# where it is bound: PLAN0002, PLAN0003 and PLAN0005.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ItemStateAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ItemStateAnalyzer()
        : base(Descriptors.MissingMember, Descriptors.DifferentDeclaration, Descriptors.StubMember, Descriptors.UnknownKeyOrWrongValue, Descriptors.UndefinedReference, Descriptors.Contradiction)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        if (plan.Loaded.Work.Length == 0)
        {
            return;
        }

        var states = ItemStates.Of(plan);
        analysis.OnType(type => states.Of(type).SelectMany(state => Find(state, plan.Plan)).Take(Plan.MaximumFaults));
        analysis.OnAdditionalFile(path => states.Faults.Where(fault => fault.Span.Source.Path == path).Take(Plan.MaximumFaults).Select(fault => PlanFaultDiagnostic.Create(fault, plan.Plan)));
    }

    /// <summary>What is to be said about a type that exists, and all in it.</summary>
    private static IEnumerable<Diagnostic> Find(PlannedTypeState type, Plan plan)
    {
        if (!type.Differences.IsEmpty)
        {
            yield return Different(plan, type.Declaration.Type, type.Symbol!, type.Declaration.Place, type.Declaration.Name, type.Differences, PlannedText.AttributesOf(type.Declaration.Syntax) + type.Declaration.Text);
        }

        foreach (var member in type.Members)
        {
            if (ToDiagnostic(member, type.Symbol!, plan) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }

        foreach (var demanded in type.Demanded)
        {
            yield return Stub(plan, type.Declaration.Type, demanded.Symbol, demanded.Stub, type.Declaration.Place, demanded.Symbol.Name);
        }

        foreach (var nested in type.Nested)
        {
            foreach (var diagnostic in nested.Symbol is null
                ? [Missing(plan, nested.Declaration.Type, type.Symbol!, nested.Declaration.Place, nested.Declaration.Name, nested.Declaration.Text)]
                : Find(nested, plan))
            {
                yield return diagnostic;
            }
        }
    }

    private static Diagnostic? ToDiagnostic(PlannedMemberState member, INamedTypeSymbol container, Plan plan) => member.State switch
    {
        BuildState.Missing => Missing(plan, member.Member.Type, container, member.Member.Place, member.Member.Name, member.Member.Text),
        BuildState.Different => Different(plan, member.Member.Type, member.Symbol!, member.Member.Place, member.Member.Name, member.Differences, AttributesOf(member.Member) + member.Member.Text),
        BuildState.Stub => Stub(plan, member.Member.Type, member.Symbol!, member.Stub!, member.Member.Place, member.Member.Name),
        _ => null,
    };

    /// <summary>Those of a type are not its primary constructor's.</summary>
    private static string AttributesOf(PlannedMember member) => member.IsPrimaryConstructor ? "" : PlannedText.AttributesOf(member.Syntax);

    private static Diagnostic Missing(Plan plan, PlannedType type, INamedTypeSymbol container, PlanSpan place, string name, string text) => Create(
        plan, Descriptors.MissingMember, type, container, PlaceOf(container), place, name, ItemText.NameOf(type.Item.Item), NameOf(container), text);

    private static Diagnostic Different(Plan plan, PlannedType type, ISymbol symbol, PlanSpan place, string name, ImmutableArray<string> differences, string text) => Create(
        plan, Descriptors.DifferentDeclaration, type, symbol, PlaceOf(symbol), place, name, NameOf(symbol), ItemText.NameOf(type.Item.Item), string.Join(", ", differences), text);

    private static Diagnostic Stub(Plan plan, PlannedType type, ISymbol symbol, StubBody stub, PlanSpan place, string name) => Create(
        plan, Descriptors.StubMember, type, symbol, stub.Location, place, name, NameOf(symbol), ItemText.NameOf(type.Item.Item), stub.Reason, stub.Remedy);

    private static Diagnostic Create(
        Plan plan, DiagnosticDescriptor descriptor, PlannedType type, ISymbol symbol, Location location, PlanSpan place, string name, params object[] arguments) => PlanDiagnostic.Create(
            plan,
            descriptor,
            location,
            additionalLocations: [place.ToLocation()],
            properties: ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Item, type.Item.Item.Id.Value)
                .Add(DiagnosticProperties.Type, type.MetadataName)
                .Add(DiagnosticProperties.Symbol, symbol.GetDocumentationCommentId())
                .Add(DiagnosticProperties.Name, name)
                .Add(DiagnosticProperties.Place, $"{place.Source.Path}:{place.Start}"),
            ownSeverity: null,
            [.. arguments, VerdictText.Grounds(type.Item.Item.Decision, because: null, place)]);

    /// <summary>The first name by path that somebody has written.</summary>
    private static Location PlaceOf(ISymbol symbol) => symbol.Locations
        .Where(location => location.IsInSource)
        .OrderBy(location => GeneratedCode.IsNamedSo(location.SourceTree!.FilePath))
        .ThenBy(location => location.SourceTree!.FilePath, StringComparer.Ordinal)
        .First();

    private static string NameOf(ISymbol symbol) => symbol.ToDisplayString(NameFormat);

    private static SymbolDisplayFormat NameFormat { get; } = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface);
}
