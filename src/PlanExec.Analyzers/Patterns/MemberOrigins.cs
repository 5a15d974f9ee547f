using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Patterns;

/// <summary>The members that another must look like.</summary>
internal static class MemberOrigins
{
    /// <summary>What a member overrides and implements, at any distance.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        var pending = new Stack<ISymbol>([member]);
        while (pending.Count > 0)
        {
            foreach (var origin in DirectlyOf(pending.Pop()))
            {
                yield return origin;
                pending.Push(origin);
            }
        }
    }

    /// <summary>What a member overrides; null where it overrides nothing.</summary>
    public static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };

    /// <summary>What a member overrides and implements itself.</summary>
    public static IEnumerable<ISymbol> DirectlyOf(ISymbol member)
    {
        if (OverriddenBy(member) is { } overridden)
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
