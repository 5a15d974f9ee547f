using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A planned type that does not exist, where it should stand, and where in C# a fix for it is offered.</summary>
/// <param name="Type">The planned type.</param>
/// <param name="Namespace">The namespace in which it should stand; empty for the global one.</param>
/// <param name="Home">The place in C# that offers to build it; null where the compilation has no hand-written file.</param>
/// <param name="Elsewhere">Another namespace in which the component has a type of that name; null where it has none.</param>
internal sealed record MissingType(PlannedType Type, string Namespace, Location? Home, string? Elsewhere);

/// <summary>Finds the planned types that a compilation answers for and does not have.</summary>
internal sealed class MissingTypes
{
    private readonly PlanContext plan;
    private readonly FixHome home;

    private MissingTypes(PlanContext plan, CancellationToken cancellationToken)
    {
        this.plan = plan;
        home = new FixHome(plan.Compilation, cancellationToken);
    }

    public static ImmutableArray<MissingType> Find(PlanContext plan, CancellationToken cancellationToken)
    {
        var work = plan.Loaded.Work;
        if (work.Length == 0)
        {
            return [];
        }

        var ownership = new ItemOwnership(plan);
        var owned = work.Where(type => ownership.Owns(type) && !MisplacedTypes.Contains(type, plan)).ToArray();
        if (owned.Length == 0)
        {
            return [];
        }

        var existing = new ComponentTypes(plan, new HashSet<Component>(owned.Select(type => type.Item.Component!)));
        var brought = new HashSet<(Component, string)>(work.Where(type => !type.IsAddition).Select(type => (type.Item.Component!, type.MetadataName)));
        var search = new MissingTypes(plan, cancellationToken);
        return
        [
            .. owned
                .Where(type => !existing.Contains(type))
                .Where(type => !type.IsAddition || !brought.Contains((type.Item.Component!, type.MetadataName)))
                .Select(type => search.Describe(type, existing.FindElsewhere(type))),
        ];
    }

    private MissingType Describe(PlannedType type, string? elsewhere)
    {
        var target = type.Namespace ?? DefaultNamespaceOf(type.Item.Component!);
        return new MissingType(type, target, home.Find(target), elsewhere);
    }

    /// <summary>The namespace that the component names, else the one at the root of what it has in source, else that of the assembly.</summary>
    private string DefaultNamespaceOf(Component component)
    {
        var stated = component.Namespaces.Select(pattern => pattern.Text.Value).FirstOrDefault(name => !name.Contains("*"));
        return stated switch
        {
            NamePattern.GlobalNamespace => "",
            not null => stated,
            null => ComponentMap.NamespacesWithTypes(plan.Compilation.Assembly)
                .Where(container => !container.IsGlobalNamespace && plan.Components.OwnerOf(container) == component)
                .Select(container => container.ToDisplayString())
                .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
                .FirstOrDefault() ?? plan.Compilation.AssemblyName ?? "",
        };
    }
}
