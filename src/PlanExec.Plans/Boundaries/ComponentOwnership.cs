using System.Collections.Concurrent;

namespace PlanExec.Plans;

/// <summary>Tells which component owns code, from the selectors of the plan alone.</summary>
public sealed class ComponentOwnership
{

    // Every namespace of every reference is asked about, and most lie outside the plan: those must not cost a look at each component.
    private readonly Dictionary<string, List<int>> byNamespace = new(StringComparer.Ordinal);
    private readonly List<int> others = [];
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
            var namespaces = components[position].Namespaces;
            if (namespaces.Count == 0 || namespaces.Any(pattern => !pattern.IsLiteral || pattern.Text.Value.Contains('$')))
            {
                others.Add(position);
                continue;
            }

            foreach (var name in namespaces.Select(pattern => pattern.Text.Value).Distinct(StringComparer.Ordinal))
            {
                if (!byNamespace.TryGetValue(name, out var positions))
                {
                    byNamespace.Add(name, positions = []);
                }

                positions.Add(position);
            }
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
        foreach (var position in Candidates(code.Namespace))
        {
            foreach (var (value, specificity) in selectors[position].Fit(code, values))
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

    /// <summary>The positions of the components that may select a namespace, in the plan's order.</summary>
    private IEnumerable<int> Candidates(string qualifiedNamespace)
    {
        List<int>? found = null;
        var name = qualifiedNamespace.Length == 0 ? NamePattern.GlobalNamespace : qualifiedNamespace;
        while (name.Length > 0)
        {
            if (byNamespace.TryGetValue(name, out var fitting))
            {
                (found ??= []).AddRange(fitting);
            }

            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }

        return found is null ? others : found.Concat(others).Distinct().OrderBy(position => position);
    }
}

/// <param name="Component">The owner of some code; null where no selector fits.</param>
/// <param name="Rival">Another component whose selectors fit just as well, which the plan has to decide; else null.</param>
public readonly record struct ComponentOwner(Component? Component, Component? Rival);
