using System.Globalization;
using System.Text;

namespace PlanExec.Plans.Diagrams;

/// <summary>The anchor that GitHub gives a heading.</summary>
internal static class MarkdownSlug
{
    /// <summary>Small letters, digits, hyphens and underscores stay, a space becomes a hyphen, the rest goes.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] == ' ')
            {
                slug.Append('-');
            }
            else if (title[i] is '-' or '_' || IsWordCharacter(title, i))
            {
#pragma warning disable CA1308 // The anchor has small letters because GitHub's have.
                slug.Append(char.ToLowerInvariant(title[i]));
#pragma warning restore CA1308
            }
        }

        return slug.ToString();
    }

    /// <summary>The text of a heading without its marks: <c>The `Orders` [module](orders.md)</c> becomes <c>The Orders module</c>.</summary>
    public static string PlainText(string heading)
    {
        var text = new StringBuilder();
        for (var i = 0; i < heading.Length; i++)
        {
            switch (heading[i])
            {
                case ']' when i + 1 < heading.Length && heading[i + 1] == '(' && heading.IndexOf(')', i) is > 0 and var end:
                    i = end;
                    break;
                case '`' or '*' or '[' or ']':
                    break;
                case '\\' when i + 1 < heading.Length && char.IsPunctuation(heading[i + 1]):
                    text.Append(heading[++i]);
                    break;
                default:
                    text.Append(heading[i]);
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsWordCharacter(string title, int index) => CharUnicodeInfo.GetUnicodeCategory(title, index) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation => true,
        _ => false,
    };
}
