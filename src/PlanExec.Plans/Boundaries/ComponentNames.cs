namespace PlanExec.Plans.Merging;

/// <summary>What the names and patterns of a plan stand for, as positions among its components. Each pattern is looked up once.</summary>
internal sealed class ComponentNames(Section section, CaptureLinker captures, References references)
{
    /// <summary>A plan of 1,000 components may have 5,000 different patterns; more would take the compiler's time and memory.</summary>
    private const int MaximumComparisons = 5_000_000;

    private readonly Dictionary<string, IReadOnlyList<int>> patterns = new(StringComparer.Ordinal);
    private readonly List<(int Position, string Holed)> templates =
    [
        .. section.Maps.Select((map, position) => (position, map.Name!.Value))
            .Where(pair => pair.Value.Contains('$'))
            .Select(pair => (pair.position, Capture.WithHole(pair.Value))),
    ];

    // Each component alone, as most names mean it.
    private readonly IReadOnlyList<int>?[] single = new IReadOnlyList<int>?[section.Maps.Count];

    private bool isExhausted;

    /// <summary>The components that a name or pattern stands for; where there is none, that has become a fault.</summary>
    public IReadOnlyList<int> Find(Located<string> name)
    {
        if (TryFind(name) is { } found)
        {
            return found;
        }

        section.ReportUndefined(name, IsPattern(name.Value) ? "fits no component of the plan" : "is not a component of the plan");
        return [];
    }

    /// <summary>The components that a name or pattern stands for, empty where another fault tells why there is none; null where there is none.</summary>
    public IReadOnlyList<int>? TryFind(Located<string> name)
    {
        if (section.PositionOf(name.Value) is { } position && !name.Value.Contains('$'))
        {
            return single[position] ??= [position];
        }

        if (captures.Refuses(name))
        {
            return [];
        }

        if (!patterns.TryGetValue(name.Value, out var found))
        {
            found = captures.Knows(name) ? Matches(name) : [-1];
            patterns.Add(name.Value, found);
        }

        return found.Count == 0 && !isExhausted ? null
            : found.Count == 1 && found[0] < 0 ? []
            : found;
    }

    private static bool IsPattern(string name) => name.Contains('*') || name.Contains('$');

    /// <summary>The templates of which a name written out is an instance.</summary>
    private IReadOnlyList<int> Instances(Located<string> name)
    {
        var fitting = templates.Select(template => (template.Position, Value: Capture.ValueIn(name.Value, template.Holed))).Where(pair => pair.Value is not null).ToList();
        if (fitting.Count > 0 && !fitting.Any(pair => captures.MayBe(pair.Value!)))
        {
            captures.ReportValue(name, fitting[0].Value!);
            return [-1];
        }

        return [.. fitting.Where(pair => captures.MayBe(pair.Value!)).Select(pair => pair.Position)];
    }

    private IReadOnlyList<int> Matches(Located<string> name)
    {
        var isPattern = IsPattern(name.Value);
        if (isExhausted || (patterns.Count + 1L) * (isPattern ? section.Maps.Count : templates.Count) <= MaximumComparisons)
        {
            return isExhausted ? [] : !isPattern ? Instances(name) : name.Value.Contains('$') ? Templates(name) : Fitting(name);
        }

        isExhausted = true;
        references.Add(new PlanFault(
            DiagnosticIds.PlanCannotBeRead,
            name.Span,
            isPattern
                ? "The plan has so many different patterns with '*' that they can't all be looked up; write the names of the components out"
                : "The plan names so many instances of its templates that they can't all be looked up; name templates instead, such as '$any.Contracts'"));
        return [];
    }

    /// <summary>With a capture a name stands for templates only.</summary>
    private IReadOnlyList<int> Templates(Located<string> name)
    {
        var holed = new NamePattern(new Located<string>(Capture.WithHole(name.Value), name.Span));
        return [.. templates.Where(template => holed.Matches(template.Holed)).Select(template => template.Position)];
    }

    private IReadOnlyList<int> Fitting(Located<string> name)
    {
        var pattern = new NamePattern(name);
        var found = new List<int>();
        for (var position = 0; position < section.Maps.Count; position++)
        {
            var candidate = section.Maps[position].Name!.Value;
            if (candidate.Contains('$') ? Capture.FitsInstance(name.Value, Capture.WithHole(candidate)) : pattern.Matches(candidate))
            {
                found.Add(position);
            }
        }

        return found;
    }
}
