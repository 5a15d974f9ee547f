using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>A planned declaration, found by its place in the plan, with what the code has for it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Type">The type, or the one around the member.</param>
/// <param name="Member">The member; null where the type itself is meant.</param>
internal sealed record PlannedPlace(PlannedItem Item, PlannedTypeState Type, PlannedMemberState? Member)
{
    /// <summary>How far it is; of a type its header.</summary>
    public BuildState State => Member?.State ?? (Type.Symbol is null ? BuildState.Missing : Type.Differences.IsEmpty ? BuildState.Built : BuildState.Different);

    public ISymbol? Symbol => Member is null ? Type.Symbol : Member.Symbol;

    /// <summary>The declaration in the plan.</summary>
    public SyntaxNode Syntax => Member?.Member.Syntax ?? Type.Declaration.Syntax;

    /// <summary>Where the plan names it, as diagnostics tell.</summary>
    public string Key => KeyOf(Member?.Member.Place ?? Type.Declaration.Place);

    /// <summary>All that an item declares, in one order whatever the code has.</summary>
    public static IEnumerable<PlannedPlace> Of(ItemStates states, string itemId) => states.Of(itemId).SelectMany(type => Of(type, type.Declaration.Type.Item));

    /// <summary>Whether the code has the declarations as planned.</summary>
    public static async Task<bool> AreDoneAsync(Project project, IReadOnlyCollection<(string Item, string Place)> wanted, CancellationToken cancellationToken) =>
        await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is { } plan
        && wanted.GroupBy(place => place.Item, StringComparer.Ordinal).All(item => Of(ItemStates.Of(plan), item.Key)
            .Where(place => item.Any(one => one.Place == place.Key))
            .All(place => place.State is BuildState.Built or BuildState.Stub));

    private static IEnumerable<PlannedPlace> Of(PlannedTypeState type, PlannedItem item) => type.Members
        .Select(member => new PlannedPlace(item, type, member))
        .Prepend(new PlannedPlace(item, type, null))
        .Concat(type.Nested.SelectMany(nested => Of(nested, item)));

    private static string KeyOf(PlanSpan place) => $"{place.Source.Path}:{place.Start}";
}
