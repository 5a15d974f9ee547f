namespace PlanExec.Plans.Merging;

/// <summary>Finds components between which nothing decides whose the code is.</summary>
internal static class IdenticalSelectors
{
    /// <summary>Reports each component whose selectors an earlier one has, too.</summary>
    public static void Report(IReadOnlyList<Component> components, References references)
    {
        var first = new Dictionary<string, Component>(StringComparer.Ordinal);
        foreach (var component in components.Where(component => !component.HasFaults))
        {
            var selectors = string.Join(
                "|",
                component.Governed.ToString(),
                Sorted(component.Namespaces, pattern => pattern.Text),
                Sorted(component.Assemblies, pattern => pattern.Text),
                Sorted(component.Files, glob => glob.Text),
                Sorted(component.Types, pattern => pattern.Text));
            if (first.TryGetValue(selectors, out var earlier))
            {
                references.Contradicts(
                    component.Name.Span,
                    earlier.Name.Span,
                    $"Components {FaultList.Quote(earlier.Name.Value)} and {FaultList.Quote(component.Name.Value)} have the same selectors, so nothing decides whose the code is; change one of them");
            }
            else
            {
                first.Add(selectors, component);
            }
        }
    }

    /// <summary>What is written, in an order of its own: two lists that say the same become one text.</summary>
    public static string Sorted<T>(IReadOnlyList<T> patterns, Func<T, Located<string>> text) => patterns.Count switch
    {
        0 => "",
        1 => text(patterns[0]).Value,
        _ => string.Join(",", patterns.Select(pattern => text(pattern).Value).OrderBy(value => value, StringComparer.Ordinal)),
    };
}
