namespace PlanExec.Package.Tests;

/// <summary>A plan whose diagram stands in a Markdown file beside it.</summary>
[Collection(Packed.Builds)]
public sealed class DiagramTests(PackedPackage package)
{
    private const string Plan = """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
        boundaries: {diagram: docs/architecture.md#components}

        """;

    private const string Property = "<PlanExecDiagrams>../../docs/architecture.md</PlanExecDiagrams>";

    [Fact]
    public void A_property_hands_the_diagram_over_and_its_arrows_decide()
    {
        var solution = Solution("Billing --> Orders", Property);

        var found = Assert.Single(solution.Build("-v:n").ShouldSucceed().PlanDiagnostics);
        Assert.Equal(("PLAN1001", solution.LineOf("src/Shop/Shop.cs", "Invoice")), (found.Id, found.Line));
        Assert.Contains($"(architecture.md:{solution.LineOf("docs/architecture.md", "-->")})", found.Message, StringComparison.Ordinal);

        WriteDiagram(solution, "Orders --> Billing");
        var changed = solution.Build("-v:n", "--no-restore").ShouldSucceed();
        Assert.True(changed.Compiled, "the diagram changed");
        Assert.Empty(changed.PlanDiagnostics);
        Assert.False(solution.Build("-v:n", "--no-restore").ShouldSucceed().Compiled, "nothing changed");
    }

    [Fact]
    public void A_fault_of_the_diagram_fails_the_build_at_its_line_of_the_Markdown_file()
    {
        var solution = Solution("Orders --> Biling", Property);

        var found = Assert.Single(solution.Build().ShouldFail().PlanDiagnostics);
        Assert.Equal(
            ("PLAN0003", "error", solution.PathOf("docs/architecture.md"), solution.LineOf("docs/architecture.md", "Biling")),
            (found.Id, found.Severity, Path.GetFullPath(found.File, solution.PathOf("src/Shop")), found.Line));
    }

    [Fact]
    public void The_project_may_list_the_file_itself() => Assert.Empty(
        Solution("Orders --> Billing", items: """<AdditionalFiles Include="../../docs/architecture.md" />""").Build().ShouldSucceed().PlanDiagnostics);

    [Fact]
    public void A_diagram_that_nobody_hands_over_fails_the_build_and_says_how_to()
    {
        var solution = Solution("Orders --> Billing");

        var found = Assert.Single(solution.Build().ShouldFail().PlanDiagnostics);
        Assert.Equal(("PLAN0003", solution.PathOf("plan.yaml"), solution.LineOf("plan.yaml", "diagram")), (found.Id, found.File, found.Line));

        solution.WriteFile("Directory.Build.props", $"<Project><PropertyGroup><PlanExecDiagrams>{Proposed(found.Message)}</PlanExecDiagrams></PropertyGroup></Project>");
        Assert.Empty(solution.Build().ShouldSucceed().PlanDiagnostics);
    }

    private static string Proposed(string message) => message.Split(' ').Single(word => word.StartsWith("$(", StringComparison.Ordinal));

    private TemporarySolution Solution(string arrow, string properties = "", string items = "") => WriteDiagram(
        package.CreateSolution().WriteFile("plan.yaml", Plan)
            .AddProject("Shop", package.Reference + items, properties)
            .WriteFile("src/Shop/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice),
        arrow);

    private static TemporarySolution WriteDiagram(TemporarySolution solution, string arrow) =>
        solution.WriteFile("docs/architecture.md", $"# Architecture\n\n## Components\n\n```mermaid\nflowchart LR\n  {arrow}\n```\n");
}
