using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// The types whose objects bring components with them: the components' own types, what derives from a type that is made of them, and what has a member of such a type
/// that a keyword or an operator calls.
/// </summary>
internal sealed class BearerTypes
{
    /// <summary>Members that C# calls without their names, beside indexers, operators and conversions.</summary>
    private static readonly HashSet<string> calledByKeywords = new(StringComparer.Ordinal)
    {
        "GetEnumerator", "GetAsyncEnumerator", "Current", "MoveNext", "MoveNextAsync", "GetAwaiter", "GetResult", "IsCompleted", "Deconstruct", "Add", "Invoke",
        "Slice", "Dispose", "DisposeAsync", "GetPinnableReference", "AppendLiteral", "AppendFormatted",
        "Cast", "GroupBy", "GroupJoin", "Join", "OrderBy", "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    };

    private readonly Dictionary<INamedTypeSymbol, TargetSet> components = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, TargetSet> own;

    public BearerTypes(IReadOnlyList<INamedTypeSymbol> types, Func<INamedTypeSymbol, TargetSet> own, CancellationToken cancellationToken)
    {
        this.own = own;
        var dependents = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var known = new HashSet<INamedTypeSymbol>(types, SymbolEqualityComparer.Default);
        var changed = new Queue<INamedTypeSymbol>();
        var parts = new List<INamedTypeSymbol>();
        foreach (var type in types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (own(type) is { IsEmpty: false } set)
            {
                components[type] = set;
                changed.Enqueue(type);
            }

            parts.Clear();
            AddPartsOf(type, parts);
            foreach (var part in parts)
            {
                var definition = part.OriginalDefinition;
                if (known.Contains(definition) && !SymbolEqualityComparer.Default.Equals(definition, type))
                {
                    if (!dependents.TryGetValue(definition, out var list))
                    {
                        dependents.Add(definition, list = []);
                    }

                    list.Add(type);
                }
            }
        }

        while (changed.Count > 0)
        {
            var type = changed.Dequeue();
            if (!dependents.TryGetValue(type, out var list))
            {
                continue;
            }

            foreach (var dependent in list)
            {
                var before = Of(dependent);
                var after = before.Union(components[type]);
                if (!ReferenceEquals(before, after))
                {
                    components[dependent] = after;
                    changed.Enqueue(dependent);
                }
            }
        }
    }

    /// <summary>The types that bring something.</summary>
    public IEnumerable<KeyValuePair<INamedTypeSymbol, TargetSet>> All => components;

    /// <summary>What a type is part of by itself.</summary>
    public TargetSet OwnOf(INamedTypeSymbol type) => own(type);

    /// <summary>Whether C# calls a member by something else than its name.</summary>
    public static bool IsCalledByKeyword(ISymbol member) => calledByKeywords.Contains(member.Name)
        || member is IPropertySymbol { IsIndexer: true }
        || member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion };

    /// <summary>The components that objects of a type bring.</summary>
    public TargetSet Of(INamedTypeSymbol type) => components.TryGetValue(type.OriginalDefinition, out var set) ? set : TargetSet.Empty;

    private static void AddPartsOf(INamedTypeSymbol type, List<INamedTypeSymbol> parts)
    {
        if (type.BaseType is { } inherited)
        {
            TypeParts.AddInOrBehind(inherited, parts);
        }

        foreach (var implemented in type.Interfaces)
        {
            TypeParts.AddInOrBehind(implemented, parts);
        }

        foreach (var member in type.GetMembers())
        {
            if (!IsCalledByKeyword(member) && !(member is IFieldSymbol { IsStatic: false } && IsInlineArray(type)))
            {
                continue;
            }

            switch (member)
            {
                case IFieldSymbol field:
                    TypeParts.AddInOrBehind(field.Type, parts);
                    break;
                case IMethodSymbol method:
                    TypeParts.AddInOrBehind(method.ReturnType, parts);
                    AddParameters(method.Parameters, parts);
                    break;
                case IPropertySymbol property:
                    TypeParts.AddInOrBehind(property.Type, parts);
                    AddParameters(property.Parameters, parts);
                    break;
            }
        }
    }

    /// <summary>Whether an indexer of a type gives its field, as often as an attribute says.</summary>
    public static bool IsInlineArray(INamedTypeSymbol type) => type.TypeKind == TypeKind.Struct && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute");

    private static void AddParameters(ImmutableArray<IParameterSymbol> parameters, List<INamedTypeSymbol> parts)
    {
        foreach (var parameter in parameters)
        {
            TypeParts.AddInOrBehind(parameter.Type, parts);
        }
    }
}
