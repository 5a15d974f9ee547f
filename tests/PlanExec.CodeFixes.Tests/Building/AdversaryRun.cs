namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Runs the loop against an adversary, whoever delivers its answers, and holds the outcome to the promise, byte for byte.</summary>
internal static class AdversaryRun
{
    /// <param name="adversary">The answers, and how they must end.</param>
    /// <param name="client">Who delivers them.</param>
    /// <param name="delivers">Whether the client hands over what is in the answers, whatever it is; a worker refuses some by itself.</param>
    public static async Task VerifyAsync(Adversary adversary, IModelClient client, bool delivers = true)
    {
        var project = TokenShop.Create();
        var before = await BuildRun.FilesOf(project.Solution);

        var outcome = await BuildRun.BuildAsync(client, adversary.Item, project);

        var report = $"{outcome.Sentence}\n{string.Join("\n", outcome.Findings)}";
        var after = await BuildRun.FilesOf(outcome.Solution);
        Assert.True(outcome.IsAccepted == adversary.Accepted is not null, report);
        if (adversary.Accepted is { } text)
        {
            Assert.Equal(adversary.Repairs, outcome.Repairs);
            Assert.Equal(text, after[adversary.File]);
            Assert.Equal(before.Keys.Append(adversary.File).Distinct().Order(StringComparer.Ordinal), after.Keys);
            Assert.All(before.Where(file => file.Key != adversary.File), file => Assert.Equal(file.Value, after[file.Key]));
            Assert.Empty(outcome.Findings);
        }
        else
        {
            Assert.Same(project.Solution, outcome.Solution);
            Assert.Equal(before, after);
            Assert.Equal(delivers ? adversary.Repairs : 0, outcome.Repairs);
            Assert.True(
                !delivers || outcome.Findings.Any(finding => finding.Id == adversary.Finding && finding.Message.Contains(adversary.Sentence, StringComparison.Ordinal)),
                $"No finding '{adversary.Finding}' with '{adversary.Sentence}' in:\n{report}");
        }
    }
}
