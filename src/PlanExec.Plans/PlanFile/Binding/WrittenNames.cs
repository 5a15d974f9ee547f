namespace PlanExec.Plans.Binding;

/// <summary>Tells whether a text has the form of a name of code.</summary>
internal static class WrittenNames
{
    /// <summary>Whether a text is a namespace, a type or a member: identifiers joined by dots.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">What may stand in it beside the characters of an identifier.</param>
    public static bool IsQualified(string text, string allowed)
    {
        var startsPart = true;
        foreach (var character in text)
        {
            if (character == '.' ? startsPart : !IsInName(character) || (startsPart && char.IsDigit(character)))
            {
                return false;
            }

            startsPart = character == '.';
        }

        return !startsPart;

        bool IsInName(char character) => char.IsLetterOrDigit(character) || character == '_' || allowed.IndexOf(character) >= 0;
    }

    /// <summary>Whether a text can be the id of a package, an assembly or a namespace, with <c>*</c>.</summary>
    public static bool IsLibrary(string text) => text.Split('.').All(part =>
        part.Length > 0 && part.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '+' or '*'));
}
