using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The faults that show only when the plan files are seen together.</summary>
internal sealed class References
{
    // A near match looks at every name: more than a person reads would make a bad plan slow to refuse.
    private const int MaximumNearMatches = 50;

    private readonly List<PlanFault> faults = [];
    private int nearMatches;

    public IReadOnlyList<PlanFault> Faults => faults;

    public int Count => faults.Count;

    public void ReportUndefined(Located<string> name, string fact, IEnumerable<string> known)
    {
        var near = nearMatches++ < MaximumNearMatches ? NearMatch.Find(name.Value, known) : null;
        var remedy = near is null ? "; define it, or write another name" : $"; did you mean {FaultList.Quote(near)}?";
        faults.Add(new PlanFault(DiagnosticIds.UndefinedReference, name.Span, $"{FaultList.Quote(name.Value)} {fact}{remedy}") { Replacement = near });
    }

    public void ReportTwice(PlanSpan span, PlanSpan first, string what)
    {
        var list = new FaultList(span.Source);
        list.Twice(span, first, what);
        faults.AddRange(list.ToList());
    }

    public void Add(PlanFault fault) => faults.Add(fault);
}
