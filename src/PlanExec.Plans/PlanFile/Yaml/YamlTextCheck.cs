namespace PlanExec.Plans.Yaml;

/// <summary>What a text must be before the parser sees it: YamlDotNet accepts, or misplaces, what is refused here.</summary>
internal static class YamlTextCheck
{
    /// <summary>The greatest length of a plan file, in UTF-16 units: 2 Mi.</summary>
    public const int MaximumLength = 2 * 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>What hosts put in the place of bytes that they can't decode.</summary>
    private const char LostCharacter = '\uFFFD';

    /// <summary>The offset at which YAML begins: behind a byte order mark that the host left in the text.</summary>
    public static int Origin(string text) => text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;

    /// <summary>Whether the parser may read the text; what forbids it has become a fault.</summary>
    public static bool Passes(FaultList faults)
    {
        var source = faults.Source;
        if (source.Text.Length > MaximumLength)
        {
            faults.Unreadable(new PlanSpan(source, 0, 0), "The file is longer than 2 MiB, the limit of a plan file; split it into several '*.plan.yaml'");
            return false;
        }

        return CharactersPass(faults) && DirectivesPass(faults);
    }

    private static bool CharactersPass(FaultList faults)
    {
        var text = faults.Source.Text;
        for (var i = Origin(text); i < text.Length; i++)
        {
            if (text[i] is >= ' ' and < '\u007F')
            {
                continue;
            }

            var message = text[i] switch
            {
                '\t' or '\n' or '\r' => null,
                '\0' => "A NUL character can't stand in a plan file; save the file as UTF-8 text",
                < ' ' or (>= '\u007F' and < '\u00A0' and not '\u0085') => $"The control character U+{(int)text[i]:X4} can't stand in a plan file; delete it",
                LostCharacter => "The bytes that stood here are no UTF-8, and the character is lost; save the file as UTF-8, and write it again",
                ByteOrderMark => "The invisible character U+FEFF (byte order mark) can't stand inside a plan file; delete it",
                _ when char.IsSurrogate(text[i]) && !IsPair(text, ref i) => "Half of a surrogate pair is not a character; save the file as UTF-8 text",
                _ when faults.Source.CodePage is { } codePage => $"The file is no UTF-8: the compiler has read it as {codePage}, so this character may not be what was written; save the file as UTF-8, with a byte order mark if the project sets a CodePage",
                _ => null,
            };
            if (message is not null)
            {
                faults.Unreadable(new PlanSpan(faults.Source, i, 1), message);
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a whole pair stands at <paramref name="offset"/>; then moves to its second half.</summary>
    private static bool IsPair(string text, ref int offset)
    {
        if (offset + 1 >= text.Length || !char.IsSurrogatePair(text[offset], text[offset + 1]))
        {
            return false;
        }

        offset++;
        return true;
    }

    private static bool DirectivesPass(FaultList faults)
    {
        var text = faults.Source.Text;
        for (var line = Origin(text); line < text.Length; line = YamlText.NextLine(text, line))
        {
            if (text[line] == '%')
            {
                var directive = YamlText.RestOfLine(faults.Source, line);
                if (directive.ToString() is not ("%YAML 1.1" or "%YAML 1.2"))
                {
                    faults.Unreadable(directive, $"{FaultList.Quote(directive.ToString())} is not understood in a plan file; of directives only '%YAML 1.2' may stand here");
                    return false;
                }
            }
            else if (YamlText.SkipBlanks(text, line) is var first && first < text.Length && text[first] != '#' && !YamlText.IsBreak(text[first]))
            {
                return true;
            }
        }

        return true;
    }
}
