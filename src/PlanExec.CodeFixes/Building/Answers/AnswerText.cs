using System.Globalization;

namespace PlanExec.CodeFixes.Building;

/// <summary>The text of an answer: its one fenced block, free of characters that hide what code says.</summary>
internal static class AnswerText
{
    // More than the largest file anybody maintains; a longer answer is no answer.
    private const int MaximumLength = 512 * 1024;

    private static readonly HashSet<string> languages = new(StringComparer.OrdinalIgnoreCase) { "", "csharp", "c#", "cs" };

    /// <summary>What is wrong with the characters of an answer, as a sentence; null where nothing is.</summary>
    public static string? FaultOf(string text)
    {
        if (text.Length > MaximumLength)
        {
            return $"The answer is longer than {(MaximumLength / 1024).ToString(CultureInfo.InvariantCulture)} Ki characters; answer with the item's code only.";
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (NounFor(text, i) is { } noun)
            {
                return $"The answer holds {noun} ({Name(text, i)}), which hides what code says; write it as an escape sequence, or leave it out.";
            }

            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }

        return null;
    }

    /// <summary>The code of an answer, else a sentence that says why there is none.</summary>
    public static (string? Code, string? Fault) FindBlock(string text)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var blocks = new List<(string Language, List<string> Lines)>();
        (char Mark, int Length)? open = null;
        foreach (var line in lines)
        {
            var fence = FenceOf(line);
            if (open is null && fence is { } opening)
            {
                blocks.Add((opening.Info, []));
                open = (opening.Mark, opening.Length);
            }
            else if (open is { } current && fence is { Info: "" } closing && closing.Mark == current.Mark && closing.Length >= current.Length)
            {
                open = null;
            }
            else if (open is not null)
            {
                blocks[blocks.Count - 1].Lines.Add(line);
            }
        }

        return blocks switch
        {
            [] when text.Trim().Length == 0 => (null, "The answer is empty; answer with one fenced block of C#."),
            [] => (null, "The answer holds no fenced block; answer with one fenced block of C#, and no prose."),
            [_, _, ..] => (null, $"The answer holds {blocks.Count.ToString(CultureInfo.InvariantCulture)} fenced blocks; put all code into one."),
            [_] when open is not null => (null, "The fenced block of the answer is not closed, so it may be cut off; answer with the whole of it."),
            [var only] when !languages.Contains(only.Language.Split(' ')[0]) => (null, $"The fenced block of the answer is '{only.Language}', not C#; answer with C#."),
            [var only] when only.Lines.All(string.IsNullOrWhiteSpace) => (null, "The fenced block of the answer is empty; answer with the item's code."),
            [var only] => (string.Join("\n", only.Lines), null),
        };
    }

    private static (char Mark, int Length, string Info)? FenceOf(string line)
    {
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > 3 || text.Length < 3 || text[0] is not ('`' or '~'))
        {
            return null;
        }

        var length = text.TakeWhile(character => character == text[0]).Count();
        var info = text.Substring(length).Trim();
        return length < 3 || (text[0] == '`' && info.Contains("`")) ? null : (text[0], length, info);
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
