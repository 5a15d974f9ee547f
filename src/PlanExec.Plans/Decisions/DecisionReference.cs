namespace PlanExec.Plans;

/// <summary>A line of the plan that rests on a decision.</summary>
/// <param name="Holder">What rests on it, as the beginning of a sentence: <c>Pattern 'entities'</c>.</param>
/// <param name="Name">The id of the decision, where the line names it.</param>
/// <param name="Decision">The decision.</param>
public sealed record DecisionReference(string Holder, Located<string> Name, Decision Decision);
