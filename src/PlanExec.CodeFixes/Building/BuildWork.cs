namespace PlanExec.CodeFixes.Building;

/// <summary>What a run is about: an item that is built, or a decision whose options are explored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsDecision">Whether it is a decision.</param>
internal sealed record BuildWork(string Id, bool IsDecision)
{
    /// <summary>What has become of it once an answer is taken.</summary>
    public string Done => IsDecision ? "explored" : "built";

    /// <summary>What a person does instead.</summary>
    public string ByHand => IsDecision ? "write the options by hand" : "build it by hand";

    /// <summary>How a model is asked to answer once more.</summary>
    public string AnswerAgain => IsDecision ? "Answer again with the whole JSON object." : "Answer again with the whole code in one fenced block.";

    /// <summary>Building an item.</summary>
    public static BuildWork OfItem(string id) => new(id, IsDecision: false);

    /// <summary>Exploring the options of a decision.</summary>
    public static BuildWork OfDecision(string id) => new(id, IsDecision: true);
}
