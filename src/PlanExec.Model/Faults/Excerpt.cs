using System.Globalization;
using System.Text;

namespace PlanExec.Model;

/// <summary>Words of a server within a sentence of ours: one line, short, and without characters that are not seen.</summary>
internal static class Excerpt
{
    private const int Longest = 200;

    public static string Of(string text)
    {
        var excerpt = new StringBuilder();
        foreach (var character in text.Trim().Take(4 * Longest))
        {
            if (!IsSeen(character))
            {
                if (excerpt.Length > 0 && excerpt[^1] != ' ')
                {
                    excerpt.Append(' ');
                }
            }
            else if (excerpt.Length == Longest)
            {
                return excerpt.Append('…').ToString();
            }
            else
            {
                excerpt.Append(character);
            }
        }

        return excerpt.ToString().TrimEnd(' ', '.');
    }

    private static bool IsSeen(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
