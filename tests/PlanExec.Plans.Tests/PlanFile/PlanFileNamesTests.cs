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
}
