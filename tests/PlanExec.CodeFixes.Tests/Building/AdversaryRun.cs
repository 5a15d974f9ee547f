namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Runs the loop against an adversary, whoever delivers its answers, and holds the outcome to the promise, byte for byte.</summary>
internal static class AdversaryRun
{
    public static async Task VerifyAsync(Adversary adversary, IModelClient client)
    {
        var project = TokenShop.Create();
        var before = await BuildRun.FilesOf(project.Solution);

        var outcome = await BuildRun.BuildAsync(client, adversary.Item, project);

        var report = $"{outcome.Sentence}\n{string.Join("\n", outcome.Findings)}";
        var after = await BuildRun.FilesOf(outcome.Solution);
        Assert.True(outcome.IsAccepted == adversary.Accepted is not null, report);
        Assert.Equal(adversary.Repairs, outcome.Repairs);
        if (adversary.Accepted is { } text)
        {
            Assert.Equal(text, after[adversary.File]);
            Assert.Equal(before.Keys.Append(adversary.File).Distinct().Order(StringComparer.Ordinal), after.Keys);
            Assert.All(before.Where(file => file.Key != adversary.File), file => Assert.Equal(file.Value, after[file.Key]));
            Assert.Empty(outcome.Findings);
        }
        else
        {
            Assert.Same(project.Solution, outcome.Solution);
            Assert.Equal(before, after);
            Assert.True(
                outcome.Findings.Any(finding => finding.Id == adversary.Finding && finding.Message.Contains(adversary.Sentence, StringComparison.Ordinal)),
                $"No finding '{adversary.Finding}' with '{adversary.Sentence}' in:\n{report}");
        }
    }
}
