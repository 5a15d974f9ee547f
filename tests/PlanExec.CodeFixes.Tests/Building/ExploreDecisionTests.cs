using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>The lightbulb in the plan file, and what it writes, to the byte.</summary>
public sealed class ExploreDecisionTests
{
    private static readonly string[] lineBreaks = ["\n", "\r\n"];

    public static TheoryData<string> LineBreaks => [.. lineBreaks];

    [Fact]
    public async Task It_is_offered_once_for_each_incomplete_decision()
    {
        var (_, actions) = await OfferAsync(HostWith(new ScriptedModelClient()));

        Assert.Equal(["Explore options for ADR-1 (Tokens or sessions)", "Explore options for ADR-2 (Invoices)", "Explore options for ADR-3 (Audit)"], actions.Select(action => action.Title));
    }

    [Fact]
    public async Task It_is_not_offered_where_another_is_proposed_already()
    {
        var explored = await WriteAsync("ADR-1", ExploreShop.SignIn);

        Assert.Equal(["Explore options for ADR-2 (Invoices)", "Explore options for ADR-3 (Audit)"], (await OfferAsync(HostWith(new ScriptedModelClient()), explored)).Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task It_is_not_offered_on_a_build_server() => Assert.Empty((await OfferAsync(HostWith(new ScriptedModelClient(), isContinuousIntegration: true))).Actions);

    [Fact]
    public void It_offers_no_Fix_All() => Assert.Null(new ExploreDecisionCodeFixProvider(HostWith(new ScriptedModelClient())).GetFixAllProvider());

    [Fact]
    public async Task The_preview_is_nothing_and_asks_nobody()
    {
        var client = new ScriptedModelClient();
        var (_, actions) = await OfferAsync(HostWith(client));

        Assert.Empty(await actions[0].GetPreviewOperationsAsync(CancellationToken.None));
        Assert.Empty(client.Requests);
    }

    [Theory]
    [MemberData(nameof(LineBreaks))]
    public async Task A_proposed_decision_is_completed_in_place(string lineBreak) => Assert.Equal(
        ExploreShop.Plan
            .Replace("    context: 'Ten", "    question: Where are invoices kept?\n    context: 'Ten", StringComparison.Ordinal)
            .Replace(
                """
                        summary: A file each
                        # cheap
                        scores: {cost: 5}
                      database:
                        scores: {cost: 2, speed: 5}

                """,
                """
                        summary: A file each
                        pros:
                          - no server
                          - simple
                        cons:
                          - slow to search
                        # cheap
                        scores: {cost: 5, speed: 2}
                      database:
                        summary: "One table: an invoice is a row"
                        pros:
                          - it is searched fast
                        cons:
                          - "it costs # more"
                        scores: {cost: 2, speed: 5}
                    performance:
                      - a search reads one index
                    threats:
                      - {attack: somebody reads the files of others, mitigation: access is checked for each}
                    open:
                      - How long are invoices kept?

                """,
                StringComparison.Ordinal)
            .Replace("\n", lineBreak, StringComparison.Ordinal),
        await WriteAsync("ADR-2", ExploreShop.Invoices, lineBreak));

    [Theory]
    [MemberData(nameof(LineBreaks))]
    public async Task A_new_decision_stands_behind_an_accepted_one(string lineBreak) => Assert.Equal(
        ExploreShop.Plan
            .Replace(
                "    chosen: tokens\n",
                """
                    chosen: tokens
                  ADR-5:
                    title: Tokens or sessions
                    status: proposed
                    question: Tokens or sessions?
                    context: The web tier scales out.
                    criteria: {latency: 3, revocation: 5}
                    options:
                      tokens:
                        summary: Signed; they expire
                        pros:
                          - no store
                        cons:
                          - a deny list
                        scores: {latency: 5, revocation: 4}
                      sessions:
                        summary: Sessions in a store
                        pros:
                          - revoked at once
                        cons:
                          - a call for each request
                        scores: {latency: 3, revocation: 5}
                    performance:
                      - checking a token needs no call
                    threats:
                      - {attack: a stolen token, mitigation: it expires soon}
                    supersedes: ADR-1

                """,
                StringComparison.Ordinal)
            .Replace("\n", lineBreak, StringComparison.Ordinal),
        await WriteAsync("ADR-1", ExploreShop.SignIn, lineBreak));

    [Fact]
    public async Task A_decision_without_a_status_becomes_a_proposed_one() => Assert.Equal(
        ExploreShop.Plan.Replace(
            """
                title: Audit
                because: The law asks for it.

            """,
            """
                title: Audit
                status: proposed
                question: How are changes recorded?
                context: The law asks for it.
                criteria: {trust: 100, "no": 1}
                options:
                  log:
                    summary: A log
                    pros: [cheap]
                    cons:
                      - can be changed
                    scores: {trust: 2, "no": 5}
                  "1.0":
                    summary: A ledger
                    pros:
                      - can not be changed
                    cons: [dear]
                    scores: {"no": 1, trust: 5}
                because: The law asks for it.
                performance:
                  - a write for each change
                threats:
                  - {attack: "- {attack: an admin, mitigation: none}", mitigation: "yes"}

            """,
            StringComparison.Ordinal),
        await WriteAsync("ADR-3", ExploreShop.Audit));

    [Theory]
    [InlineData("ADR-1", "ADR-4", "ADR-5")]
    [InlineData("ADR-009", "ADR-010", "ADR-011")]
    [InlineData("Tokens", "ADR-4", "Tokens-2")]
    [InlineData("Tokens", "Tokens-2", "Tokens-3")]
    [InlineData("9999999999", "2147483647", "1")]
    public async Task The_new_decision_has_a_free_id(string first, string last, string id)
    {
        var plan = ExploreShop.Plan.Replace("ADR-1", first, StringComparison.Ordinal).Replace("ADR-4", last, StringComparison.Ordinal);

        var outcome = await ExploreRun.ExploreAsync(new ScriptedModelClient(ExploreShop.SignIn), first, ExploreShop.Create(plan));

        Assert.True(outcome.IsAccepted, $"{outcome.Sentence}\n{string.Join("\n", outcome.Findings)}");
        Assert.Matches($"(?m)^  \"?{id}\"?:$", (await BuildRun.FilesOf(outcome.Solution))["/shop/plan.yaml"]);
    }

    [Fact]
    public async Task A_decision_in_brackets_or_of_another_file_is_completed_where_it_stands()
    {
        var project = ExploreShop.Create("version: 1\ncomponents: {Auth: {namespaces: [Shop.Auth]}, Billing: {namespaces: [Shop.Billing]}}\n");
        project = project.AddAdditionalDocument("auth.plan.yaml", "# ours\ndecisions: {ADR-3: {because: The law asks for it}}   # all\n", filePath: "/shop/auth.plan.yaml").Project;

        var outcome = await ExploreRun.ExploreAsync(new ScriptedModelClient(ExploreShop.Audit), "ADR-3", project);

        Assert.True(outcome.IsAccepted, $"{outcome.Sentence}\n{string.Join("\n", outcome.Findings)}");
        var text = (await BuildRun.FilesOf(outcome.Solution))["/shop/auth.plan.yaml"];
        Assert.StartsWith("# ours\ndecisions: {ADR-3: {status: proposed, question: How are changes recorded?, context: The law asks for it., criteria: {trust: 100, \"no\": 1}, options: {log: {", text, StringComparison.Ordinal);
        Assert.EndsWith("}}   # all\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_projects_with_the_plan_get_the_new_one()
    {
        var project = ExploreShop.Create();
        var other = ProjectId.CreateNewId();
        var solution = project.Solution
            .AddProject(other, "Other", "Other", LanguageNames.CSharp)
            .AddAdditionalDocument(DocumentId.CreateNewId(other), "plan.yaml", ExploreShop.Plan, filePath: "/shop/plan.yaml");

        var outcome = await ExploreRun.ExploreAsync(new ScriptedModelClient(ExploreShop.Invoices), "ADR-2", solution.GetProject(project.Id)!);

        var texts = await Task.WhenAll(outcome.Solution.Projects.Select(async one => (await one.AdditionalDocuments.Single().GetTextAsync()).ToString()));
        Assert.Equal(texts[0], texts[1]);
        Assert.NotEqual(ExploreShop.Plan, texts[0]);
    }

    [Fact]
    public async Task What_rests_on_an_accepted_decision_stays_in_force()
    {
        var project = ExploreShop.Create();
        var outcome = await ExploreRun.ExploreAsync(new ScriptedModelClient(ExploreShop.SignIn), "ADR-1", project);

        var before = await CodeDiagnostics.FindAsync(project, CancellationToken.None);
        var after = await CodeDiagnostics.FindAsync(outcome.Solution.GetProject(project.Id)!, CancellationToken.None);
        Assert.Contains("PLAN1001", before.OfPlan.Select(diagnostic => diagnostic.Id));
        Assert.Contains("PLAN1004", before.OfPlan.Select(diagnostic => diagnostic.Id));
        Assert.Equal(before.OfPlan.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal), after.OfPlan.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_lacking_is_no_longer_told()
    {
        var project = ExploreShop.Create();
        var outcome = await ExploreRun.ExploreAsync(new ScriptedModelClient(ExploreShop.Invoices), "ADR-2", project);

        var after = await CodeDiagnostics.FindAsync(outcome.Solution.GetProject(project.Id)!, CancellationToken.None);
        Assert.DoesNotContain(after.OfPlan, diagnostic => diagnostic.GetMessage().Contains("ADR-2", StringComparison.Ordinal));
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
        var host = HostWith(ScriptedModelClient.Failing("unauthorized", "The server refuses the key; check PLANEXEC_API_KEY."));
        var (project, actions) = await OfferAsync(host);

        var operations = await actions[1].GetOperationsAsync(CancellationToken.None);

        Assert.All(operations.OfType<ApplyChangesOperation>(), operation => Assert.Empty(operation.ChangedSolution.GetChanges(project.Solution).GetProjectChanges()));
        Assert.Equal(
            ["Explore options for ADR-1 (Tokens or sessions)", "Explore options for ADR-2 (Invoices) (last attempt: The server refuses the key; check PLANEXEC_API_KEY)", "Explore options for ADR-3 (Audit)"],
            (await OfferAsync(host)).Actions.Select(action => action.Title));
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

    private static async Task<string> WriteAsync(string id, string answer, string lineBreak = "\n")
    {
        var host = HostWith(new ScriptedModelClient(answer));
        var (_, actions) = await OfferAsync(host, ExploreShop.Plan.Replace("\n", lineBreak, StringComparison.Ordinal));
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await actions.Single(action => action.Title.Contains(id, StringComparison.Ordinal)).GetOperationsAsync(CancellationToken.None)));
        return (await BuildRun.FilesOf(operation.ChangedSolution))["/shop/plan.yaml"];
    }

    private static BuildHost HostWith(IModelClient client, bool isContinuousIntegration = false) => new(_ => client, text => text, new AnswerCache(folder: null)) { IsContinuousIntegration = isContinuousIntegration };

    private static async Task<(Project Project, IReadOnlyList<CodeAction> Actions)> OfferAsync(BuildHost host, string plan = ExploreShop.Plan)
    {
        var project = ExploreShop.Create(plan);
        var diagnostics = (await CodeDiagnostics.FindAsync(project, CancellationToken.None)).OfPlan;
        var provider = new ExploreDecisionCodeFixProvider(host);
        var offered = new Dictionary<string, CodeAction>(StringComparer.Ordinal);
        foreach (var place in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)).GroupBy(diagnostic => diagnostic.Location.SourceSpan).OrderBy(group => group.Key.Start))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(project.AdditionalDocuments.Single(), place.Key, [.. place], (action, _) => offered[action.Title] = action, CancellationToken.None));
        }

        return (project, [.. offered.Values]);
    }
}
