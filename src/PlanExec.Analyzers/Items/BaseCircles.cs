using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>A base that a plan names.</summary>
/// <param name="Type">The type that names it.</param>
/// <param name="Name">The name.</param>
/// <param name="Base">The planned type that is meant.</param>
internal sealed record PlannedBase(PlannedType Type, TypeSyntax Name, PlannedType Base);

/// <summary>Finds planned types that derive from each other in a circle. Each is a file of its own to the compiler, so it sees none.</summary>
internal sealed class BaseCircles
{
    private readonly ILookup<string, PlannedType> byName;
    private readonly Dictionary<PlannedType, List<PlannedBase>> bases = [];

    private BaseCircles(IReadOnlyCollection<PlannedType> types)
    {
        byName = types.ToLookup(type => type.MetadataName, StringComparer.Ordinal);
        foreach (var type in types)
        {
            var named = BasesOf(type).ToList();
            if (named.Count > 0)
            {
                bases.Add(type, named);
            }
        }
    }

    /// <summary>The circles, each once, beginning with the type that the plan has first.</summary>
    public static IEnumerable<IReadOnlyList<PlannedBase>> Find(IReadOnlyCollection<PlannedType> types)
    {
        var circles = new BaseCircles(types);
        circles.RemoveWhatEnds();
        var seen = new HashSet<PlannedType>();
        foreach (var start in types.Where(circles.bases.ContainsKey))
        {
            var path = new List<PlannedBase>();
            for (var current = start; seen.Add(current); current = path[path.Count - 1].Base)
            {
                path.Add(circles.bases[current][0]);
            }

            // Where the way ends in itself there is a circle; else in one that is known.
            var last = path.Count == 0 ? null : path[path.Count - 1].Base;
            if (path.FindIndex(step => step.Type == last) is >= 0 and var first)
            {
                yield return path.GetRange(first, path.Count - first);
            }
        }
    }

    /// <summary>Leaves the types from which every way leads into a circle.</summary>
    private void RemoveWhatEnds()
    {
        var deriving = bases.Values.SelectMany(named => named).ToLookup(named => named.Base, named => named.Type);
        var ended = new Queue<PlannedType>(deriving.Select(group => group.Key).Where(type => !bases.ContainsKey(type)));
        while (ended.Count > 0)
        {
            var type = ended.Dequeue();
            foreach (var derived in deriving[type].Where(bases.ContainsKey))
            {
                var left = bases[derived];
                left.RemoveAll(named => named.Base == type);
                if (left.Count == 0)
                {
                    bases.Remove(derived);
                    ended.Enqueue(derived);
                }
            }
        }
    }

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
