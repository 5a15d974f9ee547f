using System.Collections.Concurrent;

namespace PlanExec.Plans;

/// <summary>Tells which component owns code, from the selectors of the plan alone.</summary>
public sealed class ComponentOwnership
{
    private readonly ComponentCandidates candidates = new();
    private readonly List<ComponentSelectors> selectors = [];
    private readonly HashSet<string> values;
    private readonly ConcurrentDictionary<(Component Template, string Value), Component> instances = new();

    /// <summary>Creates the ownership of a plan's components.</summary>
    /// <param name="components">The components.</param>
    /// <param name="capture">The plan's capture; null where it has none.</param>
    public ComponentOwnership(IReadOnlyList<Component> components, Capture? capture)
    {
        Components = components;
        values = new(capture?.Values.Select(value => value.Value) ?? [], StringComparer.Ordinal);
        LooksAtTypes = components.Any(component => component.Types.Count > 0);
        LooksAtFiles = components.Any(component => component.Files.Count > 0);
        for (var position = 0; position < components.Count; position++)
        {
            selectors.Add(new ComponentSelectors(components[position]));
            candidates.Add(position, components[position]);
        }
    }

    /// <summary>The components, in the plan's order.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>Whether some component selects by type, so that the namespace alone does not tell an owner.</summary>
    public bool LooksAtTypes { get; }

    /// <summary>Whether some component selects by file.</summary>
    public bool LooksAtFiles { get; }

    /// <summary>Finds the owner of some code: of the components whose selectors fit, the one that selects most closely.</summary>
    public ComponentOwner Find(CodeLocation code)
    {
        Component? best = null;
        Component? rival = null;
        var bestSpecificity = default(Specificity);
        var fullName = code.Type is null || code.Namespace.Length == 0 ? code.Type : $"{code.Namespace}.{code.Type}";
        foreach (var position in candidates.For(code))
        {
            if (!selectors[position].MayFit(code, fullName))
            {
                continue;
            }

            foreach (var (value, specificity) in selectors[position].Fit(code, fullName, values))
            {
                var order = best is null ? 1 : specificity.CompareTo(bestSpecificity);
                if (order > 0)
                {
                    (best, bestSpecificity, rival) = (Instance(Components[position], value), specificity, null);
                }
                else if (order == 0)
                {
                    rival ??= Instance(Components[position], value);
                }
            }
        }

        return new ComponentOwner(best, rival == best ? null : rival);
    }

    /// <summary>Whether a component selects an assembly by name (all of it, or a part by further selectors).</summary>
    public static bool NamesAssembly(Component component, string assembly) =>
        component.Assemblies.Any(pattern => pattern.Matches(assembly));

    /// <summary>The instance of a template that has a name; null where the name has none of its form.</summary>
    public Component? InstanceNamed(Component template, string name) =>
        Capture.ValueIn(name, Capture.WithHole(template.Name.Value)) is { } value ? Instance(template, value) : null;

    private Component Instance(Component component, string value) =>
        component.IsTemplate ? instances.GetOrAdd((component, value), key => key.Template.InstanceOf(key.Value)) : component;
}

/// <param name="Component">The owner of some code; null where no selector fits.</param>
/// <param name="Rival">Another component whose selectors fit just as well, which the plan has to decide; else null.</param>
public readonly record struct ComponentOwner(Component? Component, Component? Rival);
