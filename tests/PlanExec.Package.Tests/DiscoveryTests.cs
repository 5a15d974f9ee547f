namespace PlanExec.Package.Tests;

[Collection(Packed.Builds)]
public sealed class DiscoveryTests(PackedPackage package)
{
    [Fact]
    public void Finds_the_plan_above_the_project_with_its_parts_and_baseline()
    {
        var solution = Solution().WritePlan()
            .WriteFile("orders.plan.yaml", "")
            .WriteFile("plans/billing.plan.yaml", "")
            .WriteFile("plans/other.yaml", "")
            .WriteFile("plans/deeper/not.plan.yaml", "")
            .WriteFile("plan.baseline.yaml", "");

        Assert.Equal(
            [new("orders.plan.yaml", "Part"), new("plan.baseline.yaml", "Baseline"), new("plan.yaml", "Main"), new("plans/billing.plan.yaml", "Part")],
            FilesOf(solution));
    }

    [Fact]
    public void Without_a_plan_there_is_nothing()
    {
        var solution = Solution().WriteFile("src/Shop/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice);

        Assert.Empty(solution.Build().ShouldSucceed().PlanDiagnostics);
        Assert.Empty(FilesOf(solution));
        Assert.Empty(Directory.EnumerateFiles(solution.PathOf("src/Shop/obj"), "*PlanExec*", SearchOption.AllDirectories));
        Assert.DoesNotContain(
            "PlanExec",
            File.ReadAllText(Directory.EnumerateFiles(solution.PathOf("src/Shop/obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.yml")]
    [InlineData("PLAN.yml")]
    public void A_plan_that_is_called_yml_fails_the_build(string name)
    {
        var solution = Solution().WriteFile(name, TemporarySolution.Plan).WriteFile("src/Shop/Shop.cs", TemporarySolution.Invoice);

        var fault = Assert.Single(solution.Build().ShouldFail().PlanDiagnostics);
        Assert.Equal(("PLAN0001", name), (fault.Id, Path.GetFileName(fault.File)));
    }

    [Fact]
    public void A_plan_in_other_letters_is_found_or_fails_the_build()
    {
        var solution = Solution().WriteFile("Plan.yaml", TemporarySolution.Plan).WriteFile("src/Shop/Shop.cs", TemporarySolution.Invoice);

        // Where the system does not tell capital letters from small ones, this is plan.yaml.
        var ids = File.Exists(solution.PathOf("plan.yaml")) ? solution.Build().PlanDiagnostics : solution.Build().ShouldFail().PlanDiagnostics;
        Assert.Equal(File.Exists(solution.PathOf("plan.yaml")) ? [] : ["Plan.yaml"], ids.Where(fault => fault.Id == "PLAN0001").Select(fault => Path.GetFileName(fault.File)));
    }

    [Fact]
    public void Parts_that_are_called_yml_fail_the_build()
    {
        var solution = Solution().WritePlan()
            .WriteFile("orders.plan.yml", "components: {}\n")
            .WriteFile("plans/billing.plan.yml", "components: {}\n")
            .WriteFile("plans/deploy.plan.yml", "jobs: []\n")
            .WriteFile("src/Shop/Shop.cs", TemporarySolution.Invoice);

        Assert.Equal(["billing.plan.yml", "orders.plan.yml"], solution.Build().ShouldFail().PlanDiagnostics.Where(fault => fault.Id == "PLAN0001").Select(fault => Path.GetFileName(fault.File)).Order());
    }

    [Fact]
    public void Does_not_look_beyond_the_repository() =>
        Assert.Empty(FilesOf(Solution().WritePlan().WriteFile("src/.git/HEAD", "ref: refs/heads/main\n")));

    [Fact]
    public void Does_not_look_beyond_a_worktree_or_submodule() =>
        Assert.Empty(FilesOf(Solution().WritePlan().WriteFile("src/.git", "gitdir: ../elsewhere\n")));

    [Fact]
    public void Looks_in_the_root_of_the_repository() =>
        Assert.Equal([new("plan.yaml", "Main")], FilesOf(Solution().WritePlan().WriteFile(".git/HEAD", "ref: refs/heads/main\n")));

    [Fact]
    public void Takes_the_nearest_plan() =>
        Assert.Equal([new("src/plan.yaml", "Main")], FilesOf(Solution().WritePlan().WriteFile("src/plan.yaml", TemporarySolution.Plan)));

    [Fact]
    public void A_property_names_another_plan() =>
        Assert.Equal(
            [new("design/a.plan.yaml", "Part"), new("design/system.plan.yaml", "Main")],
            FilesOf(Solution("<PlanExecPlan>../../design/system.plan.yaml</PlanExecPlan>").WritePlan()
                .WriteFile("design/system.plan.yaml", TemporarySolution.Plan)
                .WriteFile("design/a.plan.yaml", "")));

    [Fact]
    public void A_property_that_names_a_missing_plan_fails_the_build()
    {
        var build = Solution("<PlanExecPlan>../../gone.yaml</PlanExecPlan>").WritePlan().Build().ShouldFail();

        var found = Assert.Single(build.Diagnostics);
        Assert.Equal("PLAN0001", found.Id);
        Assert.EndsWith("Shop.csproj", found.File, StringComparison.Ordinal);
        Assert.Contains("gone.yaml", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_turns_it_off() => Assert.Empty(FilesOf(Solution("<PlanExecEnabled>false</PlanExecEnabled>").WritePlan()));

    [Fact]
    public void A_property_names_diagrams() =>
        Assert.Equal(
            [new("docs/a.md", "Diagram"), new("docs/b.md", "Diagram"), new("plan.yaml", "Main")],
            FilesOf(Solution("<PlanExecDiagrams>../../docs/a.md;../../docs/b.md</PlanExecDiagrams>").WritePlan()
                .WriteFile("docs/a.md", "").WriteFile("docs/b.md", "")));

    [Fact]
    public void A_file_that_the_project_lists_itself_is_there_once() =>
        Assert.Equal(
            [new("orders.plan.yaml", "Part"), new("plan.yaml", "Main"), new("src/Shop/other.txt", "")],
            FilesOf(package.CreateSolution().WritePlan().WriteFile("orders.plan.yaml", "").WriteFile("src/Shop/other.txt", "")
                .AddProject("Shop", package.Reference + """<AdditionalFiles Include="../../plan.yaml;../../*.plan.yaml;other.txt" />""")));

    [Fact]
    public void Another_language_gets_nothing()
    {
        var solution = Solution().WritePlan();
        File.Move(solution.PathOf("src/Shop/Shop.csproj"), solution.PathOf("src/Shop/Shop.vbproj"));

        Assert.Empty(solution.BuildFile("src/Shop/Shop.vbproj", "-p:OutputType=Library").ShouldSucceed().PlanDiagnostics);
        Assert.Empty(Directory.EnumerateFiles(solution.PathOf("src/Shop/obj"), "*PlanExec*", SearchOption.AllDirectories));
    }

    private TemporarySolution Solution(string properties = "") => package.CreateSolution().AddProject("Shop", properties: properties);

    private static IEnumerable<AdditionalFile> FilesOf(TemporarySolution solution) =>
        solution.AdditionalFilesOf("Shop").OrderBy(file => file.File, StringComparer.Ordinal);
}
