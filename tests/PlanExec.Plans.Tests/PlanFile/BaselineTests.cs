namespace PlanExec.Plans.Tests;

public class BaselineTests
{
    private static Plan Verify(string marked) => PlanVerifier.VerifyFiles(("plan.yaml", "version: 1"), ("plan.baseline.yaml", marked));

    [Fact]
    public void Reads_entries()
    {
        var plan = Verify("version: 1\nentries:\n  - {rule: PLAN1001, from: T:A.B, to: \"M:C.D(System.Int32,System.Int32)\", count: 2}\n  - {rule: PLAN2002, from: T:A.B}\n");
        Assert.Equal([2, 1], plan.Baseline.Select(entry => entry.Count));
        Assert.Equal("M:C.D(System.Int32,System.Int32)", plan.Baseline[0].To!.Value);
        Assert.Null(plan.Baseline[1].To);
    }

    [Theory]
    [InlineData("entries:\n  - {rule: [|PLAN9999|], from: T:A}")]
    [InlineData("entries:\n  - {[|rule|]: PLAN1001}")]
    [InlineData("entries:\n  - {rule: PLAN1001, from: T:A, count: [|0|]}")]
    [InlineData("entries:\n  - {rule: PLAN1001, from: T:A, to: T:B}\n  - {|PLAN0004:{rule: PLAN1001, from: T:A, to: T:B, count: 2}|}")]
    [InlineData("[|components|]: {}")]
    public void Fault_is_located(string marked) => Verify(marked);

    [Fact]
    public void A_key_of_the_plan_has_no_place_in_it() => Assert.Equal(
        "Unknown key 'because' in an entry of 'entries'; the keys are rule, from, to, count",
        Assert.Single(Verify("version: 1\nentries:\n  - {rule: PLAN1001, from: T:A, to: T:B, [|because|]: x}").Faults).Message);
}
