namespace PlanExec.Plans;

/// <summary>Something that must come to exist.</summary>
public sealed record PlanItem
{
    /// <summary>The id, unique in the plan, such as <c>AUTH-3</c>.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>What it is.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>The component in which it belongs; null where the plan names none that exists (a fault of its own), or an instance of a template.</summary>
    public Component? Component { get; init; }

    /// <summary>The template whose instance <see cref="ComponentName"/> names; null where that is the name of a component.</summary>
    public Component? Template { get; init; }

    /// <summary>The name of the component as written.</summary>
    public Located<string>? ComponentName { get; init; }

    /// <summary>The decision it rests on, if it names one that exists.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The ids of the items that must be built before it, each of which exists.</summary>
    public IReadOnlyList<Located<string>> Needs { get; init; } = [];

    /// <summary>What it must do, sentence by sentence.</summary>
    public IReadOnlyList<Located<string>> Behavior { get; init; } = [];

    /// <summary>The types of its tests, in C#.</summary>
    public IReadOnlyList<PlanText> Tests { get; init; } = [];

    /// <summary>Whether it names a decision that the plan does not define: what state that has is not known.</summary>
    public bool HasUndefinedDecision { get; init; }

    /// <summary>The C# declarations, without bodies, that must exist; null where the item has none.</summary>
    public PlanText? Code { get; init; }

    /// <summary>Whether something in it is wrong and was left out.</summary>
    public bool HasFaults { get; init; }

    /// <summary>The id with all that is said about it.</summary>
    public PlanSpan Span { get; init; }
}
