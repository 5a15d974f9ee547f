using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A base that a plan names.</summary>
/// <param name="Type">The type that names it.</param>
/// <param name="Name">The name.</param>
/// <param name="Base">The planned type that is meant.</param>
internal sealed record PlannedBase(PlannedType Type, TypeSyntax Name, PlannedType Base);

/// <summary>The planned types that planned types name as their bases.</summary>
internal sealed class PlannedBases
{
    // The first of each name in a namespace of a component, and in an item.
    private readonly Dictionary<(string MetadataName, Component? Component, string? Namespace, PlannedItem? Item), PlannedType> first = [];

    private PlannedBases(IReadOnlyCollection<PlannedType> types)
    {
        foreach (var type in types)
        {
            Add(type, type.Item);
            Add(type, item: null);
        }

        void Add(PlannedType type, PlannedItem? item)
        {
            var key = (type.MetadataName, type.Item.Component, type.Namespace, item);
            if (!first.ContainsKey(key))
            {
                first.Add(key, type);
            }
        }
    }

    /// <summary>Each base that names another planned type, in the order of the plan.</summary>
    public static IReadOnlyList<PlannedBase> Find(IReadOnlyCollection<PlannedType> types) => [.. types.SelectMany(new PlannedBases(types).BasesOf)];

    private IEnumerable<PlannedBase> BasesOf(PlannedType type) =>
        from part in type.Parts.OfType<TypeDeclarationSyntax>()
        where part.BaseList is not null
        from parent in part.BaseList!.Types
        let name = parent.Type as SimpleNameSyntax
        where name is not null
        let found = Find(name, type)
        where found is not null
        select new PlannedBase(type, parent.Type, found);

    /// <summary>The planned type of a name: of the same item, else of the same namespace of the component. What is qualified may be any.</summary>
    private PlannedType? Find(SimpleNameSyntax name, PlannedType type)
    {
        var metadataName = name.Arity == 0 ? name.Identifier.ValueText : $"{name.Identifier.ValueText}`{name.Arity}";
        return Of(type.Item) ?? Of(item: null);

        PlannedType? Of(PlannedItem? item) => first.TryGetValue((metadataName, type.Item.Component, type.Namespace, item), out var found) ? found : null;
    }
}
