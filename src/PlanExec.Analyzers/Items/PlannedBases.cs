using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>A base that a plan names.</summary>
/// <param name="Type">The type that names it.</param>
/// <param name="Name">The name.</param>
/// <param name="Base">The planned type that is meant.</param>
internal sealed record PlannedBase(PlannedType Type, TypeSyntax Name, PlannedType Base);

/// <summary>The planned types that planned types name as their bases.</summary>
internal sealed class PlannedBases
{
    private readonly ILookup<string, PlannedType> byName;

    private PlannedBases(IReadOnlyCollection<PlannedType> types) => byName = types.ToLookup(type => type.MetadataName, StringComparer.Ordinal);

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
        var candidates = byName[name.Arity == 0 ? name.Identifier.ValueText : $"{name.Identifier.ValueText}`{name.Arity}"]
            .Where(candidate => candidate.Item.Component == type.Item.Component && candidate.Namespace == type.Namespace)
            .ToArray();
        return candidates.FirstOrDefault(candidate => candidate.Item == type.Item) ?? candidates.FirstOrDefault();
    }
}
