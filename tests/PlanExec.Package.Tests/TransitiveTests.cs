namespace PlanExec.Package.Tests;

/// <summary>The package stays with the project that names it, unless that project says otherwise.</summary>
[Collection(Packed.Builds)]
public sealed class TransitiveTests(PackedPackage package)
{
    [Fact]
    public void Does_not_flow_as_dotnet_add_package_writes_it()
    {
        var solution = TwoProjects(package.Reference);

        Assert.Empty(solution.Build().ShouldSucceed().Of("PLAN1001"));
        Assert.Empty(solution.AdditionalFilesOf("Orders"));
    }

    [Fact]
    public void Flows_as_it_is_written_without_PrivateAssets()
    {
        var build = TwoProjects(package.BareReference).Build().ShouldSucceed();

        Assert.EndsWith("Orders.csproj", Assert.Single(build.Of("PLAN1001")).Project, StringComparison.Ordinal);
    }

    // Billing has the package, Orders refers to Billing and breaks the plan.
    private TemporarySolution TwoProjects(string packageReference) =>
        package.CreateSolution().WritePlan()
            .AddProject("Billing", packageReference)
            .WriteFile("src/Billing/Invoice.cs", TemporarySolution.Invoice)
            .AddProject("Orders", """<ProjectReference Include="../Billing/Billing.csproj" />""")
            .WriteFile("src/Orders/OrderService.cs", TemporarySolution.Violation + TemporarySolution.OrderNumber);
}
