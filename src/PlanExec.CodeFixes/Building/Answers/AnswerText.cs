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

        return HiddenCharacters.FindIn(text) is { } hidden ? $"The answer holds {hidden}, which hides what code says; write it as an escape sequence, or leave it out." : null;
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

        // JSON or a shell's commands beside the code are prose.
        if (open is null && blocks.Count > 1 && blocks.Where(block => languages.Contains(LanguageOf(block))).ToArray() is [{ Language.Length: > 0 } code] && blocks.All(block => block.Language.Length > 0))
        {
            blocks = [code];
        }

        return blocks switch
        {
            [] when text.Trim().Length == 0 => (null, "The answer is empty; answer with one fenced block of C#."),
            [] => (null, "The answer holds no fenced block; answer with one fenced block of C#, and no prose."),
            [_, _, ..] => (null, $"The answer holds {blocks.Count.ToString(CultureInfo.InvariantCulture)} fenced blocks; put all code into one."),
            [_] when open is not null => (null, "The fenced block of the answer is not closed, so it may be cut off; answer with the whole of it."),
            [var only] when !languages.Contains(LanguageOf(only)) => (null, $"The fenced block of the answer is '{only.Language}', not C#; answer with C#."),
            [var only] when only.Lines.All(string.IsNullOrWhiteSpace) => (null, "The fenced block of the answer is empty; answer with the item's code."),
            [var only] => (string.Join("\n", only.Lines), null),
        };
    }

    private static string LanguageOf((string Language, List<string> Lines) block) => block.Language.Split(' ')[0];

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
}
