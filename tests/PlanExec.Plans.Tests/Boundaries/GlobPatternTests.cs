namespace PlanExec.Plans.Tests;

public class GlobPatternTests
{
    [Theory]
    [InlineData("src/Orders/**", "src/Orders/A.cs", true)]
    [InlineData("src/Orders/**", "src/Orders/Sub/A.cs", true)]
    [InlineData("src/Orders/**", "src/OrdersArchive/A.cs", false)]
    [InlineData("src/*/A.cs", "src/Orders/A.cs", true)]
    [InlineData("src/*/A.cs", "src/Orders/Sub/A.cs", false)]
    [InlineData("**/*.g.cs", "A.g.cs", true)]
    [InlineData("**/*.g.cs", "src/obj/A.g.cs", true)]
    [InlineData("src/**/Api/*Controller.cs", "src/Api/OrdersController.cs", true)]
    [InlineData("src/**/Api/*Controller.cs", "src/a/b/Api/OrdersController.cs", true)]
    [InlineData("src/?.cs", "src/A.cs", true)]
    [InlineData("src/?.cs", "src/AB.cs", false)]
    [InlineData("*a*b*c", "xaybzc", true)]
    [InlineData("*a*b*c", "xaybz", false)]
    public void Star_stays_within_a_folder_and_two_do_not(string glob, string path, bool fits)
    {
        var plan = PlanVerifier.Verify($"version: 1\nbuilder: {{exclude: ['{glob}']}}");
        Assert.Equal(fits, plan.Builder.Exclude[0].Matches(path));
    }
}
