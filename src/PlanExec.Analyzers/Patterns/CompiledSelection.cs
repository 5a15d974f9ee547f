using System.Runtime.CompilerServices;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>A selection of the plan, made ready to be held against much code: its C# is parsed, and what is cheap comes first.</summary>
internal sealed class CompiledSelection
{
    private static readonly ConditionalWeakTable<Selection, CompiledSelection> compiled = new();

    // An array: enumerating a list interface allocates, and every type of a compilation is asked.
    private readonly SelectionPart[] parts;

    private CompiledSelection(Selection selection)
    {
        Span = selection.Span;
        parts = [.. PartsOf(selection).OfType<SelectionPart>()];
        IsCertain = !selection.HasFaults && parts.Length > 0 && parts.All(part => part.IsCertain);
    }

    /// <summary>The selection made ready; once for all compilations.</summary>
    public static CompiledSelection Of(Selection selection) => compiled.GetValue(selection, key => new CompiledSelection(key));

    /// <summary>Where it stands in the plan.</summary>
    public PlanSpan Span { get; }

    /// <summary>Whether all that the plan says here has been understood. Else it fits nothing, and nobody can tell what it would fit.</summary>
    public bool IsCertain { get; }

    /// <summary>The key that comes first.</summary>
    public string Key => parts[0].Key;

    /// <summary>What it asks for of code, as in <c>be sealed and return 'Task'</c>.</summary>
    public string Expect(Candidate candidate) => string.Join(" and ", parts.Select(part => part.Expect(candidate)));

    /// <summary>Whether code fits: all keys do.</summary>
    public bool Fits(Candidate candidate)
    {
        if (!IsCertain)
        {
            return false;
        }

        foreach (var part in parts)
        {
            if (!part.Fits(candidate))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What code is where it does not fit, or what it is with regard to the first key.</summary>
    public string Found(Candidate candidate) => (parts.FirstOrDefault(part => !part.Fits(candidate)) ?? parts[0]).Found(candidate);

    /// <summary>What code lacks that must be so.</summary>
    public IEnumerable<Mismatch> FindMissing(Candidate candidate) => IsCertain ? parts.SelectMany(part => part.FindMissing(candidate)) : [];

    /// <summary>What code is that must not be so: every key and value by itself.</summary>
    public IEnumerable<Mismatch> FindRefused(Candidate candidate) => IsCertain ? parts.SelectMany(part => part.FindRefused(candidate)) : [];

    /// <summary>The parts in the order of what they cost.</summary>
    private static IEnumerable<SelectionPart?> PartsOf(Selection selection) =>
    [
        KindKey.Read(selection),
        NameKey.Read(selection),
        ModifierKey.Read(selection),
        PlaceKeys.ReadIn(selection),
        MemberTypeKeys.ReadOf(selection),
        BaseKey.Read(selection),
        selection.All.Count == 0 ? null : new AllPart([.. selection.All.Select(Of)]),
        selection.Any.Count == 0 ? null : new AnyPart([.. selection.Any.Select(Of)]),
        selection.Not is { } not ? new NotPart(Of(not), SpanOf(selection, "not")) : null,
        MemberTypeKeys.ReadType(selection),
        MemberTypeKeys.ReadReturns(selection),
        MemberTypeKeys.ReadTakes(selection),
        AttributeKey.Read(selection),
        MemberKey.Read(selection),
        PlaceKeys.ReadPlace(selection),
        LimitKey.Read(selection),
    ];

    /// <summary>Where a key stands. A list of names that stands for a selection has none.</summary>
    internal static PlanSpan SpanOf(Selection selection, string key) => selection.Keys.TryGetValue(key, out var span) ? span : selection.Span;
}
