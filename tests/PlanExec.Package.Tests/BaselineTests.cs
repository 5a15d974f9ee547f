namespace PlanExec.Package.Tests;

/// <summary>The baseline beside the plan, found and read by the real build.</summary>
[Collection(Packed.Builds)]
public sealed class BaselineTests(PackedPackage package)
{
    private const string Entry = "  - {rule: PLAN1001, from: Shop.Orders.OrderService, to: Shop.Billing.Invoice, count: 1}";

    private TemporarySolution Create(string code) => package.CreateSolution().WritePlan()
        .WriteFile("plan.baseline.yaml", $"version: 1\nentries:\n{Entry}\n")
        .AddProject("Shop")
        .WriteFile("src/Shop/Shop.cs", code + TemporarySolution.Invoice + TemporarySolution.OrderNumber);

    [Fact]
    public void What_it_lists_is_not_reported_and_what_comes_on_top_is()
    {
        var solution = Create(TemporarySolution.Violation);
        Assert.Empty(solution.Build("-warnaserror").ShouldSucceed().PlanDiagnostics);

        solution.WriteFile("src/Shop/More.cs", "namespace Shop.Orders { public class Basket { public Shop.Billing.Invoice Bill = null; } }");

        var found = Assert.Single(solution.Build().ShouldSucceed().PlanDiagnostics);
        Assert.Equal(("PLAN1001", solution.PathOf("src/Shop/More.cs")), (found.Id, found.File));
    }

    [Fact]
    public void An_entry_that_is_needed_no_longer_is_reported_at_its_line()
    {
        var solution = Create("namespace Shop.Orders { public class OrderService { } }");

        var found = Assert.Single(solution.Build().ShouldSucceed().PlanDiagnostics);

        Assert.Equal(("PLAN0007", "warning", solution.PathOf("plan.baseline.yaml"), 3), (found.Id, found.Severity, found.File, found.Line));
    }
}
