using PlanExec.CodeFixes.Building;
using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Items that say more than they list: members that a base demands, and properties to which the plan gives no value.</summary>
public sealed class DemandedBuildTests
{
    private const string Demanded = "public sealed class Numbers : ITokenService, IDisposable;";
    private const string Answered = "public sealed class Numbers : ITokenService, IDisposable\n{\n    private int issued;\n\n    public string Issue(string user) => user + ++issued;\n\n    public void Dispose() => issued = 0;\n}";

    [Fact]
    public async Task Members_that_a_base_demands_are_built_with_a_new_type()
    {
        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence(Answered)), "AUTH-3", TokenShop.Create(PlanOf(Demanded)));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        var text = (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Numbers.cs"];
        Assert.DoesNotContain("NotImplementedException", text, StringComparison.Ordinal);
        Assert.Contains("public string Issue(string user) => user + ++issued;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_built_in_a_type_that_exists()
    {
        const string Written = "using System;\nusing Shop.Contracts;\n\nnamespace Shop.Auth;\n\npublic sealed class Numbers : ITokenService, IDisposable\n{\n    public string Issue(string user) => throw new NotImplementedException();\n\n    public void Dispose() => GC.SuppressFinalize(this);\n\n    public void Other() => throw new NotImplementedException();\n}\n";
        var client = new ScriptedModelClient(Fence("public string Issue(string user) => user;"));

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3", TokenShop.Create(PlanOf(Demanded), ("/shop/src/Auth/Numbers.cs", Written)));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        Assert.Equal(
            Written.Replace("Issue(string user) => throw new NotImplementedException()", "Issue(string user) => user", StringComparison.Ordinal),
            (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Numbers.cs"]);
    }

    [Theory]
    [InlineData("public int Most { get; }")]
    [InlineData("public int Most { get; } = default;")]
    public async Task A_property_that_nothing_sets_is_built_and_named_in_the_brief(string property)
    {
        var written = $"namespace Shop.Auth;\n\npublic sealed class Numbers\n{{\n    {property}\n}}\n";
        var client = new ScriptedModelClient(Fence("public int Most => 3 + 4;"));

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3", TokenShop.Create(PlanOf("public sealed class Numbers { public int Most { get; } }"), ("/shop/src/Auth/Numbers.cs", written)));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        Assert.Contains("write what throws NotImplementedException, and Most.", client.Requests[0].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(written.Replace(property, "public int Most => 3 + 4;", StringComparison.Ordinal), (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Numbers.cs"]);
    }

    [Fact]
    public async Task A_property_that_an_answer_leaves_unset_is_a_finding()
    {
        const string Planned = "public sealed class Numbers { public int Most { get; } }";
        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient([.. Enumerable.Repeat(Fence("public sealed class Numbers\n{\n    public int Most { get; }\n}"), 3)]), "AUTH-3", TokenShop.Create(PlanOf(Planned)));

        Assert.False(outcome.IsAccepted);
        Assert.Contains(outcome.Findings, finding => finding.Id == "PLAN3004");
    }

    private static string PlanOf(string code) => $$"""
        version: 1
        usings: [System]
        components:
          Contracts: {namespaces: [Shop.Contracts], uses: []}
          Auth: {namespaces: [Shop.Auth], uses: [Contracts]}
        boundaries: {unassigned: ignore}
        items:
          AUTH-3: {component: Auth, title: Numbers, code: '{{code}}'}
        """;
}
