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
    [InlineData(@"C:\shop\Plan.YML", "plan.yaml")]
    [InlineData("/src/Plan.yaml", "plan.yaml")]
    [InlineData("PLAN.YAML", "plan.yaml")]
    [InlineData("Plan.Baseline.yaml", "plan.baseline.yaml")]
    [InlineData("Orders.Plan.yaml", "Orders.plan.yaml")]
    [InlineData("Orders.plan.yaml", null)]
    [InlineData("MyPlan.yaml", null)]
    [InlineData("/src/plans/orders.plan.yml", "orders.plan.yaml")]
    [InlineData("plan.baseline.yml", "plan.baseline.yaml")]
    [InlineData("plan.yaml", null)]
    [InlineData("myplan.yml", null)]
    [InlineData(".plan.yml", null)]
    [InlineData("plan.yml/readme.md", null)]
    public void Wrong_ending_or_case_tells_the_right_name(string path, string? right) => Assert.Equal(right, PlanFileNames.RightNameOf(path));
}
