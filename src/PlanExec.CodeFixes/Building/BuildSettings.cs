namespace PlanExec.CodeFixes.Building;

/// <summary>What a host gives the loop.</summary>
internal sealed record BuildSettings
{
    /// <summary>Who is asked.</summary>
    public required IModelClient Client { get; init; }

    /// <summary>Takes keys, tokens and passwords out of what is sent.</summary>
    public required Func<string, string> Redact { get; init; }

    /// <summary>What may be spent.</summary>
    public required BuildBudget Budget { get; init; }

    /// <summary>Answers that were taken before.</summary>
    public required AnswerCache Cache { get; init; }

    /// <summary>The name of the model in force; empty where the host does not know it. An answer of one model is not taken for that of another.</summary>
    public string Model { get; init; } = "";

    /// <summary>How often findings are fed back: gains fade after two or three rounds.</summary>
    public int MaximumRepairs { get; init; } = 2;

    /// <summary>What a brief may take, in tokens.</summary>
    public int BriefTokens { get; init; } = 8_000;

    /// <summary>What an answer may take, in tokens.</summary>
    public int AnswerTokens { get; init; } = 8_000;
}
