namespace PlanExec.CodeFixes.Building;

/// <summary>What a run is about, and how its end is told.</summary>
/// <param name="Id">The id of the item or the decision.</param>
/// <param name="Work">What of it is written.</param>
internal sealed record BuildSubject(string Id, BuildWork Work)
{
    /// <summary>What a sentence calls it.</summary>
    public string What => Work == BuildWork.Tests ? $"the tests of '{Id}'" : $"'{Id}'";

    /// <summary>The beginning of a sentence that says that it is done.</summary>
    public string IsDone => Work switch
    {
        BuildWork.Tests => $"The tests of '{Id}' are written",
        BuildWork.Options => $"'{Id}' is explored",
        _ => $"'{Id}' is built",
    };

    /// <summary>The beginning of a sentence that says what was being done.</summary>
    public string Doing => Work switch
    {
        BuildWork.Tests => $"Writing the tests of '{Id}'",
        BuildWork.Options => $"Exploring '{Id}'",
        _ => $"Building '{Id}'",
    };

    /// <summary>What a person does instead.</summary>
    public string ByHand => Work switch
    {
        BuildWork.Tests => "write them by hand",
        BuildWork.Options => "write the options by hand",
        _ => "build it by hand",
    };

    /// <summary>How a model is asked to answer once more.</summary>
    public string AnswerAgain => Work == BuildWork.Options ? "Answer again with the whole JSON object." : "Answer again with the whole code in one fenced block.";
}
