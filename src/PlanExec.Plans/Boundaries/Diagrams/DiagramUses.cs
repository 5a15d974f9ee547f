namespace PlanExec.Plans;

/// <summary>What a diagram says about the components of a plan.</summary>
public sealed record DiagramUses
{
    /// <summary>The components that the diagram shows, each with the place that names it: they may use what they have an arrow to, and nothing else.</summary>
    public IReadOnlyDictionary<Component, PlanSpan> Shown { get; init; } = new Dictionary<Component, PlanSpan>();

    /// <summary>The arrows between components, each pair once, in the order of the diagram.</summary>
    public IReadOnlyList<DiagramUse> Uses { get; init; } = [];

    /// <summary>What is wrong with the diagram: it may say less than is meant.</summary>
    public IReadOnlyList<PlanFault> Faults { get; init; } = [];
}

/// <summary>An arrow of a diagram: one component may use another.</summary>
/// <param name="From">Who uses.</param>
/// <param name="To">What is used.</param>
/// <param name="Span">The arrow with both ends.</param>
public sealed record DiagramUse(Component From, Component To, PlanSpan Span);
