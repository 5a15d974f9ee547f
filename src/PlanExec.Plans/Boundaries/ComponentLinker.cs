using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The components of all plan files, and what their names stand for.</summary>
internal sealed class ComponentLinker
{
    private readonly Section section;
    private readonly CaptureLinker captures;
    private readonly References references;
    private readonly List<Component> components = [];
    private readonly ComponentNames names;

    // Many rules may name one pattern: they share what it stands for.
    private readonly Dictionary<IReadOnlyList<int>, IReadOnlyList<Component>> shared = [];

    public ComponentLinker(IReadOnlyList<PlanDocument> documents, DecisionLinker decisions, References references)
    {
        this.references = references;
        section = new Section(documents, "components", "component", references);
        captures = new CaptureLinker(documents, section, references);
        names = new ComponentNames(section, captures, references);
        var uses = new List<IReadOnlyList<IReadOnlyList<int>>>();
        foreach (var map in section.Maps)
        {
            var before = references.Count;
            captures.Check(map);
            captures.CheckLine(map.Name!.Value.Contains('$'), map.Names("uses"));
            uses.Add(map.Names("uses").Project(names.Find));
            var decision = decisions.Find(map, $"Component {FaultList.Quote(map.Name!.Value)}");
            components.Add(Create(map, decision, section.HasFaults(map) || references.Count > before));
        }

        for (var i = 0; i < components.Count; i++)
        {
            LinkUses(components[i], section.Maps[i], uses[i]);
        }
    }

    public IReadOnlyList<Component> Components => components;

    public Capture? Capture => captures.Capture;

    /// <summary>Whether a component may be defined where the files could not be read.</summary>
    public bool MayBeMore => section.MayDefineMore;

    /// <summary>The component with a name, or the template of which it is an instance; null where none is named, or none exists (which has become a
    /// fault).</summary>
    public Component? Find(Located<string>? name) => name is not null && names.Find(name) is { Count: > 0 } positions ? components[positions[0]] : null;

    /// <summary>What a list of names and patterns stands for.</summary>
    public IReadOnlyList<ComponentReference> Resolve(IReadOnlyList<Located<string>>? written) =>
        written.Project(name => Reference(name, names.Find(name)));

    /// <summary>The components or namespaces that a list of names stands for.</summary>
    public IReadOnlyList<CodePlace> ResolvePlaces(IReadOnlyList<Located<string>>? written) => written.Project(ResolvePlace);

    /// <summary>Holds the captures of one rule against each other.</summary>
    public void CheckLine(params IReadOnlyList<Located<string>>?[] written) =>
        captures.CheckLine(hasValue: false, written);

    /// <summary>The component with room for its uses: they name components that do not exist yet, itself among them.</summary>
    private static Component Create(BoundMap map, Decision? decision, bool hasFaults) => new()
    {
        Name = map.Name!,
        Span = map.Span,
        Namespaces = Patterns(map.Names("namespaces")),
        Assemblies = Patterns(map.Names("assemblies")),
        Files = map.Names("files").Project(static glob => new GlobPattern(glob)),
        Types = Patterns(map.Names("types")),
        Libraries = map.Names("libraries") is { } libraries ? Patterns(libraries) : null,
        Uses = map.Names("uses") is { } uses ? new ComponentReference[uses.Count] : null,
        LibrariesSpan = map.SpanOf("libraries"),
        UsesSpan = map.SpanOf("uses"),
        Shared = map.Flag("shared", absent: false),
        Governed = map.Flag("governed", absent: true),
        Decision = decision,
        HasFaults = hasFaults,
    };

    private static IReadOnlyList<NamePattern> Patterns(IReadOnlyList<Located<string>>? written) => written.Project(static name => new NamePattern(name));

    private void LinkUses(Component component, BoundMap map, IReadOnlyList<IReadOnlyList<int>> positions)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            ((ComponentReference[])component.Uses!)[i] = Reference(map.Names("uses")![i], positions[i]);
        }
    }

    /// <summary>A name that is no component's is a namespace, unless it looks like a slip of the pen.</summary>
    private CodePlace ResolvePlace(Located<string> name)
    {
        var isNamespace = !name.Value.Contains('$') && names.TryFind(name) is null && !section.HasNearMatch(name.Value);
        if (isNamespace && name.Value != NamePattern.GlobalNamespace && !WrittenNames.IsQualified(name.Value, allowed: "*"))
        {
            references.Wrong(name.Span, $"{FaultList.Quote(name.Value)} is neither a component of the plan nor a namespace; write the name of one");
            return new CodePlace(Reference(name, []), null);
        }

        return isNamespace ? new CodePlace(null, new NamePattern(name)) : new CodePlace(Reference(name, names.Find(name)), null);
    }

    private ComponentReference Reference(Located<string> name, IReadOnlyList<int> positions)
    {
        if (!shared.TryGetValue(positions, out var found))
        {
            found = positions.Project(position => components[position]);
            shared.Add(positions, found);
        }

        return new ComponentReference(new NamePattern(name), found);
    }
}
