namespace PlanExec.Plans.Editing;

/// <summary>An entry to add to <c>allow</c>. It needs a reason or a decision.</summary>
/// <param name="From">The components whose code is meant; a single one is written without brackets.</param>
/// <param name="To">The components that it may use.</param>
public sealed record NewAllow(IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    /// <summary>Names of the using types that the entry is narrowed to; empty for all.</summary>
    public IReadOnlyList<string> FromTypes { get; init; } = [];

    /// <summary>Names of the used types that the entry is narrowed to; empty for all.</summary>
    public IReadOnlyList<string> ToTypes { get; init; } = [];

    /// <summary>Whether the use is to be reported as information.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The reason.</summary>
    public string? Because { get; init; }

    /// <summary>The id of the decision that it rests on.</summary>
    public string? Decision { get; init; }
}

/// <summary>A component to add.</summary>
/// <param name="Name">Its name.</param>
public sealed record NewComponent(string Name)
{
    /// <summary>The namespaces that it selects.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The assemblies that it selects.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>The components that it may use; null leaves the key out, which is not the same as none.</summary>
    public IReadOnlyList<string>? Uses { get; init; }

    /// <summary>The id of the decision that it rests on.</summary>
    public string? Decision { get; init; }
}

/// <summary>An item to add.</summary>
/// <param name="Id">Its id.</param>
public sealed record NewItem(string Id)
{
    /// <summary>What it is.</summary>
    public string? Title { get; init; }

    /// <summary>The component in which it belongs.</summary>
    public string? Component { get; init; }

    /// <summary>The id of the decision that it rests on.</summary>
    public string? Decision { get; init; }

    /// <summary>The ids of the items that must be built first.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>C# declarations without bodies.</summary>
    public string? Code { get; init; }

    /// <summary>Sentences that say what it does.</summary>
    public IReadOnlyList<string> Behavior { get; init; } = [];

    /// <summary>Names of the tests that show it.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];
}

/// <summary>A decision to add, or what is added to one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Status">How far it has come.</param>
public sealed record NewDecision(string Id, string? Title, DecisionStatus Status)
{
    /// <summary>The day, as year-month-day.</summary>
    public string? Date { get; init; }

    /// <summary>What has to be decided.</summary>
    public string? Question { get; init; }

    /// <summary>What the question arises from.</summary>
    public string? Context { get; init; }

    /// <summary>What the options are held against, each criterion with its weight, 1 to 100.</summary>
    public IReadOnlyList<NewWeight> Criteria { get; init; } = [];

    /// <summary>What is weighed.</summary>
    public IReadOnlyList<NewOption> Options { get; init; } = [];

    /// <summary>What it means for speed and size.</summary>
    public IReadOnlyList<string> Performance { get; init; } = [];

    /// <summary>What an attacker could do.</summary>
    public IReadOnlyList<NewThreat> Threats { get; init; } = [];

    /// <summary>What is still to be answered.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The ids of the decisions whose place it takes.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>What was decided, in one sentence.</summary>
    public string? Decided { get; init; }

    /// <summary>The reason.</summary>
    public string? Because { get; init; }

    /// <summary>A path or address of the long text.</summary>
    public string? Link { get; init; }
}

/// <summary>An option of a decision to add, or what is added to one.</summary>
/// <param name="Name">Its name.</param>
public sealed record NewOption(string Name)
{
    /// <summary>What it is.</summary>
    public string? Summary { get; init; }

    /// <summary>What speaks for it.</summary>
    public IReadOnlyList<string> Pros { get; init; } = [];

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<string> Cons { get; init; } = [];

    /// <summary>What it scores, 1 to 5 a criterion.</summary>
    public IReadOnlyList<NewWeight> Scores { get; init; } = [];
}

/// <summary>A criterion with its weight, or with what an option scores in it.</summary>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Value">The weight or the score.</param>
public sealed record NewWeight(string Criterion, int Value);

/// <summary>What an attacker could do, and what is done about it.</summary>
/// <param name="Attack">What an attacker could do.</param>
/// <param name="Mitigation">What is done about it.</param>
public sealed record NewThreat(string Attack, string Mitigation);

/// <summary>What was wrong before the plan was introduced: a line of <c>plan.baseline.yaml</c>.</summary>
/// <param name="Rule">The diagnostic's id.</param>
/// <param name="From">The symbol that uses.</param>
/// <param name="To">The symbol that is used.</param>
/// <param name="Count">How often.</param>
public sealed record BaselineEntry(string Rule, string From, string To, int Count);

/// <summary>The kinds of id that a plan defines and refers to.</summary>
public enum PlanIdKind
{
    /// <summary>The name of a component.</summary>
    Component,

    /// <summary>The id of a decision.</summary>
    Decision,

    /// <summary>The id of an item.</summary>
    Item,
}
