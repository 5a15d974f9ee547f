using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>What comes in with types, with what is made of them, and with members that speak of them.</summary>
/// <param name="of">What comes in with a type alone.</param>
internal sealed class BroughtTypes(Func<INamedTypeSymbol, TargetSet> of)
{
    /// <summary>The same by the full names of the types instead of their symbols, which belong to one compilation.</summary>
    public static BroughtTypes ByName(IEnumerable<KeyValuePair<INamedTypeSymbol, TargetSet>> types)
    {
        var byName = new Dictionary<long, TargetSet>();
        foreach (var (type, set) in types.Select(pair => (Hash(pair.Key), pair.Value)))
        {
            byName[type] = byName.TryGetValue(type, out var other) ? other.Union(set) : set;
        }

        return new BroughtTypes(type => byName.Count > 0 && byName.TryGetValue(Hash(type), out var set) ? set : TargetSet.Empty);
    }

    /// <summary>What comes in with a type alone, whatever its type arguments.</summary>
    public TargetSet Of(INamedTypeSymbol type) => of(type);

    /// <summary>The components that come with a value of a type.</summary>
    public TargetSet BroughtBy(ITypeSymbol type)
    {
        // Most types are not generic and bring nothing: no enumeration for those.
        if (type is INamedTypeSymbol { IsGenericType: false, IsTupleType: false, IsAnonymousType: false } simple)
        {
            return of(simple);
        }

        var set = TargetSet.Empty;
        foreach (var part in TypeParts.InOrBehind(type))
        {
            set = set.Union(of(part));
        }

        return set;
    }

    /// <summary>The components that come in where a member is used: with its value, or with what is made for its parameters.</summary>
    public TargetSet BroughtBy(ISymbol member)
    {
        switch (member)
        {
            case IMethodSymbol method:
                var set = BroughtBy(method.ReturnType);
                foreach (var parameter in method.Parameters)
                {
                    set = set.Union(BroughtBy(parameter.Type));
                }

                return method.TypeParameters.IsEmpty ? set : method.TypeParameters.Aggregate(set, (all, parameter) => all.Union(BroughtBy(parameter)));
            case IPropertySymbol property:
                return property.Parameters.Aggregate(BroughtBy(property.Type), (all, parameter) => all.Union(BroughtBy(parameter.Type)));
            case IFieldSymbol field:
                return BroughtBy(field.Type);
            case IEventSymbol happening:
                return BroughtBy(happening.Type);
            default:
                return TargetSet.Empty;
        }
    }

    /// <summary>Of the name with all that is around it (FNV-1a). Two types with one hash make more code be looked at, nothing else.</summary>
    private static long Hash(INamespaceOrTypeSymbol symbol)
    {
        unchecked
        {
            var hash = symbol.ContainingSymbol is INamespaceOrTypeSymbol container ? Hash(container) : (long)14695981039346656037;
            foreach (var character in symbol.MetadataName)
            {
                hash = (hash ^ character) * 1099511628211;
            }

            return (hash ^ '.') * 1099511628211;
        }
    }
}
