using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>How a run ended: with one changed solution, or with the solution as it was and the reason.</summary>
internal sealed record BuildOutcome
{
    /// <summary>The id of the item, or of the decision.</summary>
    public required string Item { get; init; }

    /// <summary>What of it was to be written.</summary>
    public BuildWork Work { get; init; }

    /// <summary>Whether an answer was taken.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The solution with what was taken; the very solution that was given where nothing was.</summary>
    public required Solution Solution { get; init; }

    /// <summary>One sentence that says what happened and, where nothing was taken, what to do.</summary>
    public required string Sentence { get; init; }

    /// <summary>What the best answer still lacked; empty where one was taken or nobody was asked.</summary>
    public IReadOnlyList<BuildFinding> Findings { get; init; } = [];

    /// <summary>The model that answered; null where none did.</summary>
    public string? Model { get; init; }

    /// <summary>What the exchanges took, in tokens.</summary>
    public int Tokens { get; init; }

    /// <summary>How often findings were fed back.</summary>
    public int Repairs { get; init; }

    /// <summary>The hash of the brief; null where none was written.</summary>
    public string? BriefHash { get; init; }

    /// <summary>The hash of the answer that was taken; null where none was.</summary>
    public string? AnswerHash { get; init; }
}
