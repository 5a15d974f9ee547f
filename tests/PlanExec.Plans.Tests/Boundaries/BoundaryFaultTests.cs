namespace PlanExec.Plans.Tests;

public class BoundaryFaultTests
{
    [Theory]
    [InlineData("allow: [{from: A, to: A, because: x}]", false)]
    [InlineData("allow: [{[|from|]: A, because: x}]", true)]
    [InlineData("allow: [{from: A, to: [|B|], because: x}]", true)]
    [InlineData("[|alow|]: [{from: A, to: A, because: x}]", true)]
    [InlineData("mode: [|opened|]", true)]
    public void Boundaries_tell_whether_something_was_left_out(string marked, bool expected)
    {
        var plan = PlanVerifier.Verify("version: 1\ncomponents: {A: {namespaces: A}}\nboundaries: {" + marked + "}");
        Assert.Equal(expected, plan.Boundaries.HasFaults);
    }

    [Fact]
    public void Boundaries_of_a_mistyped_key_are_not_trusted() =>
        Assert.True(PlanVerifier.Verify("version: 1\n[|boundary|]: {mode: open}").Boundaries.HasFaults);

    [Fact]
    public void Entry_without_a_target_is_left_out_and_its_neighbour_is_kept()
    {
        var plan = PlanVerifier.Verify("version: 1\ncomponents: {A: {namespaces: A}}\nboundaries: {forbid: [{[|from|]: A, because: x}, {from: A, to: '*', because: y}]}");
        Assert.Equal("y", Assert.Single(plan.Boundaries.Forbid).Because!.Value);
    }

    [Fact]
    public void Component_with_an_undefined_use_is_not_certain()
    {
        var component = PlanVerifier.Verify("version: 1\ncomponents: {A: {namespaces: A, uses: [|B|]}}").Components[0];
        Assert.True(component.HasFaults);
        Assert.Empty(Assert.Single(component.Uses!).Components);
    }

    [Fact]
    public void Without_uses_is_not_the_same_as_none()
    {
        var plan = PlanVerifier.Verify("version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B, uses: []}}");
        Assert.Null(plan.Components[0].Uses);
        Assert.Empty(plan.Components[1].Uses!);
    }
}
