using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

public sealed class AdversaryTests
{
    public static TheoryData<string> Names => [.. Adversaries.All.Select(adversary => adversary.Name)];

    [Fact]
    public void Names_are_unique() => Assert.Equal(Adversaries.All.Count, Adversaries.All.Select(adversary => adversary.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_answer_ends_as_promised(string name)
    {
        var adversary = Adversaries.All.Single(one => one.Name == name);

        await AdversaryRun.VerifyAsync(adversary, new ScriptedModelClient(adversary.Rounds));
    }

#if !ROSLYN_FLOOR
    // Which bodies are bound does not hang on the version of the compiler.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_proof_finds_what_one_of_all_bodies_finds(string name)
    {
        var adversary = Adversaries.All.Single(one => one.Name == name);

        var quick = await BuildRun.BuildAsync(new ScriptedModelClient(adversary.Rounds), adversary.Item);
        var thorough = await new BuildLoop(BuildRun.SettingsFor(new ScriptedModelClient(adversary.Rounds)) with { ProvesAllBodies = true }).BuildAsync(TokenShop.Create(), adversary.Item, progress: null, CancellationToken.None);

        Assert.Equal((thorough.IsAccepted, thorough.Repairs, thorough.Sentence), (quick.IsAccepted, quick.Repairs, quick.Sentence));
        Assert.Equal(thorough.Findings, quick.Findings);
    }
#endif
}
