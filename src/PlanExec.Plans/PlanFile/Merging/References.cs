using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The faults that show only when the plan files are seen together.</summary>
internal sealed class References
{
    // A near match looks at every name: more than a person reads would make a bad plan slow to refuse.
    private const int MaximumNearMatches = 50;

    private readonly List<PlanFault> faults = [];
    private readonly Dictionary<(string Name, string Fact), Undefined> undefined = [];
    private int nearMatches;

    /// <summary>All faults; a name that several places use has one, at the first of them, for its definition may be what is mistyped.</summary>
    public IEnumerable<PlanFault> Faults => faults.Concat(undefined.Values.Select(name => name.ToFault()));

    /// <summary>How often something was found wrong.</summary>
    public int Count { get; private set; }

    public void ReportUndefined(Located<string> name, string fact, IEnumerable<string> known)
    {
        if (undefined.TryGetValue((name.Value, fact), out var earlier))
        {
            Count++;
            earlier.Add(name);
        }
        else if (MayTell(name.Span))
        {
            undefined.Add((name.Value, fact), new Undefined(name, fact, FindNear(name.Value, known)));
        }
    }

    /// <summary>The known name that a name may mean; null where there is none, or too many names were asked for.</summary>
    public string? FindNear(string name, IEnumerable<string> known) => ++nearMatches <= MaximumNearMatches ? NearMatch.Find(name, known) : null;

    /// <summary>A wrong value (PLAN0002) that shows only when the plan is seen together.</summary>
    public void Wrong(PlanSpan span, string message) => Add(new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, span, message));

    /// <summary>Two lines that can't both hold (PLAN0005).</summary>
    public void Contradicts(PlanSpan span, PlanSpan? first, string message) => Add(new PlanFault(DiagnosticIds.Contradiction, span, message) { Related = first });

    public void ReportTwice(PlanSpan span, PlanSpan first, string what)
    {
        var list = new FaultList(span.Source);
        list.Twice(span, first, what);
        Add(list.ToList()[0]);
    }

    public void Add(PlanFault fault)
    {
        if (MayTell(fault.Span))
        {
            faults.Add(fault);
        }
    }

    private bool MayTell(PlanSpan span)
    {
        Count++;
        var told = faults.Count + undefined.Count;
        if (told == Plan.MaximumFaults)
        {
            faults.Add(PlanFault.TooMany(span));
        }

        return told < Plan.MaximumFaults;
    }

    private sealed class Undefined(Located<string> first, string fact, string? near)
    {
        private Located<string> first = first;
        private int places = 1;

        public void Add(Located<string> name)
        {
            places++;
            if (ReferenceEquals(name.Span.Source, first.Span.Source) && name.Span.Start < first.Span.Start)
            {
                first = name;
            }
        }

        public PlanFault ToFault()
        {
            var everywhere = places == 1 ? "" : $", though {places} places name it";
            var remedy = near is null ? "; define it, or write another name" : $"; did you mean {FaultList.Quote(near)}?";
            var message = $"{FaultList.Quote(first.Value)} {fact}{everywhere}{remedy}";
            return new PlanFault(DiagnosticIds.UndefinedReference, first.Span, message) { Replacement = near };
        }
    }
}
