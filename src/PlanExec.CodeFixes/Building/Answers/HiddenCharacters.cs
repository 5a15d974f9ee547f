using System.Globalization;

namespace PlanExec.CodeFixes.Building;

/// <summary>Characters that nobody sees, or that show a text otherwise than it is.</summary>
internal static class HiddenCharacters
{
    /// <summary>The first of a text, such as <c>a tag character (U+E0041)</c>; null where it has none.</summary>
    public static string? FindIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NounFor(text, i) is { } noun)
            {
                return $"{noun} ({Name(text, i)})";
            }

            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }

        return null;
    }

    private static string? NounFor(string text, int index) => text[index] switch
    {
        '\0' => "a NUL character",
        '\uFFFD' => "a character that is no valid UTF-8",
        '\u2028' or '\u2029' or '\u0085' => "a line separator",
        '\t' or '\n' or '\r' => null,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' => "a bidirectional character",
        (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' or '\u00AD' => "a zero-width character",
        '\uDB40' => "a tag character",
        var high when char.IsHighSurrogate(high) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? null : "half a character",
        var low when char.IsLowSurrogate(low) => "half a character",
        var other => CharUnicodeInfo.GetUnicodeCategory(other) switch
        {
            UnicodeCategory.Control => "a control character",
            UnicodeCategory.Format => "an invisible character",
            _ => null,
        },
    };

    private static string Name(string text, int index)
    {
        var value = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? char.ConvertToUtf32(text, index) : text[index];
        return "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
    }
}
