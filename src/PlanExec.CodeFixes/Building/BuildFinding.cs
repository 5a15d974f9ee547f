namespace PlanExec.CodeFixes.Building;

/// <summary>Why an answer can't be taken: one fact, told to the model for a repair and to the user in the report.</summary>
/// <param name="Id">The id of a diagnostic, or one of <see cref="FindingIds"/>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Line">The line of code it is about; null where it is about none.</param>
internal sealed record BuildFinding(string Id, string Message, string? Line = null)
{
    /// <summary>The finding on one line.</summary>
    public override string ToString() => Line is null ? $"{Id}: {Message}" : $"{Id}: {Message} In: {Line}";
}

/// <summary>What a finding is called that no analyzer and no compiler reports.</summary>
internal static class FindingIds
{
    /// <summary>The answer is not one block of C#.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The answer does not declare what the item plans, or declares it otherwise.</summary>
    public const string Different = "different";

    /// <summary>The answer declares what the item does not plan.</summary>
    public const string Unplanned = "unplanned";

    /// <summary>The answer uses what an answer may not use.</summary>
    public const string Refused = "refused";

    /// <summary>Something is left to be written.</summary>
    public const string Stub = "stub";

    /// <summary>Something outside the item would change.</summary>
    public const string Outside = "outside";
}
