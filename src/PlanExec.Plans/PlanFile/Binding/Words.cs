using System.Text;

namespace PlanExec.Plans.Binding;

/// <summary>How the members of an enumeration are written in a plan.</summary>
internal static class Words
{
    /// <summary>The words of an enumeration, in its order: for <c>FileNamedAsType</c> <c>file-named-as-type</c>.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Table<T>.Words;

    /// <summary>The member that a word stands for.</summary>
    public static T Parse<T>(string word)
        where T : struct, Enum => Table<T>.Members[word];

    // C# itself writes 'protected internal'; what is no C# is written with a hyphen.
    private static string WordFor<T>(string member)
    {
        var separator = typeof(T) == typeof(ElementModifier) ? ' ' : '-';
        var word = new StringBuilder(member.Length + 4);
        foreach (var character in member)
        {
            if (char.IsUpper(character) && word.Length > 0)
            {
                word.Append(separator);
            }

            word.Append(char.ToLowerInvariant(character));
        }

        return word.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Words = [.. Enum.GetNames(typeof(T)).Select(WordFor<T>)];

        public static readonly IReadOnlyDictionary<string, T> Members =
            Enum.GetNames(typeof(T)).ToDictionary(WordFor<T>, name => (T)Enum.Parse(typeof(T), name), StringComparer.Ordinal);
    }
}
