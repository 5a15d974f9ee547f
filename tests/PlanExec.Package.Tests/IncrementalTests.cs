namespace PlanExec.Package.Tests;

[Collection(Packed.Builds)]
public sealed class IncrementalTests(PackedPackage package)
{
    [Fact]
    public void Compiles_again_when_a_plan_file_changes_and_not_otherwise()
    {
        var solution = package.CreateSolution().WritePlan().AddProject("Shop")
            .WriteFile("src/Shop/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice + TemporarySolution.OrderNumber);
        BuildOutput Build() => solution.Build("-v:n", "--no-restore").ShouldSucceed();

        Assert.Single(solution.Build("-v:n").ShouldSucceed().Of("PLAN1001"));
        Assert.False(Build().Compiled, "nothing changed");

        solution.WriteFile("plan.yaml", TemporarySolution.Plan.Replace("uses: [Shared]", "uses: [Shared, Billing]", StringComparison.Ordinal));
        var changed = Build();
        Assert.True(changed.Compiled, "the plan changed");
        Assert.Empty(changed.PlanDiagnostics);

        solution.WriteFile("later.plan.yaml", "components:\n  Stock: {namespaces: [Shop.Stock], uses: []}\n");
        File.SetLastWriteTimeUtc(solution.PathOf("later.plan.yaml"), DateTime.UtcNow.AddDays(-1));
        Assert.True(Build().Compiled, "a part came, older than the last build");
        Assert.False(Build().Compiled, "nothing changed with a part");

        solution.DeleteFile("later.plan.yaml");
        Assert.True(Build().Compiled, "the part went");

        solution.DeleteFile("plan.yaml");
        Assert.True(Build().Compiled, "the plan went");
        Assert.False(Build().Compiled, "nothing changed without a plan");

        solution.WritePlan();
        Assert.Single(Build().Of("PLAN1001"));
    }

    [Fact]
    public void A_compiler_server_finds_the_same_in_each_build()
    {
        var solution = package.CreateSolution().WritePlan().AddProject("Shop").WriteFile("src/Shop/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice);

        // A server of its own, which has not seen this plan yet.
        string[] arguments = ["--no-incremental", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={Guid.NewGuid():N}"];
        var first = solution.Build(arguments).ShouldSucceed();
        var second = solution.Build(arguments).ShouldSucceed();

        Assert.Single(first.Of("PLAN1001"));
        Assert.Single(first.Of("PLAN3001"));
        Assert.Equal(Sorted(first), Sorted(second));

        static IEnumerable<string> Sorted(BuildOutput build) => build.PlanDiagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Cleaning_leaves_nothing_behind()
    {
        var solution = package.CreateSolution().WritePlan().AddProject("Shop").WriteFile("src/Shop/Shop.cs", TemporarySolution.OrderNumber + TemporarySolution.Invoice);
        solution.Build().ShouldSucceed();
        Assert.Single(Directory.EnumerateFiles(solution.PathOf("src/Shop/obj"), "*PlanExec*", SearchOption.AllDirectories));

        solution.Clean().ShouldSucceed();

        Assert.Empty(Directory.EnumerateFiles(solution.PathOf("src/Shop/obj"), "*PlanExec*", SearchOption.AllDirectories));
    }
}
