namespace PlanExec.Plans.Merging;

/// <summary>What the names and patterns of a plan stand for, as positions among its components. Each pattern is looked up once.</summary>
internal sealed class ComponentNames(Section section, References references)
{
    /// <summary>A plan of 1,000 components may have 10,000 different patterns; more would take the compiler's time and memory.</summary>
    private const int MaximumComparisons = 10_000_000;

    private readonly Dictionary<string, IReadOnlyList<int>> patterns = new(StringComparer.Ordinal);
    private bool isExhausted;

    /// <summary>The components that a name or pattern stands for; where there is none, that has become a fault.</summary>
    public IReadOnlyList<int> Find(Located<string> name)
    {
        var pattern = new NamePattern(name);
        if (pattern.IsLiteral)
        {
            return section.Find(name) is >= 0 and var position ? [position] : [];
        }

        if (!patterns.TryGetValue(name.Value, out var found))
        {
            found = Matches(pattern);
            patterns.Add(name.Value, found);
        }

        if (found.Count == 0 && !isExhausted)
        {
            section.ReportUndefined(name, "fits no component of the plan");
        }

        return found;
    }

    private IReadOnlyList<int> Matches(NamePattern pattern)
    {
        if (isExhausted || (patterns.Count + 1L) * section.Maps.Count <= MaximumComparisons)
        {
            return isExhausted ? [] : [.. Enumerable.Range(0, section.Maps.Count).Where(position => pattern.Matches(section.Maps[position].Name!.Value))];
        }

        isExhausted = true;
        references.Add(new PlanFault(
            DiagnosticIds.PlanCannotBeRead,
            pattern.Text.Span,
            "The plan has so many different patterns with '*' that they can't all be looked up; write the names of the components out"));
        return [];
    }
}
