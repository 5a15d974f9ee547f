namespace PlanExec.Plans.Yaml;

/// <summary>Gives the words that a file repeats, its keys above all, one string each.</summary>
internal sealed class RepeatedTexts
{
    private const int Places = 256;
    private const int LongestWord = 16;

    // One place for all words with a hash: a newcomer takes the place of the word before it, so nothing grows.
    private readonly string?[] words = new string?[Places];

    /// <summary>A string of its own with the text: not <paramref name="text"/> itself, which lies where the parser made it.</summary>
    public string Copy(string text)
    {
        if (text.Length is 0 or > LongestWord)
        {
            return text.Length == 0 ? "" : string.Copy(text);
        }

        ref var word = ref words[((text.Length * 31) + (text[0] * 7) + text[text.Length - 1]) % Places];
        if (!string.Equals(word, text, StringComparison.Ordinal))
        {
            word = string.Copy(text);
        }

        return word!;
    }
}
