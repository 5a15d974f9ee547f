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
}
