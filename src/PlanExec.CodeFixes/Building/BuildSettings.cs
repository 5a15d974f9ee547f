namespace PlanExec.CodeFixes.Building;

/// <summary>What a host gives the loop.</summary>
internal sealed record BuildSettings
{
    /// <summary>What a brief may take where the host says nothing else, in tokens.</summary>
    public const int DefaultBriefTokens = 8_000;

    /// <summary>Who is asked.</summary>
    public required IModelClient Client { get; init; }

    /// <summary>Takes keys, tokens and passwords out of what is sent.</summary>
    public required Func<string, string> Redact { get; init; }

    /// <summary>What may be spent.</summary>
    public required BuildBudget Budget { get; init; }

    /// <summary>Answers that were taken before.</summary>
    public required AnswerCache Cache { get; init; }

    /// <summary>How often findings are fed back: gains fade after two or three rounds.</summary>
    public int MaximumRepairs { get; init; } = 2;

    /// <summary>What a brief may take, in tokens.</summary>
    public int BriefTokens { get; init; } = DefaultBriefTokens;

    /// <summary>Whether a proof binds all bodies of a project, whatever a candidate can reach: the slow way, by which tests check the fast one.</summary>
    public bool ProvesAllBodies { get; init; }

    /// <summary>What an answer may take, in tokens.</summary>
    public int AnswerTokens { get; init; } = 8_000;
}
