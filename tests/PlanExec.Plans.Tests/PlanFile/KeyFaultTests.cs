namespace PlanExec.Plans.Tests;

public class KeyFaultTests
{
    [Theory]
    [InlineData("version: 1\ncomponents: {Orders: {{|PLAN0002:namespace|}: A}}", "Unknown key 'namespace' in component 'Orders'; did you mean 'namespaces'?")]
    [InlineData("version: 1\n[|component|]:\n  A: {namespaces: A}\nitems: {I: {component: A}}", "Unknown key 'component' in the plan; did you mean 'components'?")]
    [InlineData("[|vresion|]: 1", "Unknown key 'vresion' in the plan; did you mean 'version'?")]
    [InlineData("version: 1\nboundaries: {[|\"Mode\"|]: open}", "Unknown key 'Mode' in 'boundaries'; did you mean 'mode'?")]
    [InlineData("version: 1\nitems: {I: {[|whatever|]: A}}", "Unknown key 'whatever' in item 'I'; the keys are title, component, decision, needs, code, behavior, tests")]
    [InlineData("version: 1\nitems: {I: {[|uses|]: [A]}}", "'uses' is no key of item 'I', but of a component; move it there")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, [|decided|]: x}}", "'decided' is no key of component 'A', but of a decision; move it there")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, [|is|]: x}}", "'is' is no key of component 'A', but of a selection; move it there")]
    [InlineData("version: 1\n[|forbid|]: []", "'forbid' is no key of the plan, but of 'boundaries'; move it there")]
    [InlineData("version: 1\n[|title|]: x", "'title' is no key of the plan, but of a decision or an item; move it there")]
    [InlineData(
        "version: 1\ndecisions: {D: {because: small, [|cheap and local|]}}",
        "Unknown key 'cheap and local' in decision 'D': in { } a comma ends a value; put a text that has a comma in quotes")]
    [InlineData("version: 1\n{|PLAN0002:<<|}: {name: x}", "The merge key '<<' is not read in a plan; write the keys out, or use an alias for a whole value")]
    [InlineData("version: 1\n? [|[a]|]\n: b", "A key must be a word or a text; write 'key: value'")]
    [InlineData("version: 1\n[|\"\"|]: b", "A key must be a word or a text; write 'key: value'")]
    public void Unknown_key(string marked, string message) => PlanVerifier.Verify(marked, message);

    [Fact]
    public void Near_match_replaces_the_key()
    {
        var fault = Assert.Single(PlanVerifier.Verify("version: 1\n[|sumary|]: x").Faults);
        Assert.Equal("summary", fault.Replacement);
    }

    [Theory]
    [InlineData("version: 1\nname: a\n{|PLAN0004:name|}: b", "Key 'name' in the plan is defined twice, first in line 2; remove or rename one of them")]
    [InlineData("version: 1\ncomponents:\n  A: {namespaces: A}\n  {|PLAN0004:A|}: {namespaces: B}", "Component 'A' is defined twice, first in line 3; remove or rename one of them")]
    [InlineData("version: 1\nitems:\n  A: {}\n  'B': {}\n  {|PLAN0004:B|}: {}", "Item 'B' is defined twice, first in line 4; remove or rename one of them")]
    [InlineData("version: 1\nseverities:\n  PLAN1001: error\n  {|PLAN0004:PLAN1001|}: none", "Severity 'PLAN1001' is defined twice, first in line 3; remove or rename one of them")]
    [InlineData("version: 1\ndecisions:\n  D:\n    criteria:\n      cost: 1\n      {|PLAN0004:cost|}: 2", "Criterion 'cost' is defined twice, first in line 5; remove or rename one of them")]
    public void Defined_twice(string marked, string message)
    {
        var fault = Assert.Single(PlanVerifier.Verify(marked, message).Faults);
        Assert.Equal(fault.Span.ToString(), fault.Related.ToString()!.Trim('\''));
        Assert.True(fault.Related!.Value.Start < fault.Span.Start);
    }

    [Theory]
    [InlineData("[|name|]: x", "The plan does not say its version; write 'version: 1' as the first line")]
    [InlineData("version: 1\ncomponents: {[|A|]: {shared: true}}", "Component 'A' needs 'namespaces', 'assemblies', 'files' or 'types'")]
    [InlineData("version: 1\ncomponents:\n  [|A|]:\n  B: {namespaces: B}", "Component 'A' needs 'namespaces', 'assemblies', 'files' or 'types'")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A}}\nboundaries: {forbid: [{[|from|]: A}]}", "An entry of 'forbid' needs 'to', and 'because' or 'decision'")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A}}\nboundaries: {allow: [{[|from|]: A, to: A}]}", "An entry of 'allow' needs 'because' or 'decision'")]
    public void Missing_key(string marked, string message) => PlanVerifier.Verify(marked, message);
}
