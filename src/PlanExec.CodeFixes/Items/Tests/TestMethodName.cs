using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes;

/// <summary>Names of test methods, made of sentences.</summary>
internal static class TestMethodName
{
    // What fits into a list of tests; a name is a hint at its sentence, no copy.
    private const int MaximumLength = 100;

    /// <summary>The name for a sentence; empty where it has no letter and no digit.</summary>
    public static string Of(string sentence, bool hasUnderscores)
    {
        var name = new StringBuilder();
        foreach (var word in WordsOf(sentence))
        {
            var separator = hasUnderscores && name.Length > 0 ? "_" : "";
            if (name.Length > 0 && name.Length + separator.Length + word.Length > MaximumLength)
            {
                break;
            }

            name.Append(separator).Append(hasUnderscores && name.Length > 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1));
        }

        return name.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>The name, or with a number behind it the first that is not taken.</summary>
    public static string Free(string name, ICollection<string> taken) => !taken.Contains(name)
        ? name
        : Enumerable.Range(2, taken.Count + 1).Select(number => $"{name}_{number.ToString(CultureInfo.InvariantCulture)}").First(numbered => !taken.Contains(numbered));

    private static IEnumerable<string> WordsOf(string sentence)
    {
        var word = new StringBuilder();
        foreach (var character in sentence.Append(' '))
        {
            if (IsPartOfWord(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0 && character is not ('\'' or '’'))
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    /// <summary>Whether an identifier may hold the character and people see it.</summary>
    private static bool IsPartOfWord(char character) =>
        character != '_' && SyntaxFacts.IsIdentifierPartCharacter(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;
}
