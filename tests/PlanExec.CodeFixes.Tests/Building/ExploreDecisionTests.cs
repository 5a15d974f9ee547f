using Microsoft.CodeAnalysis.CodeActions;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>The lightbulb in the plan file: when it is offered, what is asked, what becomes of a failure.</summary>
public sealed class ExploreDecisionTests
{
    [Fact]
    public async Task It_is_offered_once_for_each_incomplete_decision()
    {
        var (_, actions) = await ExploreLightbulb.OfferAsync(ExploreLightbulb.HostWith(new ScriptedModelClient()));

        Assert.Equal(["Explore options for ADR-1 (Tokens or sessions)", "Explore options for ADR-2 (Invoices)", "Explore options for ADR-3 (Audit)"], actions.Select(action => action.Title));
    }

    [Fact]
    public async Task It_is_not_offered_where_another_is_proposed_already()
    {
        var explored = await ExploreLightbulb.WriteAsync("ADR-1", ExploreShop.SignIn);

        Assert.Equal(["Explore options for ADR-2 (Invoices)", "Explore options for ADR-3 (Audit)"], (await ExploreLightbulb.OfferAsync(ExploreLightbulb.HostWith(new ScriptedModelClient()), explored)).Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task It_is_not_offered_on_a_build_server() => Assert.Empty((await ExploreLightbulb.OfferAsync(ExploreLightbulb.HostWith(new ScriptedModelClient(), isContinuousIntegration: true))).Actions);

    [Fact]
    public void It_offers_no_Fix_All() => Assert.Null(new ExploreDecisionCodeFixProvider(ExploreLightbulb.HostWith(new ScriptedModelClient())).GetFixAllProvider());

    [Fact]
    public async Task The_preview_is_nothing_and_asks_nobody()
    {
        var client = new ScriptedModelClient();
        var (_, actions) = await ExploreLightbulb.OfferAsync(ExploreLightbulb.HostWith(client));

        Assert.Empty(await actions[0].GetPreviewOperationsAsync(CancellationToken.None));
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task The_answer_is_asked_for_under_a_schema_with_the_facts_fenced()
    {
        var client = new ScriptedModelClient(ExploreShop.SignIn);
        var plan = ExploreShop.Plan.Replace("asked by Ann", "asked by Ann, Password=hunter22;", StringComparison.Ordinal);
        await ExploreRun.ExploreAsync(client, "ADR-1", ExploreShop.Create(plan), BuildRun.SettingsFor(client) with { Redact = Redaction.Redact });

        var request = Assert.Single(client.Requests);
        Assert.Equal(Exploration.Schema, request.Schema);
        var facts = request.Messages[1].Text;
        Assert.Matches("(?s)BEGIN DATA ([0-9a-f]{32})\nADR-1:.*END DATA \\1", facts);
        Assert.Contains("Auth:    {namespaces: [Shop.Auth], uses: [], decision: ADR-1}", facts, StringComparison.Ordinal);
        Assert.Contains("{ban: System.Console, in: [Auth], decision: ADR-1}", facts, StringComparison.Ordinal);
        Assert.Contains("public sealed class SignIn", facts, StringComparison.Ordinal);
        Assert.Contains("ADR-4 (Accepted): Short: So be it", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Tokens", request.Messages[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hunter22", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("WriteLine", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_that_fails_changes_nothing_and_is_told_in_the_next_menu()
    {
        var host = ExploreLightbulb.HostWith(ScriptedModelClient.Failing("unauthorized", "The server refuses the key; check PLANEXEC_API_KEY."));
        var (project, actions) = await ExploreLightbulb.OfferAsync(host);

        var operations = await actions[1].GetOperationsAsync(CancellationToken.None);

        Assert.All(operations.OfType<ApplyChangesOperation>(), operation => Assert.Empty(operation.ChangedSolution.GetChanges(project.Solution).GetProjectChanges()));
        Assert.Equal(
            ["Explore options for ADR-1 (Tokens or sessions)", "Explore options for ADR-2 (Invoices) (last attempt: The server refuses the key; check PLANEXEC_API_KEY)", "Explore options for ADR-3 (Audit)"],
            (await ExploreLightbulb.OfferAsync(host)).Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task A_budget_that_does_not_suffice_asks_nobody()
    {
        var client = new ScriptedModelClient();
        var outcome = await ExploreRun.ExploreAsync(client, "ADR-2", settings: BuildRun.SettingsFor(client, new BuildBudget(100)));

        Assert.Equal("The budget does not suffice to ask about 'ADR-2': raise 'builder.budget' in the plan, or write the options by hand.", outcome.Sentence);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task A_plan_that_may_not_be_sent_is_not()
    {
        var client = new ScriptedModelClient();
        var outcome = await ExploreRun.ExploreAsync(client, "ADR-2", ExploreShop.Create(ExploreShop.Plan + "builder: {exclude: [\"*.yaml\"]}\n"));

        Assert.Equal("'ADR-2' stands in 'plan.yaml', which 'builder.exclude' keeps from being sent; write the options by hand, or narrow the pattern.", outcome.Sentence);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task The_report_and_the_ledger_tell_of_a_decision()
    {
        var refused = await ExploreRun.ExploreAsync(new ScriptedModelClient("no", "no", "no"), "ADR-2");
        var taken = await ExploreRun.ExploreAsync(new ScriptedModelClient(ExploreShop.Invoices), "ADR-2");

        Assert.StartsWith("# ADR-2: not explored\n\nNo answer held after 2 repairs: The answer is not one JSON object;", RunRecords.ReportOf(refused), StringComparison.Ordinal);
        Assert.StartsWith("# ADR-2: explored\n\n'ADR-2' is explored at once.\n", RunRecords.ReportOf(taken), StringComparison.Ordinal);
        Assert.StartsWith("{\"decision\":\"ADR-2\",\"model\":\"scripted\",", RunRecords.LedgerLineOf(taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_taken_is_not_asked_for_again()
    {
        var cache = new AnswerCache(folder: null);
        await ExploreRun.ExploreAsync(new ScriptedModelClient(), "ADR-2", settings: BuildRun.SettingsFor(new ScriptedModelClient(ExploreShop.Invoices), cache: cache));
        var client = new ScriptedModelClient();

        var outcome = await ExploreRun.ExploreAsync(client, "ADR-2", settings: BuildRun.SettingsFor(client, cache: cache));

        Assert.True(outcome.IsAccepted, outcome.Sentence);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task A_decision_that_is_not_there_is_told() =>
        Assert.Equal("The plan of 'Shop' has no decision 'ADR-99'.", (await ExploreRun.ExploreAsync(new ScriptedModelClient(), "ADR-99")).Sentence);
}
