namespace PlanExec.Plans.Tests;

public class CaptureTests
{
    private const string Template = "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain]}\n  Web: {assemblies: [Web]}\n";

    [Theory]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m}, {|PLAN0003:$n.B|}: {namespaces: Y.$m}}", "'$n' is not the capture of the plan, which is '$m'; did you mean '$m.B'?")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m, uses: [{|PLAN0003:$n.A|}]}}")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m, uses: [{|PLAN0003:$othr.A|}]}}", "'$othr' is not the capture of the plan, which is '$m'; did you mean '$other.A'?")]
    [InlineData("version: 1\ncomponents: {[|$m.A|]: {namespaces: X}}", "Component '$m.A' is a template, but no selector tells the value of its capture; write '$m' in its selectors, too")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m}, A: {namespaces: [|Y.$m|]}}")]
    [InlineData("version: 1\ncomponents: {[|$other.A|]: {namespaces: X}}")]
    [InlineData("version: 1\ncomponents: {[|$.A|]: {namespaces: X}}", "'$.A' has a '$' with no name behind it; write a capture such as $module")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m}, B: {namespaces: B, uses: [[|$other.A|]]}}")]
    [InlineData("version: 1\ncomponents: {[|$m.Of.$m|]: {namespaces: X.$m}}", "'$m.Of.$m' has the capture '$m' twice; a name holds it once")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: [|X.$m.$m|]}}")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m}, B: {namespaces: B, uses: [[|$m.$m|]]}}")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m}, B: {namespaces: B, uses: [[|$other|]]}}", "'$other' means another one than '$m', which does not stand in this line; write '$any'")]
    [InlineData("version: 1\ncomponents: {$m: {namespaces: X.$m}, B: {namespaces: B, uses: [[|$other|]]}}\nboundaries: {forbid: [{from: B, to: $any, because: x}]}")]
    [InlineData("version: 1\ncomponents: {$m.A: {namespaces: X.$m}}\nitems: {I: {component: [|$m.A|]}}", "'$m.A' stands for several components; write the name of one")]
    [InlineData("version: 1\ncaptures: {m: [Auth]}\ncomponents: {$m.A: {namespaces: X.$m}}\nitems: {I: {component: {|PLAN0003:Auht.A|}}}", "'Auht.A' is no instance: 'Auht' is not one of the values of '$m'; define it, or write another name")]
    public void Wrong_capture(string marked, params string[] messages) => PlanVerifier.Verify(marked, messages);

    [Theory]
    [InlineData("Orders.Domain", CaptureBinding.Named)]
    [InlineData("*.Domain", CaptureBinding.Named)]
    [InlineData("Orders.*", CaptureBinding.Named)]
    [InlineData("Or*main", CaptureBinding.Named)]
    [InlineData("$module.*", CaptureBinding.Same)]
    [InlineData("$any.Domain", CaptureBinding.Any)]
    public void Names_stand_for_instances(string name, CaptureBinding binding)
    {
        var plan = PlanVerifier.Verify($"{Template}boundaries: {{allow: [{{from: Web, to: '{name}', because: x}}]}}");
        var reference = plan.Boundaries.Allow[0].To[0];
        Assert.Equal((binding, "$module.Domain"), (reference.Binding, Assert.Single(reference.Components).Name.Value));
    }

    [Theory]
    [InlineData("Orders.Sub.Domain")]
    [InlineData("Orders.Dom*x")]
    [InlineData(".Domain")]
    public void Other_names_do_not(string name) => PlanVerifier.Verify($"{Template}boundaries: {{allow: [{{from: Web, to: [|'{name}'|], because: x}}]}}");

    [Fact]
    public void Path_may_have_the_capture_in_several_parts() =>
        PlanVerifier.Verify("version: 1\ncomponents: {$m.Domain: {files: src/$m/Shop.$m.Domain/**}}");
}
