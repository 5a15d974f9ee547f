using PlanExec.Testing.Model;

namespace PlanExec.Package.Tests;

/// <summary>Fixes that the installed package offers in the plan file, where an editor shows lightbulbs in additional files.</summary>
[Collection(Packed.Fixes)]
public sealed class PlanLightbulbTests(PackedPackage package)
{
    private const string Tested = "src/Shop.Tests/Shop.Tests.csproj";

    private const string Plan = """
        version: 1
        name: Shop
        decisions:
          ADR-1:   # how people sign in
            title: Stateless tokens
            status: accepted
            decided: Signed tokens, which no store is asked about.
            because: The web tier scales out.
            threats:
              - attack: a stolen token
          ADR-2:
            title: Where invoices are kept
            status: proposed
            criteria: {cost: 2, speed: 4}
            options:
              files: {scores: {cost: 5}}
              database: {scores: {cost: 2, speed: 5}}
        components:
          Orders: {namespaces: [Shop.Orders], decision: ADR-1}
          Tests: {assemblies: [Shop.Tests], governed: false}
        items:
          ORD-1:
            title: Baskets
            component: Orders
            decision: ADR-1
            code: |
              public sealed class Basket
              {
                  public int Count { get; }
                  public void Add(string article);
              }
            behavior: Adding counts one more.
            tests: Shop.Tests.BasketTests

        """;

    private const string Basket = """
        namespace Shop.Orders;

        public sealed class Basket
        {
            private readonly System.Collections.Generic.List<string> articles = [];

            public int Count => articles.Count;

            public void Add(string article) => articles.Add(article);
        }

        """;

    private const string Options = """
        {
          "question": "Where are invoices kept?",
          "context": "They are many.",
          "criteria": [{"name": "cost", "weight": 2}, {"name": "speed", "weight": 4}],
          "options": [
            {"name": "files", "summary": "A file each", "pros": ["no server"], "cons": ["slow to search"], "scores": [{"criterion": "cost", "score": 5}, {"criterion": "speed", "score": 2}]},
            {"name": "database", "summary": "One table", "pros": ["searched fast"], "cons": ["it costs more"], "scores": [{"criterion": "cost", "score": 2}, {"criterion": "speed", "score": 5}]}
          ],
          "performance": ["a search reads one index"],
          "threats": [{"attack": "somebody reads the files of others", "mitigation": "access is checked for each"}],
          "open": ["How long are invoices kept?"]
        }
        """;

    private const string Tests = """
        ```csharp
        using Shop.Orders;
        using Xunit;

        public sealed class BasketTests
        {
            [Fact]
            public void Adding_counts_one_more()
            {
                var basket = new Basket();

                basket.Add("tea");

                Assert.Equal(1, basket.Count);
            }
        }
        ```
        """;

    [Fact]
    public async Task What_the_plan_lacks_is_written_into_it()
    {
        var solution = Create(Plan);
        Assert.Equal(["PLAN3007", "PLAN4002", "PLAN4004"], solution.Build().ShouldSucceed().PlanDiagnostics.Select(found => found.Id).Order());

        await AskAsync(solution, "PLAN4002", "Explore options for ADR-2", Options);
        Fix(solution, "PLAN4004", "Add plan item for this threat (ORD-2)");
        await AskAsync(solution, "PLAN3007", "Write tests of plan item ORD-1", Tests);

        var written = Read(solution, "plan.yaml");
        Assert.All(Plan.Split('\n').Where(line => !line.Contains("scores:", StringComparison.Ordinal)), line => Assert.Contains(line + "\n", written, StringComparison.Ordinal));
        Assert.Contains("- How long are invoices kept?", written, StringComparison.Ordinal);
        Assert.Contains("items: [ORD-2]", written, StringComparison.Ordinal);
        Assert.Contains("public void Adding_counts_one_more()", Read(solution, "src/Shop.Tests/BasketTests.cs"), StringComparison.Ordinal);
        Assert.Empty(solution.Build("--no-incremental").ShouldSucceed().PlanDiagnostics);
    }

    [Fact]
    public void Planned_tests_are_scaffolded_from_the_plan()
    {
        var solution = Create(Plan);

        Fix(solution, "PLAN3007", "Scaffold planned tests of ORD-1");

        Assert.Contains("public void Adding_counts_one_more() => throw new NotImplementedException(", Read(solution, "src/Shop.Tests/BasketTests.cs"), StringComparison.Ordinal);
        Assert.Empty(solution.Build().ShouldSucceed().Of("PLAN3007"));
    }

    [Fact]
    public async Task A_missing_type_is_scaffolded_and_implemented_from_the_plan()
    {
        var items = "  ORD-5: {title: Receipts, component: Orders, code: 'public sealed class Receipt { public string Print(); }'}\n  ORD-6: {title: Pages, component: Orders, code: 'public sealed class Page { public int Next(int number); }'}\n";
        var solution = Create(Plan + items);
        const string Project = "src/Shop/Shop.csproj";
        Assert.Equal(2, solution.Build().ShouldSucceed().Of("PLAN3001").Count);

        Fix(solution, "PLAN3001", "Scaffold plan item ORD-5", project: Project);
        await AskAsync(solution, "PLAN3001", "Implement plan item ORD-6", "```csharp\npublic sealed class Page\n{\n    public int Next(int number) => number + 1;\n}\n```", Project);

        Assert.Contains("public string Print() => throw new NotImplementedException(\"ORD-5\");", Read(solution, "src/Shop/Orders/Receipt.cs"), StringComparison.Ordinal);
        Assert.Contains("public int Next(int number) => number + 1;", Read(solution, "src/Shop/Orders/Page.cs"), StringComparison.Ordinal);
        var built = solution.Build("--no-incremental").ShouldSucceed();
        Assert.Empty(built.Of("PLAN3001"));
        Assert.Single(built.Of("PLAN3004"));
    }

    [Fact]
    public void A_slip_in_the_plan_is_mended_there()
    {
        var solution = Create(Plan.Replace("    criteria:", "    criterai:", StringComparison.Ordinal));

        Fix(solution, "PLAN0002", "Replace by 'criteria'");

        Assert.Equal(Plan, Read(solution, "plan.yaml"));
    }

    private TemporarySolution Create(string plan) => package.CreateSolution().WriteFile("plan.yaml", plan)
        .AddProject("Shop").WriteFile("src/Shop/Orders/Basket.cs", Basket)
        .AddProject("Shop.Tests", $"""{package.Reference}<PackageReference Include="xunit" Version="2.9.3" /><ProjectReference Include="../Shop/Shop.csproj" />""");

    private async Task AskAsync(TemporarySolution solution, string diagnostic, string title, string answer, string project = Tested)
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(answer));
        Fix(solution, diagnostic, title, server.Variables("secret-of-the-tests"), project);
        Assert.Single(server.Requests);
    }

    private void Fix(TemporarySolution solution, string diagnostic, string title, IReadOnlyDictionary<string, string?>? variables = null, string project = Tested)
    {
        solution.Build();
        PackageHost.Fix(package, solution, project, variables ?? new Dictionary<string, string?>(), [diagnostic, "--title", title]).ShouldSucceed();
    }

    private static string Read(TemporarySolution solution, string file) => File.ReadAllText(solution.PathOf(file)).ReplaceLineEndings("\n");
}
