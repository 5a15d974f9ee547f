using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Planned types that contradict another line of the plan: the component whose code they would be, or an item that plans the same type.</summary>
internal sealed class ItemContradictions
{
    // Stands for what a '*' leaves open: no name of a plan has it.
    private const char Unknown = '\u0001';

    /// <summary>More than a plan of 5,000 items needs; what is not looked at is missing all the same, if it would be another component's.</summary>
    private const int MaximumLookups = 20_000;

    private readonly ComponentOwnership ownership;
    private readonly Dictionary<PlanSpan, PlanFault> faults = [];
    private readonly HashSet<PlannedType> types = [];
    private int lookups;

    public ItemContradictions(IReadOnlyList<PlannedItem> items, ComponentOwnership ownership)
    {
        this.ownership = ownership;
        foreach (var type in items.Where(item => item.Component is not null).SelectMany(item => item.Types))
        {
            CheckOwner(type, type.Item.Component!);
        }

        var bases = PlannedBases.Find([.. items.SelectMany(item => item.Types)]);
        CheckCircles(bases);
        CheckBases(bases);
        CheckTwice(items.Where(item => item.IsWork).SelectMany(item => item.Types).Where(type => !type.IsAddition && !types.Contains(type)));
    }

    /// <summary>What contradicts another line, each place once.</summary>
    public IEnumerable<PlanFault> Faults => faults.Values;

    /// <summary>Whether the plan says something about a type that can't be.</summary>
    public bool Concern(PlannedType type) => types.Contains(type);

    private void CheckOwner(PlannedType type, Component component)
    {
        if (FindOtherOwner(type, component) is not { } owner)
        {
            return;
        }

        var isByName = type.NamespacePlace is null || owner.Types.Count > 0 || component.Types.Count > 0;
        var fact = isByName ? $"type '{type.Title}' would be of component '{owner}'" : $"its code stands in namespace '{type.Namespace}', which is of component '{owner}'";
        var remedy = isByName ? "correct the name, the namespace or the component" : "correct the namespace or the component";
        Report(type, isByName ? type.NamePlace : type.NamespacePlace!.Value, owner.Name.Span, $"Item '{type.Item.Item.Id}' is of component '{component}', but {fact}; {remedy}");
    }

    /// <summary>The component that owns the type wherever it stands as planned; null where the item's own may.</summary>
    private Component? FindOtherOwner(PlannedType type, Component component)
    {
        // No plan tells in which file a type will stand.
        if (component.HasFaults || component.Files.Count > 0)
        {
            return null;
        }

        var namespaces = type.Namespace is { } stated ? [stated] : component.Namespaces.Select(Written).Select(name => name == NamePattern.GlobalNamespace ? "" : name);
        var assemblies = component.Assemblies.Select(Written).DefaultIfEmpty("").ToList();
        Component? other = null;
        foreach (var place in namespaces.SelectMany(name => assemblies.Select(assembly => new CodeLocation(assembly, name, type.Name))))
        {
            if (++lookups > MaximumLookups)
            {
                return null;
            }

            var owner = ownership.Find(place);
            if (owner.Component is not { HasFaults: false } || owner.Component == component || owner.Rival == component)
            {
                return null;
            }

            other ??= owner.Component;
        }

        return other;
    }

    private void CheckCircles(IReadOnlyCollection<PlannedBase> bases)
    {
        foreach (var circle in BaseCircles.Find(bases))
        {
            var way = string.Join(" : ", circle.Select(step => step.Type.Title).Append(circle[0].Type.Title));
            var first = circle[0];
            types.UnionWith(circle.Select(step => step.Type));
            Report(first.Type, first.Type.Code.Locate(first.Name.SpanStart, first.Name.Span.Length), circle[circle.Count - 1].Type.NamePlace, $"No type can be its own base: {way}; take one of these bases out");
        }
    }

    private void CheckBases(IReadOnlyCollection<PlannedBase> bases)
    {
        foreach (var (named, fact) in ImpossibleBases.Find(bases))
        {
            types.Add(named.Type);
            Report(
                named.Type,
                named.Type.Code.Locate(named.Name.SpanStart, named.Name.Span.Length),
                named.Base.NamePlace,
                $"'{named.Type.Title}' can't derive from '{named.Base.Title}', for {fact}, as item '{named.Base.Item.Item.Id}' plans it; correct one of them");
        }
    }

    private void CheckTwice(IEnumerable<PlannedType> planned)
    {
        var first = new Dictionary<(Component? Component, string? Namespace, string Name), PlannedType>();
        foreach (var type in planned)
        {
            var key = (type.Namespace is null ? type.Item.Component : null, type.Namespace, type.MetadataName);
            if (first.TryGetValue(key, out var earlier))
            {
                Report(type, type.NamePlace, earlier.NamePlace, $"Type '{type.Title}' is planned by item '{earlier.Item.Item.Id}' already; plan it once, and write 'partial' where more is added to it");
            }
            else
            {
                first.Add(key, type);
            }
        }
    }

    private void Report(PlannedType type, PlanSpan place, PlanSpan related, string message)
    {
        types.Add(type);
        if (faults.Count == Plan.MaximumFaults)
        {
            return;
        }

        faults[place] = new PlanFault(DiagnosticIds.Contradiction, place, message) { Related = related };
    }

    private static string Written(NamePattern pattern) => pattern.Text.Value.Replace('*', Unknown);
}
