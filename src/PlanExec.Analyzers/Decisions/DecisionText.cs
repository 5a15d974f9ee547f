using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>How messages tell what has become of a decision.</summary>
internal static class DecisionText
{
    /// <summary>Whether nothing may rest on a decision any more.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="successors">Those that live on in its place.</param>
    public static bool IsDead(Decision decision, IReadOnlyList<Decision> successors) => decision.Status switch
    {
        DecisionStatus.Superseded or DecisionStatus.Rejected => true,
        DecisionStatus.Proposed => successors.Any(successor => successor.Status == DecisionStatus.Accepted),
        _ => false,
    };

    /// <summary>Its status in a word; one that was overtaken while it was open is superseded, too.</summary>
    public static string Fate(Decision decision, IReadOnlyList<Decision> successors) => decision.Status switch
    {
        DecisionStatus.Rejected => "rejected",
        DecisionStatus.Accepted => "accepted",
        _ => IsDead(decision, successors) ? "superseded" : "proposed",
    };
}
