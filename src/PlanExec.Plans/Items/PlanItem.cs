namespace PlanExec.Plans;

/// <summary>Something that must come to exist.</summary>
public sealed record PlanItem
{
    /// <summary>The id, unique in the plan, such as <c>AUTH-3</c>.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>What it is.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>The component in which it belongs; null where the plan names none that exists (a fault of its own).</summary>
    public Component? Component { get; init; }

    /// <summary>The decision it rests on, if it names one that exists.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The C# declarations, without bodies, that must exist; null where the item has none.</summary>
    public PlanText? Code { get; init; }

    /// <summary>The id with all that is said about it.</summary>
    public PlanSpan Span { get; init; }
}
