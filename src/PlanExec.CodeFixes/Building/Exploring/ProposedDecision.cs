using System.Globalization;
using System.Text.RegularExpressions;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// How an exploration comes into the plan. A decision that is open gets what it lacks. On one that is accepted rules rest, and they stay in force: a new one, proposed, stands behind it and names
/// it under <c>supersedes</c>, which has no effect before somebody accepts it.
/// </summary>
internal static class ProposedDecision
{
    private static readonly Regex numbered = new("^(.*?)([0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    /// <summary>The id of the decision that carries the options: its own, or a free one.</summary>
    public static string IdFor(Plan plan, Decision decision)
    {
        if (decision.Status == DecisionStatus.Proposed)
        {
            return decision.Id.Value;
        }

        var match = numbered.Match(decision.Id.Value);
        var prefix = match.Success ? match.Groups[1].Value : decision.Id.Value + "-";
        var width = match.Success && match.Groups[2].Value[0] == '0' ? match.Groups[2].Length : 1;
        var taken = new HashSet<string>(plan.Decisions.Select(one => one.Id.Value), StringComparer.Ordinal);
        var last = taken
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue - taken.Count ? number : 0)
            .Append(match.Success ? 0 : 1)
            .Max();
        return Enumerable.Range(last + 1, taken.Count + 1).Select(number => prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')).First(id => !taken.Contains(id));
    }

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
