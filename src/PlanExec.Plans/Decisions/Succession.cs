namespace PlanExec.Plans;

/// <summary>Which decisions live on in the place of one that is no longer alive.</summary>
public sealed class Succession
{
    private readonly Dictionary<string, Decision> decisions = new(StringComparer.Ordinal);

    /// <summary>Creates the succession among the decisions of a plan.</summary>
    public Succession(Plan plan)
    {
        foreach (var decision in plan.Decisions)
        {
            decisions[decision.Id.Value] = decision;
        }
    }

    /// <summary>
    /// The accepted decisions at the ends of the chains of <c>supersedes</c> that begin at a decision, in the plan's order of each step; where no chain ends in one, the
    /// proposed ones; none where nothing lives on in its place.
    /// </summary>
    public IReadOnlyList<Decision> SuccessorsOf(Decision decision)
    {
        var found = new List<Decision>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { decision.Id.Value };
        var pending = new Stack<Decision>();
        pending.Push(decision);
        while (pending.Count > 0)
        {
            foreach (var id in pending.Pop().SupersededBy.Where(id => seen.Add(id.Value)))
            {
                var successor = decisions[id.Value];
                if (successor.Status is DecisionStatus.Accepted or DecisionStatus.Proposed)
                {
                    found.Add(successor);
                }
                else
                {
                    pending.Push(successor);
                }
            }
        }

        List<Decision> accepted = [.. found.Where(successor => successor.Status == DecisionStatus.Accepted)];
        return accepted.Count > 0 ? accepted : found;
    }
}
