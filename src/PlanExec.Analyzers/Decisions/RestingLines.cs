using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Lines of the plan that rest on a decision which no longer stands, and what lives on in its place.</summary>
internal static class RestingLines
{
    public static IEnumerable<Diagnostic> Find(Plan plan)
    {
        var succession = new Succession(plan);
        foreach (var reference in plan.DecisionReferences)
        {
            var successors = succession.SuccessorsOf(reference.Decision);
            if (DecisionText.IsDead(reference.Decision, successors))
            {
                yield return ToDiagnostic(plan, reference, successors);
            }
        }
    }

    private static Diagnostic ToDiagnostic(Plan plan, DecisionReference reference, IReadOnlyList<Decision> successors)
    {
        string[] accepted = [.. successors.Where(successor => successor.Status == DecisionStatus.Accepted).Select(successor => successor.Id.Value)];
        return PlanDiagnostic.Create(
            plan,
            Descriptors.DeadDecision,
            reference.Name.Span.ToLocation(),
            additionalLocations: [.. successors.Prepend(reference.Decision).Select(decision => decision.Id.Span.ToLocation())],
            accepted.Length == 0
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, string.Join(DiagnosticProperties.Separator, accepted)),
            ownSeverity: null,
            reference.Holder,
            reference.Decision.Id.Value,
            DecisionText.Fate(reference.Decision, successors),
            Remedy(successors, accepted),
            VerdictText.Grounds(reference.Decision, because: null, reference.Name.Span));
    }

    private static string Remedy(IReadOnlyList<Decision> successors, string[] accepted) => (accepted, successors) switch
    {
        ([var only], _) => $"{only} supersedes it: name that one, or remove the line",
        ({ Length: > 1 }, _) => $"{VerdictText.Enumerate(accepted)} supersede it: name the one that holds, or remove the line",
        (_, [var proposed, ..]) => $"{proposed.Id} is to supersede it, but is not accepted yet: accept that and name it, or remove the line",
        _ => "no other takes its place: name another decision, or remove the line",
    };
}
