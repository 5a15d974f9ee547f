using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>How building an item ended: with one changed solution, or with the solution as it was and the reason.</summary>
internal sealed record BuildOutcome
{
    /// <summary>The id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>What of the item was to be written.</summary>
    public BuildWork Work { get; init; }

    /// <summary>Whether it is written.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The solution with the item in it; the very solution that was given where the item is not built.</summary>
    public required Solution Solution { get; init; }

    /// <summary>One sentence that says what happened and, where the item is not built, what to do.</summary>
    public required string Sentence { get; init; }

    /// <summary>What the best answer still lacked; empty where the item is built or nobody was asked.</summary>
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
