using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanExec.CodeFixes;

/// <summary>An id of a plan that ends in a number, as <c>ADR-007</c>.</summary>
/// <param name="Prefix">What stands before the number.</param>
/// <param name="Number">The number.</param>
/// <param name="Width">How many digits are written at least, zeros before the number among them.</param>
internal sealed record NumberedId(string Prefix, int Number, int Width)
{
    // More digits than an integer takes belong to the prefix.
    private static readonly Regex numbered = new("^(.*?)([0-9]{1,8})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    /// <summary>Takes an id apart; null where it ends in no number.</summary>
    public static NumberedId? TryRead(string id) => numbered.Match(id) is { Success: true } match
        ? new NumberedId(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[2].Value is ['0', ..] padded ? padded.Length : 1)
        : null;

    /// <summary>The free id with the number behind this one and behind all that begin alike.</summary>
    public string Next(IEnumerable<string> ids)
    {
        var taken = new HashSet<string>(ids, StringComparer.Ordinal);
        var last = taken.Select(TryRead).Where(other => other?.Prefix == Prefix).Select(other => other!.Number).Append(Number).Max();
        return Enumerable.Range(last + 1, taken.Count + 1)
            .Select(number => Prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0'))
            .First(id => !taken.Contains(id));
    }
}
