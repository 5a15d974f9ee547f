namespace PlanExec.Plans.Diagrams;

/// <summary>
/// The fewest arrows that say who uses whom: what all components of a group use is one arrow from the group, and who uses all components of
/// a group has one arrow to it. Ends are the ids of components and groups.
/// </summary>
internal static class ComponentArrows
{
    /// <summary>The arrows of components and groups, each with all its heads.</summary>
    public static IEnumerable<(string From, IReadOnlyList<string> To)> Of(
        IReadOnlyList<Component> components,
        IEnumerable<DiagramUse> arrows,
        IReadOnlyList<(string Id, IReadOnlyList<Component> Members)> groups,
        IReadOnlyDictionary<Component, string> ids)
    {
        var drawn = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var uses = components.ToDictionary(component => component, component => Used(component, drawn[component]));
        var groupOf = groups.SelectMany(group => group.Members.Select(member => (member, group.Id))).ToDictionary(pair => pair.member, pair => pair.Id);
        foreach (var (id, members) in groups)
        {
            var common = new HashSet<Component>(uses[members[0]]);
            foreach (var member in members)
            {
                common.IntersectWith(uses[member]);
            }

            common.ExceptWith(members);
            foreach (var member in members)
            {
                uses[member].ExceptWith(common);
            }

            if (common.Count > 0)
            {
                yield return (id, Heads(common, id));
            }
        }

        foreach (var component in components.Where(component => uses[component].Count > 0))
        {
            yield return (ids[component], Heads(uses[component], groupOf.TryGetValue(component, out var own) ? own : null));
        }

        IReadOnlyList<string> Heads(HashSet<Component> used, string? own)
        {
            var heads = new List<string>();
            foreach (var (id, members) in groups)
            {
                // An arrow to the group around its tail can't be drawn.
                if (id != own && members.All(used.Contains))
                {
                    heads.Add(id);
                    used.ExceptWith(members);
                }
            }

            heads.AddRange(components.Where(used.Contains).Select(component => ids[component]));
            return heads;
        }
    }

    private static HashSet<Component> Used(Component component, IEnumerable<Component> drawn)
    {
        var used = new HashSet<Component>((component.Uses ?? []).SelectMany(reference => reference.Components).Concat(drawn));
        used.Remove(component);
        return used;
    }
}
