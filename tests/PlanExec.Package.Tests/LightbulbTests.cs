namespace PlanExec.Package.Tests;

/// <summary>Fixes from the installed package, applied by a program that knows nothing of PlanExec but its package.</summary>
[Collection(Packed.Fixes)]
public sealed class LightbulbTests(PackedPackage package)
{
    [Fact]
    public void A_scaffolded_item_is_missing_no_longer()
    {
        var solution = package.CreateSolution().WritePlan().AddProject("Shop")
            .WriteFile("src/Shop/Ordering/Order.cs", "namespace Shop.Orders;\n\npublic sealed class Order;\n")
            .WriteFile("src/Shop/Invoice.cs", TemporarySolution.Invoice);
        var project = File.ReadAllText(solution.PathOf("src/Shop/Shop.csproj"));
        Assert.Single(solution.Build().ShouldSucceed().Of("PLAN3001"));

        Scaffold(solution, "src/Shop/Shop.csproj").ShouldSucceed();

        Assert.StartsWith("namespace Shop.Orders;\n", Read(solution, "src/Shop/Ordering/OrderNumber.cs"), StringComparison.Ordinal);
        Assert.Equal(project, File.ReadAllText(solution.PathOf("src/Shop/Shop.csproj")));
        Assert.Empty(solution.Build("--no-incremental").ShouldSucceed().PlanDiagnostics);
    }

    [Fact]
    public void Each_item_of_the_sample_is_scaffolded_among_its_own_kind()
    {
        var solution = Sample.Copy(package);
        Assert.Equal(2, solution.BuildFile("Shop/Shop.sln").ShouldSucceed().Of("PLAN3001").Count);

        Scaffold(solution, "Shop/Shop.sln", "--item", "AUTH-3").ShouldSucceed();
        Scaffold(solution, "Shop/Shop.Orders.Domain/Shop.Orders.Domain.csproj", "--item", "ORD-2").ShouldSucceed();

        Assert.Contains("namespace Shop.Auth;", Read(solution, "Shop/Shop.Auth/JwtTokenService.cs"), StringComparison.Ordinal);
        Assert.Contains("namespace Shop.Orders.Domain;", Read(solution, "Shop/Shop.Orders.Domain/VoucherDiscount.cs"), StringComparison.Ordinal);
        Assert.Empty(solution.BuildFile("Shop/Shop.sln", "--no-incremental").ShouldSucceed().Of("PLAN3001"));
    }

    [Fact]
    public void Fix_all_writes_the_files_that_a_fix_adds()
    {
        const string Plan = """
            version: 1
            patterns:
              files: {because: One finds it, types: {kind: class}, must: {place: file-named-as-type, be: sealed}}
            """;
        var solution = package.CreateSolution().WriteFile("plan.yaml", Plan).AddProject("Shop")
            .WriteFile("src/Shop/Order.cs", "namespace Shop;\n\npublic class Order;\n\npublic class Line;\n\npublic class Total;\n");
        Assert.Equal(5, solution.Build().ShouldSucceed().PlanDiagnostics.Count);

        foreach (var id in new[] { "PLAN2006", "PLAN2002" })
        {
            PackageHost.Fix(package, solution, "src/Shop/Shop.csproj", new Dictionary<string, string?>(), [id, "--all"]).ShouldSucceed();
        }

        Assert.Equal("namespace Shop;\n\npublic sealed class Line;\n", Read(solution, "src/Shop/Line.cs"));
        Assert.Empty(solution.Build("--no-incremental").ShouldSucceed().PlanDiagnostics);
    }

    [Fact]
    public void Where_there_is_nothing_to_fix_it_says_so()
    {
        var solution = package.CreateSolution().WritePlan().AddProject("Shop")
            .WriteFile("src/Shop/Shop.cs", TemporarySolution.OrderNumber + TemporarySolution.Invoice);
        solution.Build().ShouldSucceed();

        var output = Scaffold(solution, "src/Shop/Shop.csproj", "--item", "ORD-1").ShouldFail();

        Assert.Contains("offers no fix", output.Text, StringComparison.Ordinal);
    }

    private BuildOutput Scaffold(TemporarySolution solution, string file, params string[] arguments) =>
        PackageHost.Fix(package, solution, file, new Dictionary<string, string?>(), ["PLAN3008", "--title", "Scaffold", .. arguments]);

    private static string Read(TemporarySolution solution, string file) => File.ReadAllText(solution.PathOf(file)).ReplaceLineEndings("\n");
}
