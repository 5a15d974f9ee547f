using System.Globalization;
using System.Text.RegularExpressions;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>Ids for items that are added to a plan, as those beside them are numbered.</summary>
internal static class NewItemId
{
    private static readonly Regex numbered = new(@"^(.*?)([0-9]{1,8})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The next number behind the letters that the last of some items begins with; where none is numbered the name, with a number where it is taken.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="items">The items of which the new one is to be one.</param>
    /// <param name="name">A name for an item in a plan without numbers.</param>
    public static string Like(Plan plan, IEnumerable<PlanItem> items, string name)
    {
        var taken = new HashSet<string>(plan.Items.Select(item => item.Id.Value), StringComparer.Ordinal);
        if (items.Select(item => numbered.Match(item.Id.Value)).LastOrDefault(match => match.Success) is not { } like)
        {
            return taken.Contains(name) ? Free(name + "-", first: 1, width: 1, taken) : name;
        }

        var prefix = like.Groups[1].Value;
        var last = plan.Items
            .Select(item => numbered.Match(item.Id.Value))
            .Where(match => match.Success && match.Groups[1].Value == prefix)
            .Max(match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        return Free(prefix, last + 1, like.Groups[2].Value is ['0', ..] padded ? padded.Length : 1, taken);
    }

    private static string Free(string prefix, int first, int width, HashSet<string> taken) => Enumerable.Range(first, taken.Count + 1)
        .Select(number => prefix + number.ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
        .First(candidate => !taken.Contains(candidate));
}
