namespace PlanExec.Model;

/// <summary>A value that the user has set.</summary>
/// <param name="Value">Without surrounding white space, never empty.</param>
/// <param name="Place">Where: the name of a variable, or a file with its line.</param>
internal sealed record Setting(string Value, string Place);
