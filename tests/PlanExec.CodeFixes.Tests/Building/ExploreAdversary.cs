using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>What a model might answer about a decision, and how that must end.</summary>
/// <param name="Name">What the answer tries.</param>
/// <param name="Decision">The decision of <see cref="ExploreShop"/>.</param>
/// <param name="Answers">What is answered, round after round; the last is answered again where the loop still asks.</param>
internal sealed record ExploreAdversary(string Name, string Decision, params string[] Answers)
{
    /// <summary>The id of a finding that the report has; null where the answer is taken.</summary>
    public string? Finding { get; init; }

    /// <summary>A part of that finding's sentence; where the answer is taken, of the plan.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>How often findings are fed back.</summary>
    public int Repairs { get; init; }

    /// <summary>What is answered in each of the three rounds that there may be.</summary>
    public IEnumerable<string> Rounds => Enumerable.Range(0, 3).Select(round => Answers[Math.Min(round, Answers.Length - 1)]);

    public override string ToString() => Name;

    /// <summary>Explores the decision with a client, and holds the outcome to the promise.</summary>
    /// <param name="client">Who delivers the answers.</param>
    /// <param name="delivers">Whether the client hands over what is in the answers; a worker refuses some by itself.</param>
    public async Task VerifyAsync(IModelClient client, bool delivers = true)
    {
        var project = ExploreShop.Create();
        var before = (await BuildRun.FilesOf(project.Solution))["/shop/plan.yaml"];

        var outcome = await ExploreRun.ExploreAsync(client, Decision, project);

        var report = $"{outcome.Sentence}\n{string.Join("\n", outcome.Findings)}";
        var files = await BuildRun.FilesOf(outcome.Solution);
        Assert.True(outcome.IsAccepted == Finding is null, report);
        Assert.Equal(ExploreShop.Code, files["/shop/Shop.cs"]);
        if (Finding is null)
        {
            Assert.Equal(Repairs, outcome.Repairs);
            Assert.Contains(Sentence, files["/shop/plan.yaml"], StringComparison.Ordinal);
            Assert.Empty(outcome.Findings);
            ExploreRun.AssertOnlyAdds(before, files["/shop/plan.yaml"]);
        }
        else
        {
            Assert.Same(project.Solution, outcome.Solution);
            Assert.Equal(delivers ? Repairs : 0, outcome.Repairs);
            Assert.True(
                !delivers || outcome.Findings.Any(finding => finding.Id == Finding && finding.Message.Contains(Sentence, StringComparison.Ordinal)),
                $"No finding '{Finding}' with '{Sentence}' in:\n{report}");
            Assert.DoesNotContain("sk-proj", report, StringComparison.Ordinal);
        }
    }
}
