using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>What the decisions of a plan lack. Those that are superseded or rejected are history, and a faulty one is told as that.</summary>
internal static class DecisionReview
{
    public static IEnumerable<Diagnostic> Find(Plan plan)
    {
        foreach (var decision in plan.Decisions.Where(decision => !decision.HasFaults && decision.Status is DecisionStatus.Accepted or DecisionStatus.Proposed))
        {
            var matrix = new DecisionMatrix(decision);
            foreach (var (span, lack) in FindLacks(decision, matrix))
            {
                yield return Create(plan, Descriptors.IncompleteDecision, decision, span, null, decision.Id.Value, lack);
            }

            if (decision.Chosen is { } chosen && matrix.Ranking is [var best, ..] && best.Sum > matrix.Ranking.First(option => option.Option.Name.Value == chosen.Value).Sum)
            {
                yield return Create(
                    plan,
                    Descriptors.ChosenNotBest,
                    decision,
                    chosen.Span,
                    best.Option.Name.Span,
                    decision.Id.Value,
                    chosen.Value,
                    best.Option.Name.Value,
                    VerdictText.Enumerate([.. matrix.Ranking.Select(option => $"{option.Option.Name} {option.Sum}")]));
            }

            foreach (var threat in decision.Threats.Where(threat => threat.Mitigation is null && threat.Items.Count == 0))
            {
                yield return Create(plan, Descriptors.OpenThreat, decision, threat.Attack.Span, null, MessageText.OneLine(threat.Attack.Value), decision.Id.Value);
            }
        }
    }

    /// <summary>What is missing, each where it should stand. While a decision is open, nobody must have chosen, but a matrix that is begun misleads until it is whole.</summary>
    private static IEnumerable<(PlanSpan Span, string Lack)> FindLacks(Decision decision, DecisionMatrix matrix)
    {
        var isAccepted = decision.Status == DecisionStatus.Accepted;
        if (isAccepted && FindLackOfChoice(decision) is { } lack)
        {
            yield return (decision.Id.Span, lack);
        }

        if (!decision.HasStatus && (decision.Chosen ?? decision.Decided ?? decision.Because ?? decision.Link) is not null)
        {
            yield return (decision.Id.Span, "it has no status, so it counts as proposed, and no rule that rests on it is in force; write 'status: accepted' or 'status: proposed'");
        }

        if (matrix.IsBegun)
        {
            foreach (var (option, criteria) in matrix.Gaps)
            {
                yield return (option.Name.Span, $"option '{option.Name}' has no score for {VerdictText.Enumerate([.. criteria])}; write 1 to 5 for each under 'scores'");
            }
        }
        else if (isAccepted && matrix.Gaps.Count > 0)
        {
            yield return (decision.Id.Span, "it has criteria and options, but no scores; write 'scores' at each option, or remove the criteria");
        }
    }

    private static string? FindLackOfChoice(Decision decision) => (decision.Chosen ?? decision.Decided ?? decision.Link, decision.Because) switch
    {
        (null, null) => "it is accepted, but says neither what was decided nor why; write 'chosen', 'decided' or 'link', and 'because'",
        (null, _) => "it is accepted, but does not say what was decided; write 'chosen', 'decided' or 'link'",
        (_, null) => "it is accepted, but does not say why; write 'because'",
        _ => null,
    };

    /// <summary>A diagnostic whose last argument is the decision with its reason.</summary>
    private static Diagnostic Create(Plan plan, DiagnosticDescriptor descriptor, Decision decision, PlanSpan span, PlanSpan? related, params object?[] arguments) => PlanDiagnostic.Create(
        plan,
        descriptor,
        span.ToLocation(),
        additionalLocations: related is { } other ? [other.ToLocation()] : [],
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Decision, decision.Id.Value),
        ownSeverity: null,
        [.. arguments, VerdictText.Grounds(decision, because: null, span)]);
}
