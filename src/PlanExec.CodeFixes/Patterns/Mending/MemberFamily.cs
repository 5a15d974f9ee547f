using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>The members that must look alike: what a member overrides and implements, and what overrides and implements that.</summary>
internal static class MemberFamily
{
    /// <summary>What a member overrides and implements, at any distance.</summary>
    public static IEnumerable<ISymbol> Origins(ISymbol member)
    {
        var pending = new Stack<ISymbol>([member]);
        while (pending.Count > 0)
        {
            foreach (var origin in DirectOrigins(pending.Pop()))
            {
                yield return origin;
                pending.Push(origin);
            }
        }
    }

    /// <summary>The whole family, the member among them.</summary>
    public static async Task<IReadOnlyCollection<ISymbol>> FindAsync(ISymbol member, Solution solution, CancellationToken cancellationToken)
    {
        var family = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ISymbol>([member]);
        while (pending.Count > 0)
        {
            var current = pending.Pop().OriginalDefinition;
            if (!family.Add(current))
            {
                continue;
            }

            var related = DirectOrigins(current).ToList();
            related.AddRange(current.ContainingType.TypeKind == TypeKind.Interface
                ? await SymbolFinder.FindImplementationsAsync(current, solution, cancellationToken: cancellationToken).ConfigureAwait(false)
                : await SymbolFinder.FindOverridesAsync(current, solution, cancellationToken: cancellationToken).ConfigureAwait(false));
            foreach (var found in related)
            {
                pending.Push(found);
            }
        }

        return family;
    }

    private static IEnumerable<ISymbol> DirectOrigins(ISymbol member)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol happening => happening.OverriddenEvent,
            _ => null,
        };
        if (overridden is not null)
        {
            yield return overridden;
        }

        if (member is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces.SelectMany(contract => contract.GetMembers()))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract), member))
            {
                yield return contract;
            }
        }
    }
}
