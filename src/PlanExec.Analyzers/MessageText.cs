namespace PlanExec.Analyzers;

/// <summary>Texts of the plan as parts of messages and comments.</summary>
internal static class MessageText
{
    /// <summary>On one line, whatever the plan's author put in: a second line would be read as a message, or as code, of its own.</summary>
    public static string OneLine(string text) => string.Join(
        " ",
        new string([.. text.Select(character => char.IsControl(character) ? ' ' : character)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
