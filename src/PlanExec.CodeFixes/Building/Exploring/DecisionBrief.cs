using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>Writes the brief of a decision: what it says, what rests on it, and the plan around it. Nothing of the code is told.</summary>
internal static class DecisionBrief
{
    /// <summary>The brief; where it can't be written, a sentence that says why and what to do.</summary>
    public static (Brief? Brief, string? Refusal) Write(PlanContext plan, Decision decision, Func<string, string> redact, int tokens)
    {
        if (new ExcludedFiles(plan.Plan).Contains(decision.Span.Source.Path))
        {
            return (null, $"'{decision.Id}' stands in '{Path.GetFileName(decision.Span.Source.Path)}', which 'builder.exclude' keeps from being sent; write the options by hand, or narrow the pattern");
        }

        var sections = new[]
        {
            new BriefSection("The decision to explore, as the plan has it:", decision.Span.ToString(), IsNeeded: true),
            SectionOf("What rests on it:", Resting(plan.Plan, decision).Select(span => span.ToString())),
            SectionOf("The system:", System(plan)),
            SectionOf("The other decisions:", plan.Plan.Decisions.Where(other => other != decision).Select(Describe)),
        };
        return Brief.Of(sections, fence => Instructions(fence, decision), redact, tokens) is { } brief
            ? (brief, null)
            : (null, $"What '{decision.Id}' says does not fit into a brief; move the long parts behind its 'link'");
    }

    private static string Instructions(DataFence fence, Decision decision) =>
        $"""
        You weigh the options of one architecture decision of a plan, for people who will decide. {fence.Explanation}
        Answer with exactly one JSON object and no prose, of this schema:
        {Exploration.Schema}
        - {CriteriaOf(decision)}
        - {OptionsOf(decision)} Each has 1 to 8 'pros', 1 to 8 'cons', and a score for each criterion, once: 1 is bad, 5 is good.
        - 'performance': 1 to 8 sentences about speed and memory. 'threats': 1 to 8 attacks, each with its mitigation. 'open': up to 8 questions that people must answer first.
        - 'question': what has to be decided. 'context': what it arises from, as the data tells it.
        - Short sentences, each on one line. Names of options and criteria are short words without quotes, commas and stars.
        - Do not choose, and write no code.
        """;

    private static string CriteriaOf(Decision decision) => decision.Criteria.Count == 0
        ? "'criteria': 2 to 8, each with its weight, 1 to 100."
        : $"'criteria': exactly those of the plan, with its weights: {Fenced(decision.Criteria.Count, "criteria")}.";

    private static string OptionsOf(Decision decision) => decision.Options.Count switch
    {
        0 => "'options': 2 to 6 that differ.",
        1 => "'options': the plan's, under its name, and 1 to 5 others that differ from it.",
        var count => $"'options': exactly those of the plan, under their names: {Fenced(count, "options")}.",
    };

    // The names stand in the data; here they would be instructions.
    private static string Fenced(int count, string noun) => $"the {count} {noun} that the data names";

    private static BriefSection? SectionOf(string title, IEnumerable<string> texts) => string.Join("\n", texts) is { Length: > 0 } text ? new BriefSection(title, text) : null;

    private static IEnumerable<PlanSpan> Resting(Plan plan, Decision decision) => plan.Components.Where(component => component.Decision == decision).Select(component => component.Definition.Span)
        .Concat(plan.Boundaries.Allow.Concat(plan.Boundaries.Forbid).Where(rule => rule.Decision == decision).Select(rule => rule.Span))
        .Concat(plan.Apis.Where(api => api.Grounds.Decision == decision).Select(api => api.Span))
        .Concat(plan.Patterns.Where(pattern => pattern.Grounds.Decision == decision).Select(pattern => pattern.Span))
        .Concat(plan.Items.Where(item => item.Decision == decision).Select(item => item.Span))
        .Distinct();

    private static IEnumerable<string> System(PlanContext plan)
    {
        var head = string.Join(": ", new[] { plan.Plan.Name?.Value, plan.Plan.Summary?.Value }.OfType<string>().Select(MessageText.OneLine));
        return plan.Plan.Components
            .Where(component => !component.IsTemplate)
            .Select(component => $"- {VerdictText.Permissions(plan.Policy, component)}.")
            .Prepend(head)
            .Where(line => line.Length > 0);
    }

    private static string Describe(Decision decision)
    {
        var said = new[] { decision.Title, decision.Decided ?? decision.Chosen }.OfType<Located<string>>().Select(text => MessageText.OneLine(text.Value));
        return $"- {string.Join(": ", said.Prepend($"{decision.Id} ({(decision.HasStatus ? decision.Status : DecisionStatus.Proposed)})"))}";
    }
}
