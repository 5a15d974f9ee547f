using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// How far the items are that a compilation answers for: computed from the code, when somebody asks. What rests on a decision that is not accepted is planning and has no state.
/// </summary>
internal sealed class ItemStates
{
    private static readonly ConditionalWeakTable<PlanContext, ItemStates> known = new();

    private readonly PlanContext plan;
    private readonly Lazy<ImmutableArray<MissingType>> missing;
    private readonly Lazy<ImmutableArray<AnsweredType>> answered;
    private readonly Lazy<PlannedBinding> binding;
    private readonly Lazy<PlannedBinding> bindingOfUntold;
    private readonly Lazy<HashSet<PlannedType>> untold;
    private readonly Lazy<ImmutableArray<PlanFault>> faults;
    private readonly Lazy<ILookup<INamedTypeSymbol, PlannedTypeDeclaration>> declared;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<PlannedTypeState>> states = new(SymbolEqualityComparer.Default);

    private ItemStates(PlanContext plan)
    {
        // Not to be cancelled: who asks next would get the cancellation.
        this.plan = plan;
        missing = new(() => MissingTypes.Find(plan, CancellationToken.None));
        answered = new(() => AnsweredTypes.Find(plan, missing.Value));
        binding = new(() => PlannedBinding.Of(plan, [.. answered.Value.Where(type => !IsUntold(type))], isOfUntold: false, CancellationToken.None));
        bindingOfUntold = new(() => PlannedBinding.Of(plan, [.. answered.Value.Where(IsUntold)], isOfUntold: true, CancellationToken.None));
        untold = new(() => [.. missing.Value.Skip(Plan.MaximumFaults).Select(type => type.Type)]);
        faults = new(() => [.. MisplacedTypes.Find(plan), .. answered.Value.IsEmpty ? [] : binding.Value.Faults]);
        declared = new(() => answered.Value
            .Where(type => type.Symbol is not null && binding.Value.Types.ContainsKey(type.Type))
            .ToLookup<AnsweredType, INamedTypeSymbol, PlannedTypeDeclaration>(type => type.Symbol!, type => binding.Value.Types[type.Type], SymbolEqualityComparer.Default));
    }

    /// <summary>The planned types that this compilation answers for and does not have.</summary>
    public ImmutableArray<MissingType> Missing => missing.Value;

    /// <summary>What is wrong with planned types, as far as only a compilation tells: names that resolve nowhere, what no compiler takes, and namespaces of no component.</summary>
    public ImmutableArray<PlanFault> Faults => faults.Value;

    /// <summary>Whether a planned type has no fault with which no code could be as planned.</summary>
    public bool CanBeBuilt(PlannedType type) => answered.Value.IsEmpty || !binding.Value.Impossible.Contains(type);

    /// <summary>The states of an item over one compilation, or of all together.</summary>
    public static ItemStates Of(PlanContext plan) => known.GetValue(plan, static key => new ItemStates(key));

    /// <summary>How far the planned types of an item are that this compilation answers for, in the order of the plan.</summary>
    public IEnumerable<PlannedTypeState> Of(string itemId) => answered.Value
        .Where(type => type.Type.Item.Item.Id.Value == itemId && BindingFor(type).Types.ContainsKey(type.Type))
        .Select(Of);

    /// <summary>How far an item is; null where this compilation answers for none of its types.</summary>
    public BuildState? StateOf(string itemId)
    {
        var all = Of(itemId).Select(type => type.State).ToArray();
        return all.Length == 0 ? null
            : all.Contains(BuildState.Missing) && all.Any(state => state != BuildState.Missing) ? BuildState.Partial
            : all.Max();
    }

    /// <summary>How far all that is planned of a type of this compilation is; none for a nested type, which comes with the one around it.</summary>
    public ImmutableArray<PlannedTypeState> Of(INamedTypeSymbol type) => type.ContainingType is null && plan.Loaded.WorkByName.Contains(type.MetadataName) && declared.Value.Contains(type)
        ? states.GetOrAdd(type, key => TypeComparison.Compare(key, [.. declared.Value[key]]))
        : [];

    /// <summary>Missing types of which no diagnostic tells are bound when somebody asks about them.</summary>
    private bool IsUntold(AnsweredType type) => type.Symbol is null && untold.Value.Contains(type.Type);

    private PlannedBinding BindingFor(AnsweredType type) => IsUntold(type) ? bindingOfUntold.Value : binding.Value;

    private PlannedTypeState Of(AnsweredType type)
    {
        var declaration = BindingFor(type).Types[type.Type];
        return type.Symbol is { } symbol
            ? Of(symbol).First(state => state.Declaration == declaration)
            : new PlannedTypeState(declaration, null, [], [], []);
    }
}
