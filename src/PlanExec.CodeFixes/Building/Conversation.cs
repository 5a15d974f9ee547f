namespace PlanExec.CodeFixes.Building;

/// <summary>What has been said between the loop and a model: the brief, answers, and what was wrong with them.</summary>
/// <param name="brief">What is asked.</param>
/// <param name="redact">Takes secrets out of what is sent.</param>
/// <param name="answerAgain">How to answer once more, as a sentence.</param>
internal sealed class Conversation(Brief brief, Func<string, string> redact, string answerAgain)
{
    // What is told at most: the first findings are often the cause of the rest.
    private const int MaximumFindings = 20;

    private readonly List<ModelMessage> messages = [new("system", brief.Instructions), new("user", brief.Facts)];

    /// <summary>The messages so far.</summary>
    public IReadOnlyList<ModelMessage> Messages => [.. messages];

    /// <summary>What asking takes before a word is answered, in tokens.</summary>
    public int Tokens => messages.Sum(message => BuildBudget.Estimate(message.Text));

    /// <summary>Feeds back what is wrong with an answer.</summary>
    public void Repair(string answer, IReadOnlyList<BuildFinding> findings)
    {
        // Only the last answer is of use, and each word of the others costs again.
        messages.RemoveRange(2, messages.Count - 2);
        var told = redact(string.Join("\n", findings.Take(MaximumFindings).Select(finding => $"- {finding}")));
        messages.Add(new ModelMessage("assistant", answer));
        messages.Add(new ModelMessage("user", $"{new DataFence([told]).Enclose("That answer can't be taken. What the compiler, the analyzers and the loop found, as data:", told)}\n{answerAgain}"));
    }
}
