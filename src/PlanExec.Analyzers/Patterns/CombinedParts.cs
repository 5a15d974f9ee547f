using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>all</c>: selections that all fit.</summary>
internal sealed class AllPart(IReadOnlyList<CompiledSelection> parts) : SelectionPart
{
    public override string Key => parts[0].Key;

    public override bool IsCertain => parts.All(part => part.IsCertain);

    public override string Expect(Candidate candidate) => string.Join(" and ", parts.Select(part => part.Expect(candidate)));

    public override bool Fits(Candidate candidate) => parts.All(part => part.Fits(candidate));

    public override string Found(Candidate candidate) => (parts.FirstOrDefault(part => !part.Fits(candidate)) ?? parts[0]).Found(candidate);

    public override IEnumerable<Mismatch> FindMissing(Candidate candidate) => parts.SelectMany(part => part.FindMissing(candidate));

    public override IEnumerable<Mismatch> FindRefused(Candidate candidate) =>
        Fits(candidate) ? [new Mismatch(Key, parts[0].Span, Expect(candidate), Found(candidate), IsRefused: true)] : [];
}

/// <summary><c>any</c>: selections of which one fits.</summary>
internal sealed class AnyPart(IReadOnlyList<CompiledSelection> parts) : SelectionPart
{
    public override string Key => parts[0].Key;

    public override bool IsCertain => parts.All(part => part.IsCertain);

    public override string Expect(Candidate candidate) => string.Join(" or ", parts.Select(part => part.Expect(candidate)));

    public override bool Fits(Candidate candidate) => parts.Any(part => part.Fits(candidate));

    public override string Found(Candidate candidate) => (parts.FirstOrDefault(part => part.Fits(candidate)) ?? parts[0]).Found(candidate);

    public override IEnumerable<Mismatch> FindMissing(Candidate candidate) =>
        Fits(candidate) ? [] : [new Mismatch(Key, parts[0].Span, Expect(candidate), Found(candidate), IsRefused: false)];

    public override IEnumerable<Mismatch> FindRefused(Candidate candidate) => parts.Where(part => part.Fits(candidate))
        .Select(part => new Mismatch(part.Key, part.Span, part.Expect(candidate), part.Found(candidate), IsRefused: true));
}

/// <summary><c>not</c>: a selection that does not fit.</summary>
internal sealed class NotPart(CompiledSelection part, PlanSpan span) : SelectionPart
{
    public override string Key => part.Key;

    public override bool IsCertain => part.IsCertain;

    public override string Expect(Candidate candidate) => $"not {part.Expect(candidate)}";

    public override bool Fits(Candidate candidate) => !part.Fits(candidate);

    public override string Found(Candidate candidate) => part.Found(candidate);

    public override IEnumerable<Mismatch> FindMissing(Candidate candidate) =>
        part.Fits(candidate) ? [new Mismatch(Key, span, part.Expect(candidate), Found(candidate), IsRefused: true) { Values = SoleValues(candidate) }] : [];

    public override IEnumerable<Mismatch> FindRefused(Candidate candidate) => part.FindMissing(candidate);

    /// <summary>What has to go so that the selection does not fit; nothing where there are several ways.</summary>
    private IReadOnlyList<string> SoleValues(Candidate candidate) => part.FindRefused(candidate).ToList() is [var sole] ? sole.Values : [];
}
