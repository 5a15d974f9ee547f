using Microsoft.CodeAnalysis;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>What is written into the plan, to the byte, and what that means for the code.</summary>
public sealed class ExploreWritingTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
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
        await ExploreLightbulb.WriteAsync("ADR-2", ExploreShop.Invoices, lineBreak));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
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
        await ExploreLightbulb.WriteAsync("ADR-1", ExploreShop.SignIn, lineBreak));

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
        await ExploreLightbulb.WriteAsync("ADR-3", ExploreShop.Audit));

    [Theory]
    [InlineData("ADR-1", "ADR-4", "ADR-5")]
    [InlineData("ADR-009", "ADR-010", "ADR-011")]
    [InlineData("Tokens", "ADR-4", "Tokens-2")]
    [InlineData("Tokens", "Tokens-2", "Tokens-3")]
    [InlineData("9999999999", "2147483647", "99100000000")]
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
}
