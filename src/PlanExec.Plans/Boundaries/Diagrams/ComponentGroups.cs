namespace PlanExec.Plans.Diagrams;

/// <summary>Groups components by the first segment in which their names differ: <c>Orders.Domain</c> and <c>Orders.Application</c> are Orders.</summary>
internal static class ComponentGroups
{
    /// <summary>The groups and the components that are in none (each with a null prefix), by the first component in each.</summary>
    public static IReadOnlyList<(string? Prefix, IReadOnlyList<Component> Members)> Of(IReadOnlyList<Component> components)
    {
        // Where all names begin with 'Shop.', that tells none of them from the others.
        var common = 0;
        while (components.Count > 1 && components.Select(component => Prefix(component, common + 1)).Distinct(StringComparer.Ordinal).Count() == 1
            && components.All(component => component.Name.Value.Split('.').Length > common + 1))
        {
            common++;
        }

        var groups = components.GroupBy(component => Prefix(component, common + 1), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var found = new List<(string?, IReadOnlyList<Component>)>();
        foreach (var component in components)
        {
            var prefix = Prefix(component, common + 1);
            var members = groups[prefix];
            if (members.Count == 1 || prefix.Trim().Length == 0)
            {
                found.Add((null, [component]));
            }
            else if (members[0] == component)
            {
                found.Add((prefix, members));
            }
        }

        return found;
    }

    private static string Prefix(Component component, int segments)
    {
        var end = -1;
        for (var i = 0; i < segments; i++)
        {
            end = component.Name.Value.IndexOf('.', end + 1);
            if (end < 0)
            {
                return component.Name.Value;
            }
        }

        return component.Name.Value.Substring(0, end);
    }
}
