using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Uses;

/// <summary>Finds words in the text of a file without making tokens of it.</summary>
internal sealed class TextScan(NameTable names, NameTable? more, bool[] marked)
{
    private const int LongestWord = 512;
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;
    private const int ChunkLength = 4096;

    /// <summary>What words are made of, of ASCII. A backslash begins an escaped letter; what is beyond ASCII may be one.</summary>
    private static readonly bool[] isOfWord =
    [
        .. Enumerable.Range(0, 128).Select(code => (char)code).Select(character => char.IsLetterOrDigit(character) || character is '_' or '\\'),
    ];

    private readonly char[] chunk = new char[ChunkLength];
    private readonly char[] word = new char[LongestWord];

    /// <summary>Where words stand that can bring in one of the marked components. Comments and strings give false hits, unusual spellings count as one.</summary>
    /// <remarks>The one loop over each character of the code: a compiler that runs once has no time to find out that it is hot.</remarks>
    [MethodImpl(AggressiveOptimization)]
    public List<int> Find(SourceText text)
    {
        var hits = new List<int>();
        var (length, hash, isUnusual) = (0, 0, false);
        for (var offset = 0; offset < text.Length; offset += ChunkLength)
        {
            var count = Math.Min(ChunkLength, text.Length - offset);
            text.CopyTo(offset, chunk, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = chunk[i];
                if (character > '\u007F' || isOfWord[character])
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
                    if (isUnusual || (IsEntry(length, hash) && !IsNewOfNamedType(length, i, count)))
                    {
                        hits.Add(offset + i - length);
                    }

                    (length, hash, isUnusual) = (0, 0, false);
                }
            }
        }

        if (length > 0 && (isUnusual || IsEntry(length, hash)))
        {
            hits.Add(text.Length - length);
        }

        return hits;
    }

    private bool IsEntry(int length, int hash) => length > LongestWord
        || names.Find(word, length, hash).IsMarked(marked)
        || more?.Find(word, length, hash).IsMarked(marked) == true;

    /// <summary>Of the many <c>new</c> only those without a type matter: one with a type is found by the type's name.</summary>
    private bool IsNewOfNamedType(int length, int end, int count) =>
        length == 3 && word[0] == 'n' && word[1] == 'e' && word[2] == 'w'
        && chunk[end] == ' ' && end + 1 < count && chunk[end + 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
