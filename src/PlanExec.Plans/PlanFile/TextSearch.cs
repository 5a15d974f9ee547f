namespace PlanExec.Plans;

/// <summary>What later frameworks have on <see cref="string"/>.</summary>
internal static class TextSearch
{
    /// <summary>Whether a character stands in a text. LINQ's method of the name, which would be taken instead, makes an enumerator each time.</summary>
    public static bool Contains(this string text, char character) => text.IndexOf(character) >= 0;
}
