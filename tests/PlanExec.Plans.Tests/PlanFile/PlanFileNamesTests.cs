namespace PlanExec.Plans.Tests;

public class PlanFileNamesTests
{
    [Theory]
    [InlineData("plan.yaml", PlanFileKind.Main)]
    [InlineData("/src/shop/Plan.YAML", PlanFileKind.Main)]
    [InlineData(@"C:\shop\plan.yaml", PlanFileKind.Main)]
    [InlineData("plans/orders.plan.yaml", PlanFileKind.Part)]
    [InlineData("plan.baseline.yaml", PlanFileKind.Baseline)]
    [InlineData("plan.yml", null)]
    [InlineData("orders.plan.yml", null)]
    [InlineData(".plan.yaml", null)]
    [InlineData("myplan.yaml", null)]
    [InlineData("plan.yaml/readme.md", null)]
    [InlineData("", null)]
    public void Name_tells_the_kind(string path, PlanFileKind? kind) => Assert.Equal(kind, PlanFileNames.Classify(path));

    [Theory]
    [InlineData("plan.yml", "plan.yaml")]
    [InlineData(@"C:\shop\Plan.YML", "Plan.yaml")]
    [InlineData("/src/plans/orders.plan.yml", "orders.plan.yaml")]
    [InlineData("plan.baseline.yml", "plan.baseline.yaml")]
    [InlineData("plan.yaml", null)]
    [InlineData("myplan.yml", null)]
    [InlineData(".plan.yml", null)]
    [InlineData("plan.yml/readme.md", null)]
    public void Wrong_ending_tells_the_right_name(string path, string? right) => Assert.Equal(right, PlanFileNames.RightNameOf(path));
}
