using PlanExec.Plans.Diagrams;
using PlanExec.Plans.Yaml;

namespace PlanExec.Plans;

/// <summary>Collects the faults of one plan file.</summary>
internal sealed class FaultList(PlanSource source)
{
    private const int LongestQuotation = 60;

    private readonly List<PlanFault> faults = [];
    private int repetitions;

    public PlanSource Source { get; } = source;

    /// <summary>How often something was found wrong, told or not.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no more is told: what would only find more may stop.</summary>
    public bool IsFull => Count > Plan.MaximumFaults;

    /// <summary>The name in quotes, cut and folded so that a message stays one line.</summary>
    public static string Quote(string name)
    {
        var visible = new string([.. name.Select(character => char.IsControl(character) || YamlText.IsBreak(character) ? '\n' : character)]);
        var line = string.Join(" ", visible.Split(['\n'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuotation)
        {
            return $"'{line}'";
        }

        var length = char.IsHighSurrogate(line[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation;
        return $"'{line.Substring(0, length)}…'";
    }

    public static string Capitalize(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);

    /// <summary>A noun as the object of a sentence.</summary>
    public static string WithArticle(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {noun}" : $"a {noun}";

    /// <summary>The line in which a place stands, with its file where that is another one.</summary>
    public static string Place(PlanSpan span, PlanSource source) =>
        ReferenceEquals(span.Source, source) ? $"line {span.LineNumber}" : $"line {span.LineNumber} of {Quote(MarkdownPath.Relative(span.Source.Path, source.Path))}";

    public void Add(PlanFault fault)
    {
        Count++;
        if (Count <= Plan.MaximumFaults)
        {
            faults.Add(fault);
        }
        else if (Count == Plan.MaximumFaults + 1)
        {
            faults.Add(PlanFault.TooMany(fault.Span));
        }
    }

    public void AddRange(IEnumerable<PlanFault> others)
    {
        foreach (var fault in others)
        {
            Add(fault);
        }
    }

    /// <summary>Whether the last fault stands in the line of <paramref name="offset"/> or the line before.</summary>
    public bool HasNear(int offset)
    {
        if (faults.Count == 0)
        {
            return false;
        }

        var last = faults[faults.Count - 1].Span.Start;
        return last <= offset && offset <= YamlText.LineEnd(Source.Text, YamlText.NextLine(Source.Text, last));
    }

    /// <summary>The file, or a part of it, can't be read (PLAN0001).</summary>
    public void Unreadable(PlanSpan span, string message) => Add(new PlanFault(DiagnosticIds.PlanCannotBeRead, span, message));

    /// <summary>An unknown key or a wrong value (PLAN0002).</summary>
    public void Wrong(PlanSpan span, string message, string? replacement = null) =>
        Add(new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, span, message) { Replacement = replacement });

    /// <summary>A secret, or a place for one (PLAN0008).</summary>
    public void Secret(PlanSpan span, string message) => Add(new PlanFault(DiagnosticIds.Secret, span, message));

    /// <summary>A second definition (PLAN0004).</summary>
    public void Twice(PlanSpan span, PlanSpan first, string what) =>
        Add(new PlanFault(DiagnosticIds.DefinedTwice, span, $"{what} is defined twice, first in {Place(first, Source)}; remove or rename one of them") { Related = first });

    /// <summary>Something that is said again to no effect (PLAN0004). Nothing is left out for it, so what stands around it is certain, and it does not count.</summary>
    public void Repeated(PlanSpan span, PlanSpan first, string message)
    {
        if (repetitions++ < Plan.MaximumFaults)
        {
            faults.Add(new PlanFault(DiagnosticIds.DefinedTwice, span, message) { Related = first });
        }
    }

    /// <summary>The faults, each once: an alias reads its target again and would repeat them.</summary>
    public IReadOnlyList<PlanFault> ToList() =>
    [
        .. faults.Distinct().OrderBy(fault => fault.Span.Start).ThenBy(fault => fault.Id, StringComparer.Ordinal),
    ];
}
