using System.Collections.Immutable;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>A part of a selection that code fits or does not.</summary>
internal abstract class SelectionPart
{
    /// <summary>The key under which it stands; of those that combine others the first of theirs.</summary>
    public abstract string Key { get; }

    /// <summary>Whether all that it says has been understood.</summary>
    public abstract bool IsCertain { get; }

    /// <summary>What it asks for of code, as in <c>be sealed</c>.</summary>
    public abstract string Expect(Candidate candidate);

    /// <summary>Whether code fits.</summary>
    public abstract bool Fits(Candidate candidate);

    /// <summary>What code is instead, as in <c>is public abstract</c>.</summary>
    public abstract string Found(Candidate candidate);

    /// <summary>What code lacks that must be so; nothing where it fits.</summary>
    public abstract IEnumerable<Mismatch> FindMissing(Candidate candidate);

    /// <summary>What code is that must not be so, every value by itself; nothing where none fits.</summary>
    public abstract IEnumerable<Mismatch> FindRefused(Candidate candidate);
}

/// <summary>A key and its values.</summary>
/// <param name="key">The key.</param>
/// <param name="span">Where the key stands.</param>
/// <param name="phrase">The infinitive before the values, with a space behind it.</param>
/// <param name="found">What code is, where it does not fit or must not.</param>
internal sealed class KeyPart(string key, PlanSpan span, string phrase, Func<Candidate, string> found) : SelectionPart
{
    /// <summary>The values.</summary>
    public required ImmutableArray<KeyValue> Values { get; init; }

    /// <summary>Whether code fits only where it fits all values, and not any of them.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>Whether a value was left out, because its C# is not understood.</summary>
    public bool LacksValues { get; init; }

    public override string Key => key;

    public override bool IsCertain => !LacksValues;

    public override string Expect(Candidate candidate) => Expect(Values, candidate);

    public override bool Fits(Candidate candidate)
    {
        foreach (var value in Values)
        {
            if (value.Fits(candidate) != NeedsAll)
            {
                return !NeedsAll;
            }
        }

        return NeedsAll;
    }

    public override string Found(Candidate candidate) => found(candidate);

    public override IEnumerable<Mismatch> FindMissing(Candidate candidate)
    {
        if (NeedsAll)
        {
            return Values.Where(value => !value.Fits(candidate))
                .Select(value => new Mismatch(key, value.Span, Expect([value], candidate), value.Found?.Invoke(candidate) ?? found(candidate), IsRefused: false) { Values = Written([value]) });
        }

        return Fits(candidate) ? [] : [new Mismatch(key, span, Expect(candidate), found(candidate), IsRefused: false) { Values = Written(Values) }];
    }

    public override IEnumerable<Mismatch> FindRefused(Candidate candidate) => Values
        .Where(value => value.Fits(candidate))
        .Select(value => new Mismatch(key, value.Span, Expect([value], candidate), value.Found?.Invoke(candidate) ?? found(candidate), IsRefused: true) { Values = Written([value]) });

    private static IReadOnlyList<string> Written(IReadOnlyList<KeyValue> values) => [.. values.Select(value => value.Written).OfType<string>()];

    private string Expect(IEnumerable<KeyValue> values, Candidate candidate) =>
        phrase + string.Join(NeedsAll ? " and " : " or ", values.Select(value => value.TextFor?.Invoke(candidate) ?? value.Text));
}

/// <summary>A value of a key.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">How messages name it.</param>
/// <param name="Fits">Whether code fits it.</param>
internal sealed record KeyValue(PlanSpan Span, string Text, Func<Candidate, bool> Fits)
{
    /// <summary>How messages name it of some code, where the plan's capture stands in it; null where it is the same of all code.</summary>
    public Func<Candidate, string>? TextFor { get; init; }

    /// <summary>What code is with regard to this value; null where it is the same for all values of the key.</summary>
    public Func<Candidate, string>? Found { get; init; }

    /// <summary>What the plan writes; null where it is no text that stands for itself.</summary>
    public string? Written { get; init; }
}
