namespace PlanExec.CodeFixes.Tests.Building;

public sealed class ExploreAdversaryTests
{
    public static TheoryData<string> Names => [.. ExploreAdversaries.All.Select(adversary => adversary.Name)];

    [Fact]
    public void Names_are_unique() => Assert.Equal(ExploreAdversaries.All.Count, ExploreAdversaries.All.Select(adversary => adversary.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_answer_ends_as_promised(string name)
    {
        var adversary = ExploreAdversaries.All.Single(one => one.Name == name);

        await adversary.VerifyAsync(new ScriptedModelClient(adversary.Rounds));
    }
}
