namespace PlanExec.Package.Tests;

[Collection(Packed.Builds)]
public sealed class DiagnosticTests(PackedPackage package)
{
    [Fact]
    public void A_violation_is_a_warning_at_its_line()
    {
        var solution = OneProject(TemporarySolution.Violation, TemporarySolution.Invoice, TemporarySolution.OrderNumber);

        var build = solution.Build().ShouldSucceed();

        var found = Assert.Single(build.PlanDiagnostics);
        Assert.Equal("PLAN1001", found.Id);
        Assert.Equal("warning", found.Severity);
        Assert.Equal(solution.PathOf("src/Shop/File0.cs"), found.File);
        Assert.Equal(solution.LineOf("src/Shop/File0.cs", "Invoice"), found.Line);
        Assert.Contains("'Invoice'", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_keeps_to_the_plan_gets_no_diagnostic() =>
        Assert.Empty(OneProject(TemporarySolution.Invoice, TemporarySolution.OrderNumber).Build().ShouldSucceed().PlanDiagnostics);

    [Fact]
    public void Warnings_as_errors_make_a_gate()
    {
        var build = OneProject(TemporarySolution.Violation, TemporarySolution.Invoice, TemporarySolution.OrderNumber).Build("-warnaserror").ShouldFail();

        Assert.Equal("error", Assert.Single(build.Of("PLAN1001")).Severity);
    }

    [Fact]
    public void A_missing_item_is_reported_at_its_line_of_the_plan()
    {
        var solution = OneProject("namespace Shop.Orders { public class OrderService { } }", TemporarySolution.Invoice);

        var build = solution.Build().ShouldSucceed();

        var found = Assert.Single(build.PlanDiagnostics);
        Assert.Equal("PLAN3001", found.Id);
        Assert.Equal("warning", found.Severity);
        Assert.Equal(solution.PathOf("plan.yaml"), found.File);
        Assert.Equal(solution.LineOf("plan.yaml", "ORD-1"), found.Line);
    }

    [Fact]
    public void A_plan_that_cannot_be_read_fails_the_build()
    {
        var solution = OneProject(TemporarySolution.OrderNumber, TemporarySolution.Invoice).WriteFile("plan.yaml", "version: 1\ncomponents: [unclosed\n");

        var build = solution.Build().ShouldFail();

        Assert.Contains(build.Of("PLAN0001"), found => found.Severity == "error" && found.File == solution.PathOf("plan.yaml"));
    }

    [Fact]
    public void Of_several_target_frameworks_the_first_reports_the_plan_and_each_reports_code()
    {
        var solution = package.CreateSolution().WritePlan()
            .AddProject("Shop", targetFrameworks: "net10.0;netstandard2.0")
            .WriteFile("src/Shop/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice);

        var build = solution.Build().ShouldSucceed();

        Assert.Equal("net10.0", Assert.Single(build.Of("PLAN3001")).TargetFramework);
        Assert.Equal(["net10.0", "netstandard2.0"], build.Of("PLAN1001").Select(found => found.TargetFramework).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("-m")]
    [InlineData("-graph")]
    public void Of_two_projects_the_one_that_has_the_component_reports_its_item(string howToBuild)
    {
        var solution = package.CreateSolution().WritePlan()
            .AddProject("Billing")
            .WriteFile("src/Billing/Invoice.cs", TemporarySolution.Invoice)
            .AddProject("Orders", package.Reference + """<ProjectReference Include="../Billing/Billing.csproj" />""")
            .WriteFile("src/Orders/OrderService.cs", TemporarySolution.Violation);

        var build = solution.Build(howToBuild).ShouldSucceed();

        Assert.EndsWith("Orders.csproj", Assert.Single(build.Of("PLAN3001")).Project, StringComparison.Ordinal);
        Assert.EndsWith("Orders.csproj", Assert.Single(build.Of("PLAN1001")).Project, StringComparison.Ordinal);
    }

    [Fact]
    public void Unusual_characters_in_the_path_do_no_harm()
    {
        // What the SDK does not bear stays out: a percent sign before two hexadecimal digits, a semicolon where there is a nuget.config.
        var solution = package.CreateSolution("we ird#x 100% (ü) [1] @a $(b) it's,=&").WritePlan()
            .AddProject("Shop")
            .WriteFile("src/Shop/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice);

        var build = solution.BuildFile("src/Shop/Shop.csproj").ShouldSucceed();

        Assert.Equal(solution.PathOf("plan.yaml"), Assert.Single(build.Of("PLAN3001")).File);
        Assert.Equal(solution.PathOf("src/Shop/Shop.cs"), Assert.Single(build.Of("PLAN1001")).File);
    }

    private TemporarySolution OneProject(params string[] code)
    {
        var solution = package.CreateSolution().WritePlan().AddProject("Shop");
        for (var i = 0; i < code.Length; i++)
            solution.WriteFile($"src/Shop/File{i}.cs", code[i]);
        return solution;
    }
}
