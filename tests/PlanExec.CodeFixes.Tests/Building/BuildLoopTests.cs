using Microsoft.CodeAnalysis;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

public sealed class BuildLoopTests
{
    private const string Good = """
        ```csharp
        using System;
        using Shop.Contracts;

        namespace Shop.Auth;

        public sealed class TokenService : ITokenService
        {
            private readonly TimeProvider clock;

            public TokenService(TimeProvider clock)
            {
                this.clock = clock;
            }

            public string Issue(string user)
            {
                return user + "@" + clock.GetUtcNow().ToUnixTimeSeconds();
            }
        }
        ```
        """;

    [Fact]
    public async Task A_right_answer_is_taken_as_one_new_file()
    {
        var project = TokenShop.Create();
        var before = await BuildRun.FilesOf(project.Solution);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Good), "AUTH-3", project);

        Assert.True(outcome.IsAccepted, outcome.Sentence + "\n" + string.Join("\n", outcome.Findings));
        var after = await BuildRun.FilesOf(outcome.Solution);
        Assert.Equal(before.Keys.Append("/shop/src/Auth/TokenService.cs").Order(StringComparer.Ordinal), after.Keys);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        Assert.Equal(
            """
            using System;
            using Shop.Contracts;

            namespace Shop.Auth;

            /// <summary>Issue tokens</summary>
            public sealed class TokenService : ITokenService
            {
                private readonly TimeProvider clock;

                public TokenService(TimeProvider clock)
                {
                    this.clock = clock;
                }

                public string Issue(string user)
                {
                    return user + "@" + clock.GetUtcNow().ToUnixTimeSeconds();
                }
            }

            """,
            after["/shop/src/Auth/TokenService.cs"]);
        Assert.Equal("'AUTH-3' is built at once.", outcome.Sentence);
    }

    [Fact]
    public async Task Findings_are_fed_back_and_a_repaired_answer_is_taken()
    {
        var client = new ScriptedModelClient(Good.Replace("clock.GetUtcNow()", "clock.GetNow()", StringComparison.Ordinal), Good);

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3");

        Assert.True(outcome.IsAccepted);
        Assert.Equal(1, outcome.Repairs);
        Assert.Contains("CS1061", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("clock.GetNow()", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_could_be_placed_is_nearer_than_one_that_could_not()
    {
        var wrong = Good.Replace("clock.GetUtcNow()", "clock.GetNow() + clock.GetThen()", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(wrong, "Nothing.", "Nothing."), "AUTH-3");

        Assert.False(outcome.IsAccepted);
        Assert.Equal(["CS1061", "CS1061"], outcome.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public async Task What_a_line_may_not_do_is_told_once()
    {
        var reaching = Good.Replace("return ", "var answer = new System.Net.Http.HttpClient().GetStringAsync(\"http://example.com\").Result; return answer + ", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(reaching), "AUTH-3");

        Assert.Contains("talks to the network", Assert.Single(outcome.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stub_is_filled_where_it_stands()
    {
        const string Answer = """
            ```csharp
            public int Open(string user)
            {
                users.Add(user);
                return users.Count;
            }
            ```
            """;

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Answer), "AUTH-4");

        Assert.True(outcome.IsAccepted, outcome.Sentence + "\n" + string.Join("\n", outcome.Findings));
        var after = await BuildRun.FilesOf(outcome.Solution);
        Assert.Equal(
            TokenShop.Sessions.Replace(
                """
                    public int Open(string user) => throw new System.NotImplementedException("AUTH-4"); // to do

                """,
                """
                    public int Open(string user)
                    {
                        users.Add(user);
                        return users.Count;
                    } // to do

                """,
                StringComparison.Ordinal),
            after["/shop/src/Auth/Sessions.cs"]);
    }

    [Fact]
    public async Task After_two_repairs_the_solution_stays_as_it_was()
    {
        var project = TokenShop.Create();
        var bad = Good.Replace("clock.GetUtcNow()", "clock.GetNow()", StringComparison.Ordinal);
        var client = new ScriptedModelClient(bad, bad, bad);

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3", project);

        Assert.False(outcome.IsAccepted);
        Assert.Same(project.Solution, outcome.Solution);
        Assert.Equal(3, client.Requests.Count);
        Assert.Equal("CS1061", Assert.Single(outcome.Findings).Id);
    }
}
