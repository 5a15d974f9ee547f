using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// How an exploration comes into the plan. A decision that is open gets what it lacks. On one that is accepted rules rest, and they stay in force: a new one, proposed, stands behind it and names
/// it under <c>supersedes</c>, which has no effect before somebody accepts it.
/// </summary>
internal static class ProposedDecision
{
    /// <summary>The id of the decision that carries the options: its own, or a free one.</summary>
    public static string IdFor(Plan plan, Decision decision) => decision.Status == DecisionStatus.Proposed
        ? decision.Id.Value
        : (NumberedId.TryRead(decision.Id.Value) ?? new NumberedId(decision.Id.Value + "-", Number: 1, Width: 1)).Next(plan.Decisions.Select(other => other.Id.Value));

    /// <summary>Writes the exploration into a plan.</summary>
    public static PlanEditResult Write(PlanEditor editor, string id, Decision decision, Exploration found)
    {
        var isNew = id != decision.Id.Value;
        var entry = new NewDecision(id, isNew ? decision.Title?.Value ?? $"Options for {decision.Id}" : decision.Title?.Value, DecisionStatus.Proposed)
        {
            Question = decision.Question?.Value ?? found.Question,
            Context = decision.Context?.Value ?? found.Context,
            Criteria = found.Criteria,
            Options = [.. found.Options.Select(option => decision.Options.FirstOrDefault(one => one.Name.Value == option.Name) is { } own ? Merge(own, option) : option)],
            Performance = found.Performance,
            Threats = found.Threats,
            Open = found.Open,
        };
        return isNew ? editor.AddDecisionBehind(entry with { Supersedes = [decision.Id.Value] }, decision.Id.Value) : editor.CompleteDecision(entry);
    }

    /// <summary>What people wrote about an option, and what the answer adds.</summary>
    private static NewOption Merge(DecisionOption own, NewOption found) => found with
    {
        Summary = own.Summary?.Value ?? found.Summary,
        Pros = own.Pros.Count > 0 ? [.. own.Pros.Select(text => text.Value)] : found.Pros,
        Cons = own.Cons.Count > 0 ? [.. own.Cons.Select(text => text.Value)] : found.Cons,
        Scores = [.. found.Scores.Select(score => own.Scores.FirstOrDefault(one => one.Criterion.Value == score.Criterion) is { } given ? score with { Value = given.Value.Value } : score)],
    };
}
