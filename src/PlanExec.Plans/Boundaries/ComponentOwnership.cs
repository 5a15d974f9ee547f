namespace PlanExec.Plans;

/// <summary>Tells which component owns code, from the selectors of the plan alone.</summary>
public sealed class ComponentOwnership
{

    // Every namespace of every reference is asked about, and most lie outside the plan: those must not cost a look at each component.
    private readonly Dictionary<string, List<int>> byNamespace = new(StringComparer.Ordinal);
    private readonly List<int> others = [];

    /// <summary>Creates the ownership of a plan's components.</summary>
    public ComponentOwnership(IReadOnlyList<Component> components)
    {
        Components = components;
        for (var position = 0; position < components.Count; position++)
        {
            var namespaces = components[position].Namespaces;
            if (namespaces.Count == 0 || namespaces.Any(pattern => !pattern.IsLiteral))
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

    /// <summary>
    /// Finds the owner of the code in a namespace of an assembly. What is not governed is cut out first; then a selector by namespace beats one by
    /// assembly, and within a kind the longer literal text wins.
    /// </summary>
    /// <param name="assembly">The assembly's simple name.</param>
    /// <param name="qualifiedNamespace">The namespace, dotted; empty for the global one.</param>
    public ComponentOwner Find(string assembly, string qualifiedNamespace)
    {
        Component? best = null;
        Component? rival = null;
        var bestSpecificity = default(Specificity);
        foreach (var position in Candidates(qualifiedNamespace))
        {
            var component = Components[position];
            if (Specificity.Of(component, assembly, qualifiedNamespace) is not { } specificity)
            {
                continue;
            }

            var order = best is null ? 1 : specificity.CompareTo(bestSpecificity);
            if (order > 0)
            {
                (best, bestSpecificity, rival) = (component, specificity, null);
            }
            else if (order == 0)
            {
                rival ??= component;
            }
        }

        return new ComponentOwner(best, rival);
    }

    /// <summary>Whether a component selects an assembly by name (all of it, or a part by further selectors).</summary>
    public static bool NamesAssembly(Component component, string assembly) =>
        component.Assemblies.Any(pattern => pattern.Matches(assembly));

    /// <summary>The positions of the components that may select a namespace, in the plan's order.</summary>
    private IEnumerable<int> Candidates(string qualifiedNamespace)
    {
        List<int>? found = null;
        var name = qualifiedNamespace.Length == 0 ? NamePattern.GlobalNamespace : qualifiedNamespace;
        while (name.Length > 0)
        {
            if (byNamespace.TryGetValue(name, out var positions))
            {
                (found ??= []).AddRange(positions);
            }

            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }

        return found is null ? others : found.Concat(others).Distinct().OrderBy(position => position);
    }

    private readonly record struct Specificity(bool Ungoverned, int Namespace, int Assembly) : IComparable<Specificity>
    {
        private const int NotSelected = -1;

        public static Specificity? Of(Component component, string assembly, string qualifiedNamespace)
        {
            // Which of the code in a namespace its files or types are, a namespace does not tell.
            if (component.IsTemplate || component.Files.Count > 0 || component.Types.Count > 0)
            {
                return null;
            }

            var byNamespace = Longest(component.Namespaces, pattern => SelectsNamespace(pattern, qualifiedNamespace));
            var byAssembly = Longest(component.Assemblies, pattern => pattern.Matches(assembly));
            var selects = byNamespace is not null && byAssembly is not null && (byNamespace, byAssembly) is not (NotSelected, NotSelected);
            return selects ? new Specificity(!component.Governed, byNamespace!.Value, byAssembly!.Value) : null;
        }

        public int CompareTo(Specificity other) =>
            (Ungoverned, Namespace, Assembly).CompareTo((other.Ungoverned, other.Namespace, other.Assembly));

        private static bool SelectsNamespace(NamePattern pattern, string qualifiedNamespace) =>
            qualifiedNamespace.Length == 0 ? pattern.Text.Value == NamePattern.GlobalNamespace : pattern.MatchesSelfOrParent(qualifiedNamespace);

        /// <summary>The literal length of the best value that fits; null where there are values and none fits.</summary>
        private static int? Longest(IReadOnlyList<NamePattern> patterns, Func<NamePattern, bool> fits)
        {
            int? longest = patterns.Count == 0 ? NotSelected : null;
            foreach (var pattern in patterns)
            {
                if (fits(pattern) && !(longest >= pattern.LiteralLength))
                {
                    longest = pattern.LiteralLength;
                }
            }

            return longest;
        }
    }
}

/// <param name="Component">The owner of some code; null where no selector fits.</param>
/// <param name="Rival">Another component whose selectors fit just as well, which the plan has to decide; else null.</param>
public readonly record struct ComponentOwner(Component? Component, Component? Rival);
