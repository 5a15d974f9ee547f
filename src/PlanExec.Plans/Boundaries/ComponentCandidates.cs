using System.Collections.Concurrent;

namespace PlanExec.Plans;

/// <summary>
/// Which components may select some code at all. Every namespace of every reference is asked about, and most lie outside the plan: those must not cost a look at each
/// component.
/// </summary>
internal sealed class ComponentCandidates
{
    private readonly Dictionary<string, List<int>> byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byFirstPart = new(StringComparer.Ordinal);

    // What does not tell a namespace, by what else it needs to fit.
    private readonly List<(int Position, Component Component)>[] others = [[], [], [], []];
    private readonly ConcurrentDictionary<(string Assembly, int Needs), List<int>> othersIn = new();

    /// <summary>Adds a component. They are added in the plan's order.</summary>
    public void Add(int position, Component component)
    {
        var names = component.Namespaces.Select(pattern => pattern.Text.Value).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0 && names.TrueForAll(name => IsLiteral(name) || FirstPartOf(name) is not null))
        {
            foreach (var name in names)
            {
                AddTo(IsLiteral(name) ? byNamespace : byFirstPart, IsLiteral(name) ? name : FirstPartOf(name)!, position);
            }
        }
        else
        {
            others[Needs(component.Types.Count > 0, component.Files.Count > 0)].Add((position, component));
        }
    }

    /// <summary>The positions of the components that may select some code, in the plan's order.</summary>
    public IReadOnlyList<int> For(CodeLocation code)
    {
        List<int>? found = null;
        var isMixed = false;
        for (var needs = 0; needs < others.Length; needs++)
        {
            if (others[needs].Count > 0 && (needs & ~Needs(code.Type is not null, code.File is not null)) == 0)
            {
                Include(othersIn.GetOrAdd((code.Assembly, needs), OthersIn));
            }
        }

        if (byFirstPart.Count > 0 && byFirstPart.TryGetValue(code.Namespace.Split('.')[0], out var alike))
        {
            Include(alike);
        }

        var name = code.Namespace.Length == 0 ? NamePattern.GlobalNamespace : code.Namespace;
        while (byNamespace.Count > 0 && name.Length > 0)
        {
            if (byNamespace.TryGetValue(name, out var fitting))
            {
                Include(fitting);
            }

            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }

        return !isMixed ? found ?? (IReadOnlyList<int>)[] : [.. found.Distinct().OrderBy(position => position)];

        void Include(List<int> positions)
        {
            if (positions.Count > 0)
            {
                (found, isMixed) = found is null ? (positions, false) : ([.. found, .. positions], true);
            }
        }
    }

    private List<int> OthersIn((string Assembly, int Needs) key) =>
        [.. others[key.Needs].Where(other => other.Component.Assemblies.Count == 0 || other.Component.Assemblies.Any(pattern => MayMatch(pattern, key.Assembly))).Select(other => other.Position)];

    private static bool MayMatch(NamePattern pattern, string assembly) => pattern.Text.Value.Contains('$') || pattern.Matches(assembly);

    private static int Needs(bool type, bool file) => (type ? 1 : 0) + (file ? 2 : 0);

    private static bool IsLiteral(string name) => name.IndexOfAny(['*', '$']) < 0;

    /// <summary>The part before the first dot, where it is written out.</summary>
    private static string? FirstPartOf(string name) => name.IndexOf('.') is > 0 and var dot && IsLiteral(name.Substring(0, dot)) ? name.Substring(0, dot) : null;

    private static void AddTo(Dictionary<string, List<int>> lists, string name, int position)
    {
        if (!lists.TryGetValue(name, out var positions))
        {
            lists.Add(name, positions = []);
        }

        // Several names of one component may begin alike.
        if (positions.Count == 0 || positions[positions.Count - 1] != position)
        {
            positions.Add(position);
        }
    }
}
