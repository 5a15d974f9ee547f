using Microsoft.CodeAnalysis;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>What is told before anybody is asked, and how faults and budgets end.</summary>
public sealed class RefusedBuildTests
{
    [Theory]
    [InlineData("AUTH-5", "'AUTH-5' needs 'AUTH-2', which is not built; build 'AUTH-2' first.")]
    [InlineData("AUTH-1", "Nothing of 'AUTH-1' is left to be built in project 'Shop'.")]
    [InlineData("AUTH-9", "The plan has no item 'AUTH-9' with code; see that it is spelled as in plan.yaml.")]
    public async Task Nobody_is_asked(string item, string sentence)
    {
        var client = new ScriptedModelClient();
        var project = TokenShop.Create();

        var outcome = await BuildRun.BuildAsync(client, item, project);

        Assert.False(outcome.IsAccepted);
        Assert.Equal(sentence, outcome.Sentence.TrimEnd('.') + ".");
        Assert.Same(project.Solution, outcome.Solution);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task An_item_whose_decision_is_not_accepted_is_refused()
    {
        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(), "AUTH-3", TokenShop.Create(TokenShop.Plan.Replace("status: accepted", "status: proposed", StringComparison.Ordinal)));

        Assert.StartsWith("'AUTH-3' rests on decision 'ADR-1', which is not accepted", outcome.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_names_types_of_an_item_that_is_not_built_is_refused()
    {
        var plan = TokenShop.Plan.Replace("needs: [AUTH-2]\n", "title: Late\n", StringComparison.Ordinal).Replace("class Late { public", "class Late { public NotThere It { get; } public", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(), "AUTH-5", TokenShop.Create(plan));

        Assert.Equal("The code of 'AUTH-5' names types of items that are not built; build them first, and name them under 'needs'", outcome.Sentence);
    }

    [Fact]
    public async Task Nobody_is_asked_for_what_follows_from_the_plan()
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", "public sealed record NotThere(string Name);", StringComparison.Ordinal);
        var client = new ScriptedModelClient();

        var outcome = await BuildRun.BuildAsync(client, "AUTH-2", TokenShop.Create(plan));

        Assert.True(outcome.IsAccepted, outcome.Sentence);
        Assert.Empty(client.Requests);
        Assert.Equal("namespace Shop.Auth;\n\npublic sealed record NotThere(string Name);\n", (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/NotThere.cs"]);
    }

    [Fact]
    public async Task A_fault_of_the_client_is_told_in_its_sentence()
    {
        var project = TokenShop.Create();

        var outcome = await BuildRun.BuildAsync(ScriptedModelClient.Failing("unauthorized", "The server refuses the key; check PLANEXEC_API_KEY."), "AUTH-3", project);

        Assert.Equal("The server refuses the key; check PLANEXEC_API_KEY.", outcome.Sentence);
        Assert.Same(project.Solution, outcome.Solution);
    }

    [Fact]
    public async Task A_client_that_throws_leaves_the_solution()
    {
        var project = TokenShop.Create();

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(), "AUTH-3", project);

        Assert.Equal("The model could not be asked: Nobody expected another request.", outcome.Sentence);
        Assert.Same(project.Solution, outcome.Solution);
    }

    [Fact]
    public async Task A_budget_that_is_too_small_asks_nobody()
    {
        var client = new ScriptedModelClient();

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3", budget: new BuildBudget(ofRun: 100));

        Assert.Equal("The budget does not suffice to ask about 'AUTH-3': raise 'builder.budget' in the plan, or build it by hand.", outcome.Sentence);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task An_answer_that_runs_over_the_budget_is_stopped_and_paid_for()
    {
        var budget = new BuildBudget(ofRun: 2_000);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(new string('x', 40_000)), "AUTH-3", budget: budget);

        Assert.StartsWith("The answer took more than the ", outcome.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, budget.Left);
        Assert.Equal(10_000, outcome.Tokens);
    }

    [Fact]
    public async Task Repairs_end_where_the_budget_ends()
    {
        var client = new ScriptedModelClient(AnswerTexts.Service("return nothing;"), "never asked");
        var brief = (await new BuildLoop(BuildRun.SettingsFor(client)).BriefAsync(TokenShop.Create(), "AUTH-3", CancellationToken.None)).Brief!;

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3", budget: new BuildBudget(ofRun: BuildBudget.Estimate(brief) + 250));

        Assert.StartsWith("The budget does not suffice to ask again about 'AUTH-3'", outcome.Sentence, StringComparison.Ordinal);
        Assert.Single(client.Requests);
        Assert.Contains(outcome.Findings, finding => finding.Id == "CS0103");
    }

    [Fact]
    public async Task Cancelling_is_no_outcome()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BuildRun.BuildAsync(new ScriptedModelClient(), "AUTH-3", cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task What_happens_is_told_while_it_happens()
    {
        var told = new List<string>();

        await BuildRun.BuildAsync(new ScriptedModelClient("no", AnswerTexts.Service()), "AUTH-3", progress: new Listener(told));

        Assert.Equal(["Asking", "Proving", "Repair 1 of 2", "Proving"], told);
    }

    [Fact]
    public async Task An_answer_that_was_taken_is_not_asked_for_again()
    {
        var cache = new AnswerCache(folder: null);
        var first = await BuildRun.BuildAsync(new ScriptedModelClient(AnswerTexts.Service()), "AUTH-3", cache: cache);
        var client = new ScriptedModelClient();

        var second = await BuildRun.BuildAsync(client, "AUTH-3", cache: cache);

        Assert.True(second.IsAccepted);
        Assert.Empty(client.Requests);
        Assert.Equal(0, second.Tokens);
        Assert.Equal(await BuildRun.FilesOf(first.Solution), await BuildRun.FilesOf(second.Solution));
    }

    [Fact]
    public async Task An_answer_of_another_model_is_asked_for_again()
    {
        var cache = new AnswerCache(folder: null);
        await BuildRun.BuildAsync(new ScriptedModelClient(AnswerTexts.Service()), "AUTH-3", cache: cache);
        foreach (var model in new[] { new ModelInForce("other", "localhost"), new ModelInForce("scripted", "elsewhere") })
        {
            var client = new ScriptedModelClient(AnswerTexts.Service()) { Model = model };

            await BuildRun.BuildAsync(client, "AUTH-3", cache: cache);

            Assert.Single(client.Requests);
        }
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_nothing_is_taken_from_before()
    {
        var cache = new AnswerCache(folder: null);
        await BuildRun.BuildAsync(new ScriptedModelClient(AnswerTexts.Service()), "AUTH-3", cache: cache);
        var client = new ScriptedModelClient(AnswerTexts.Service()) { Model = null };

        await BuildRun.BuildAsync(client, "AUTH-3", cache: cache);

        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task An_answer_in_the_cache_is_proved_like_any_other()
    {
        var folder = Directory.CreateTempSubdirectory("planexec");
        try
        {
            await BuildRun.BuildAsync(new ScriptedModelClient(AnswerTexts.Service()), "AUTH-3", cache: new AnswerCache(folder.FullName));
            var kept = Assert.Single(folder.GetFiles("*.md"));
            await File.WriteAllTextAsync(kept.FullName, AnswerTexts.Service("System.Diagnostics.Process.Start(user); return user;"));
            var client = new ScriptedModelClient(AnswerTexts.Service());

            var outcome = await BuildRun.BuildAsync(client, "AUTH-3", cache: new AnswerCache(folder.FullName));

            Assert.True(outcome.IsAccepted);
            Assert.Single(client.Requests);
            Assert.DoesNotContain("Process", (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/TokenService.cs"], StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Listener(List<string> told) : IProgress<string>
    {
        public void Report(string value) => told.Add(value);
    }
}
