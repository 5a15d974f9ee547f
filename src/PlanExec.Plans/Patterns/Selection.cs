namespace PlanExec.Plans;

/// <summary>What code is, or must be: the one vocabulary for selecting and obliging. What is null or empty says nothing; values of one key combine by
/// <em>or</em>, keys by <em>and</em>.</summary>
public sealed record Selection
{
    /// <summary>The whole selection.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>Whether it speaks about members, and not about types.</summary>
    public bool IsOfMembers { get; init; }

    /// <summary>Where each key and its value stand.</summary>
    public IReadOnlyDictionary<string, PlanSpan> Keys { get; init; } = new Dictionary<string, PlanSpan>();

    /// <summary>Components or namespaces.</summary>
    public IReadOnlyList<CodePlace> In { get; init; } = [];

    /// <summary>Names.</summary>
    public IReadOnlyList<NameTest> Name { get; init; } = [];

    /// <summary>Kinds of types or members.</summary>
    public IReadOnlyList<Located<ElementKind>> Kind { get; init; } = [];

    /// <summary>Modifiers and accessibility.</summary>
    public IReadOnlyList<Located<ElementModifier>> Be { get; init; } = [];

    /// <summary>Base types and interfaces, in C#.</summary>
    public IReadOnlyList<PlanText> Is { get; init; } = [];

    /// <summary>Attributes, in C#, with those arguments that matter.</summary>
    public IReadOnlyList<PlanText> With { get; init; } = [];

    /// <summary>Declarations of members, in C#.</summary>
    public PlanText? Have { get; init; }

    /// <summary>Of members: what their types are.</summary>
    public Selection? Of { get; init; }

    /// <summary>Of fields, properties, events: their type.</summary>
    public TypeTest? Type { get; init; }

    /// <summary>Of methods: what they return.</summary>
    public TypeTest? Returns { get; init; }

    /// <summary>Of methods and constructors: the type of a parameter.</summary>
    public TypeTest? Takes { get; init; }

    /// <summary>Where types stand.</summary>
    public IReadOnlyList<Located<FilePlace>> Place { get; init; } = [];

    /// <summary>How large it may be.</summary>
    public Limits? Max { get; init; }

    /// <summary>Selections that all fit.</summary>
    public IReadOnlyList<Selection> All { get; init; } = [];

    /// <summary>Selections of which one fits.</summary>
    public IReadOnlyList<Selection> Any { get; init; } = [];

    /// <summary>A selection that does not fit.</summary>
    public Selection? Not { get; init; }

    /// <summary>Whether something in it is wrong and was left out: what it selects is not certain.</summary>
    public bool HasFaults { get; init; }
}

/// <summary>A component or a namespace, where <c>in</c> names it.</summary>
/// <param name="Components">The components; null where a namespace is meant.</param>
/// <param name="Namespace">The namespace, with what is below it; null where components are meant.</param>
public sealed record CodePlace(ComponentReference? Components, NamePattern? Namespace);

/// <summary>A type that a member has, returns or takes: one of some names, or what fits a selection.</summary>
/// <param name="Names">Names of types, in C#; empty where a selection stands.</param>
/// <param name="Selection">What the type is; null where names stand.</param>
public sealed record TypeTest(IReadOnlyList<PlanText> Names, Selection? Selection);

/// <summary>The largest measures that code may have; null where the plan sets none.</summary>
public sealed record Limits
{
    /// <summary>Lines of the declaration.</summary>
    public Located<int>? Lines { get; init; }

    /// <summary>Members of a type.</summary>
    public Located<int>? Members { get; init; }

    /// <summary>Parameters of a method or constructor.</summary>
    public Located<int>? Parameters { get; init; }

    /// <summary>Base classes between a type and <see cref="object"/>.</summary>
    public Located<int>? Depth { get; init; }

    /// <summary>Other components that a type uses.</summary>
    public Located<int>? Coupling { get; init; }
}
