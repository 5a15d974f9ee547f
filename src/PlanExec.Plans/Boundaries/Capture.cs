namespace PlanExec.Plans;

/// <summary>The one capture of a plan: what <c>$module</c> stands for in the names and selectors of templates.</summary>
/// <param name="Word">The word behind the <c>$</c>.</param>
/// <param name="Values">The values that it may have; empty where the code tells them.</param>
public sealed record Capture(Located<string> Word, IReadOnlyList<Located<string>> Values)
{
    /// <summary>The word that stands for any value but the captured one.</summary>
    public const string OtherWord = "other";

    /// <summary>The word that stands for any value.</summary>
    public const string AnyWord = "any";

    // One character that must be there and any more after it; neither can stand in a plan file.
    private const char FirstOfHole = '\u0001';
    private const char RestOfHole = '\u0002';

    /// <summary>The words behind the <c>$</c> signs of a name, in their order; empty text for one with no word.</summary>
    internal static IEnumerable<string> WordsIn(string name)
    {
        for (var dollar = name.IndexOf('$'); dollar >= 0; dollar = name.IndexOf('$', dollar + 1))
        {
            yield return name.Substring(dollar + 1, WordEnd(name, dollar + 1) - dollar - 1);
        }
    }

    /// <summary>The word behind the first <c>$</c> of a name; null where it has none.</summary>
    internal static string? FirstWordIn(string name) => name.Contains('$') ? WordsIn(name).First() : null;

    /// <summary>Whether a text can be the name or the value of a capture.</summary>
    internal static bool IsWord(string text) => text.Length > 0 && WordEnd(text, 0) == text.Length;

    /// <summary>Whether a character can stand in the name or the value of a capture.</summary>
    internal static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    /// <summary>The name with a value in the place of its capture.</summary>
    internal static string Fill(string name, string value)
    {
        for (var dollar = name.IndexOf('$'); dollar >= 0; dollar = name.IndexOf('$', dollar + value.Length))
        {
            name = name.Substring(0, dollar) + value + name.Substring(WordEnd(name, dollar + 1));
        }

        return name;
    }

    /// <summary>The name with its capture made a hole that one part of a name fills.</summary>
    internal static string WithHole(string name)
    {
        var dollar = name.IndexOf('$');
        return dollar < 0 ? name : $"{name.Substring(0, dollar)}{FirstOfHole}{RestOfHole}{name.Substring(WordEnd(name, dollar + 1))}";
    }

    /// <summary>The value with which a name is the instance of a template; null where it is none.</summary>
    internal static string? ValueIn(string name, string holed)
    {
        // Most names differ at an end: that is found out first, and makes no text.
        var hole = holed.IndexOf(FirstOfHole);
        var suffix = holed.Length - hole - 2;
        var length = name.Length - hole - suffix;
        if (length <= 0
            || string.CompareOrdinal(name, 0, holed, 0, hole) != 0
            || string.CompareOrdinal(name, name.Length - suffix, holed, holed.Length - suffix, suffix) != 0)
        {
            return null;
        }

        var value = name.Substring(hole, length);
        return IsWord(value) ? value : null;
    }

    /// <summary>Whether a pattern with <c>*</c> fits some instance of a template.</summary>
    internal static bool FitsInstance(string pattern, string holed)
    {
        // reached[j]: the pattern's first characters and the template's first j can be written alike.
        var reached = new bool[holed.Length + 1];
        reached[0] = true;
        SkipRest(reached, holed);
        foreach (var character in pattern)
        {
            var next = new bool[holed.Length + 1];
            for (var j = 0; j <= holed.Length; j++)
            {
                // Behind a star everything that comes later is reached, too.
                next[j] |= character == '*' && (reached[j] || (j > 0 && next[j - 1]));
                if (!reached[j] || character == '*')
                {
                    continue;
                }

                if (j < holed.Length && (holed[j] == character || (holed[j] == FirstOfHole && character != '.')))
                {
                    next[j + 1] = true;
                }

                if (j > 0 && holed[j - 1] == RestOfHole && character != '.')
                {
                    next[j] = true;
                }
            }

            SkipRest(next, holed);
            reached = next;
        }

        return reached[holed.Length];
    }

    private static void SkipRest(bool[] reached, string holed)
    {
        for (var j = 0; j < holed.Length; j++)
        {
            reached[j + 1] |= reached[j] && holed[j] == RestOfHole;
        }
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return end;
    }
}
