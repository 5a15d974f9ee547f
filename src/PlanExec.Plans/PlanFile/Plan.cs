namespace PlanExec.Plans;

/// <summary>The merged plan of a solution: what all its plan files say together. Immutable; every node knows its place.</summary>
public sealed record Plan
{
    /// <summary>How many faults are told: more than a person reads, and telling them all would take the compiler's time.</summary>
    public const int MaximumFaults = 1_000;

    /// <summary>The plan files, <c>plan.yaml</c> first, then by ordinal path.</summary>
    public required IReadOnlyList<PlanSource> Sources { get; init; }

    /// <summary>The name of the system, if the plan gives one.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>One sentence about the system, if the plan gives one.</summary>
    public Located<string>? Summary { get; init; }

    /// <summary>Namespaces that the C# in <c>code</c> blocks may use without naming them.</summary>
    public IReadOnlyList<Located<string>> Usings { get; init; } = [];

    /// <summary>The decisions, in the order of the files.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The lines that rest on a decision which exists, in the order in which they were linked.</summary>
    public IReadOnlyList<DecisionReference> DecisionReferences { get; init; } = [];

    /// <summary>The capture of the templates; null where there are none.</summary>
    public Capture? Capture { get; init; }

    /// <summary>The components, templates among them, in the order of the files.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>The boundaries between the components.</summary>
    public BoundaryRules Boundaries { get; init; } = new();

    /// <summary>What may not be called.</summary>
    public IReadOnlyList<ApiBan> Apis { get; init; } = [];

    /// <summary>What code must look like, in the order of the files.</summary>
    public IReadOnlyList<Pattern> Patterns { get; init; } = [];

    /// <summary>The items that must come to exist, in the order of the files.</summary>
    public IReadOnlyList<PlanItem> Items { get; init; } = [];

    /// <summary>Severities for the whole plan, by the id of the diagnostic.</summary>
    public IReadOnlyDictionary<string, Located<PlanSeverity>> Severities { get; init; } = new Dictionary<string, Located<PlanSeverity>>();

    /// <summary>What holds for building with a model.</summary>
    public BuilderSettings Builder { get; init; } = new();

    /// <summary>What was wrong before the plan was introduced.</summary>
    public IReadOnlyList<BaselineEntry> Baseline { get; init; } = [];

    /// <summary>Whether plan.yaml is missing, or a file could not be read to its end: what the plan does not say may stand in the rest.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Everything that is wrong with the files and with diagrams in Markdown files, ordered by file and position.</summary>
    public IReadOnlyList<PlanFault> Faults { get; init; } = [];
}
