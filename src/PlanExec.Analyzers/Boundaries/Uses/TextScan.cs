using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Uses;

/// <summary>Finds words in the text of a file without making tokens of it.</summary>
internal static class TextScan
{
    private const int LongestWord = 512;

    /// <summary>Where words stand that can bring in one of the marked components. Comments and strings give false hits, unusual spellings count as one.</summary>
    public static List<int> Find(SourceText text, NameTable names, NameTable? more, bool[] marked)
    {
        var hits = new List<int>();
        var chunk = new char[4096];
        var word = new char[LongestWord];
        var (length, hash, isUnusual) = (0, 0, false);
        for (var offset = 0; offset < text.Length; offset += chunk.Length)
        {
            var count = Math.Min(chunk.Length, text.Length - offset);
            text.CopyTo(offset, chunk, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = chunk[i];
                if (IsOfWord(character))
                {
                    if (length < LongestWord)
                    {
                        word[length] = character;
                    }

                    length++;
                    hash = NameTable.Hash(hash, character);
                    isUnusual |= character is '\\' or > '\u007F';
                }
                else if (length > 0)
                {
                    EndWord(offset + i);
                }
            }
        }

        if (length > 0)
        {
            EndWord(text.Length);
        }

        return hits;

        void EndWord(int end)
        {
            if (isUnusual || length > LongestWord || IsEntry(names) || (more is not null && IsEntry(more)))
            {
                hits.Add(end - length);
            }

            (length, hash, isUnusual) = (0, 0, false);
        }

        bool IsEntry(NameTable table) => table.Find(word, length, hash).IsMarked(marked);
    }

    /// <summary>A backslash begins an escaped letter of an identifier; what is beyond ASCII may be one.</summary>
    private static bool IsOfWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') or '\\' or > '\u007F';
}
