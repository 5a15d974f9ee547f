namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>What a model might answer, and how that must end.</summary>
/// <param name="Name">What the answer tries.</param>
/// <param name="Item">The item of <see cref="TokenShop"/>.</param>
/// <param name="Answers">What is answered, round after round; the last is answered again where the loop still asks.</param>
internal sealed record Adversary(string Name, string Item, params string[] Answers)
{
    /// <summary>The file that the item is written into.</summary>
    public string File { get; init; } = "/shop/src/Auth/TokenService.cs";

    /// <summary>The whole text of that file, to the byte; null where nothing may change.</summary>
    public string? Accepted { get; init; }

    /// <summary>The id of a finding that the report has; null where the answer is taken.</summary>
    public string? Finding { get; init; }

    /// <summary>A part of that finding's sentence.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>How often findings are fed back.</summary>
    public int Repairs { get; init; }

    /// <summary>What is answered in each of the three rounds that there may be.</summary>
    public IEnumerable<string> Rounds => Enumerable.Range(0, 3).Select(round => Answers[Math.Min(round, Answers.Length - 1)]);

    public override string ToString() => Name;
}
