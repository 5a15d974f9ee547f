using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>What the plan speaks about, for each symbol that code can use: components, libraries, banned APIs.</summary>
internal sealed class UseTargets(PlanContext plan)
{
    private static readonly IReadOnlyList<UseTarget> none = [];

    private readonly ComponentMap components = plan.Components;
    private readonly ConcurrentDictionary<Component, IReadOnlyList<UseTarget>> ofComponents = new();

    public Libraries Libraries { get; } = new(plan);

    public BannedApis Apis { get; } = new(plan);

    /// <summary>The component that owns the code of a symbol; null where none does.</summary>
    public Component? OwnerOf(ISymbol symbol) => components.OwnerOf(symbol);

    /// <summary>What is used where a type is.</summary>
    public IReadOnlyList<UseTarget> Of(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return none;
        }

        var found = components.OwnerOf(type) is { } owner ? OfComponent(owner) : Libraries.AreListed && Libraries.Of(type) is { } library ? [library] : none;
        return Apis.Of(type) is { Count: > 0 } bans ? [.. found, .. bans] : found;
    }

    /// <summary>What is used where a member is named, beside what its type is.</summary>
    public IReadOnlyList<UseTarget> OfMember(ISymbol member) => Apis.Of(member);

    public IReadOnlyList<UseTarget> OfComponent(Component component) => ofComponents.GetOrAdd(component, key => [new ComponentTarget(key)]);

    /// <summary>What an assembly holds: components, a library, banned namespaces.</summary>
    public IEnumerable<UseTarget> In(IAssemblySymbol assembly)
    {
        foreach (var container in ComponentMap.Namespaces(assembly))
        {
            foreach (var owner in components.OwnersIn(container))
            {
                foreach (var target in OfComponent(owner))
                {
                    yield return target;
                }
            }

            if ((Libraries.AreListed && !components.IsOfSolution(assembly)) || Apis.BansNamespace(container))
            {
                foreach (var target in container.GetTypeMembers().SelectMany(Of).Distinct())
                {
                    yield return target;
                }
            }
        }
    }

    /// <summary>Whether the plan has something to say about this use: not silently allowed, for all types of both sides.</summary>
    /// <param name="from">The component whose code it is; null for code of none.</param>
    /// <param name="to">What is used.</param>
    public bool IsWatched(Component? from, UseTarget to) => to switch
    {
        ComponentTarget { Component: var component } => from is not null && component != from && plan.Policy.IsLimited(from, component),
        LibraryTarget library => from is { Governed: true } && !Libraries.Allow(from, library),
        ApiTarget api => BannedApis.Speaks(api.Ban, from),
        _ => false,
    };
}
