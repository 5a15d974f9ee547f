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

    /// <summary>Where declarations stand once the plan has changed: a change leaves them in their order, and moves what is behind it.</summary>
    /// <param name="before">The project when the places were told.</param>
    /// <param name="after">The same with changes.</param>
    /// <param name="told">The declarations, each by its item and its place before.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The same by their places after; what can't be followed is left out.</returns>
    public static async Task<IReadOnlyCollection<(string Item, string Place)>> FollowAsync(
        Project before, Project after, IReadOnlyCollection<(string Item, string Place)> told, CancellationToken cancellationToken)
    {
        if (before.Solution == after.Solution)
        {
            return told;
        }

        if (await ProjectPlan.FindAsync(before, cancellationToken).ConfigureAwait(false) is not { } old
            || await ProjectPlan.FindAsync(after, cancellationToken).ConfigureAwait(false) is not { } changed)
        {
            return [];
        }

        var followed = new List<(string Item, string Place)>();
        foreach (var item in told.GroupBy(place => place.Item, StringComparer.Ordinal))
        {
            var from = KeysOf(ItemStates.Of(old), item.Key);
            var to = KeysOf(ItemStates.Of(changed), item.Key);
            followed.AddRange(from.SequenceEqual(to, StringComparer.Ordinal)
                ? item
                : item.Where(place => from.Length == to.Length && from.Contains(place.Place)).Select(place => (item.Key, to[Array.IndexOf(from, place.Place)])));
        }

        return followed;
    }

    /// <summary>The places of all that an item declares, in the order of the plan; what the parameters of a record bring comes and goes with them.</summary>
    private static string[] KeysOf(ItemStates states, string itemId) =>
    [
        .. states.Of(itemId)
            .SelectMany(type => Of(type.Declaration))
            .OrderBy(place => place.Start)
            .Select(KeyOf),
    ];

    private static IEnumerable<PlanSpan> Of(PlannedTypeDeclaration type) => type.Members
        .Where(member => !member.IsPositional)
        .Select(member => member.Place)
        .Prepend(type.Place)
        .Concat(type.Nested.SelectMany(Of));

    private static IEnumerable<PlannedPlace> Of(PlannedTypeState type, PlannedItem item) => type.Members
        .Select(member => new PlannedPlace(item, type, member))
        .Prepend(new PlannedPlace(item, type, null))
        .Concat(type.Nested.SelectMany(nested => Of(nested, item)));

    private static string KeyOf(PlanSpan place) => $"{place.Source.Path}:{place.Start}";
}
