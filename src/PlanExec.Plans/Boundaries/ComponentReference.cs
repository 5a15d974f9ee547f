namespace PlanExec.Plans;

/// <summary>A component's name, or a pattern over names, where a rule or <c>uses</c> names it.</summary>
/// <param name="Pattern">What is written.</param>
/// <param name="Components">The components of the plan that it stands for; empty where it stands for none (a fault of its own).</param>
public sealed record ComponentReference(NamePattern Pattern, IReadOnlyList<Component> Components);
