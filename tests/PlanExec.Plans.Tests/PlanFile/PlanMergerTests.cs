namespace PlanExec.Plans.Tests;

public class PlanMergerTests
{
    [Fact]
    public void Files_are_joined_in_their_order_and_refer_to_each_other()
    {
        var plan = PlanVerifier.VerifyFiles(
            ("b.plan.yaml", "components: {B: {namespaces: B, uses: [A], decision: ADR-1}}\nboundaries: {forbid: [{from: A, to: B, toTypes: X, decision: ADR-1}]}"),
            ("a.plan.yaml", "components: {A: {namespaces: A, uses: [B]}}\nitems: {I: {component: B}}"),
            ("plan.yaml", "version: 1\ndecisions: {ADR-1: {title: x}}\nboundaries: {mode: open, forbid: [{from: B, to: A, toTypes: X, because: x}]}"));
        Assert.Equal(["plan.yaml", "a.plan.yaml", "b.plan.yaml"], plan.Sources.Select(source => source.Path));
        Assert.Equal(["A", "B"], plan.Components.Select(component => component.Name.Value));
        Assert.Equal(["B", "A"], plan.Boundaries.Forbid.Select(rule => rule.From[0].Pattern.ToString()));
        Assert.Same(plan.Components[1], plan.Items[0].Component);
        Assert.Same(plan.Decisions[0], plan.Components[1].Decision);
        Assert.Same(plan.Components[0], plan.Components[1].Uses![0].Components[0]);
    }

    [Fact]
    public void Order_of_the_documents_does_not_matter()
    {
        (string, string)[] files = [("plan.yaml", "version: 1\nitems: {I: {component: X}}"), ("b.plan.yaml", "name: x"), ("a.plan.yaml", "items: {I: {}}")];
        var expected = PlanVerifier.Merge(files).Faults.Select(fault => $"{fault.Span.Source.Path} {fault.Message}");
        Assert.Equal(expected, PlanVerifier.Merge([.. files.Reverse()]).Faults.Select(fault => $"{fault.Span.Source.Path} {fault.Message}"));
        Assert.Equal(3, expected.Count());
    }

    [Fact]
    public void Id_is_unique_across_files()
    {
        var plan = PlanVerifier.VerifyFiles(
            ("plan.yaml", "version: 1\ncomponents:\n  A: {namespaces: A}"),
            ("x.plan.yaml", "components: {{|PLAN0004:A|}: {namespaces: B}}\nitems: {A: {}}"));
        var fault = Assert.Single(plan.Faults);
        Assert.Equal("Component 'A' is defined twice, first in line 3 of 'plan.yaml'; remove or rename one of them", fault.Message);
        Assert.Equal("plan.yaml", fault.Related!.Value.Source.Path);
        Assert.Equal("A", Assert.Single(plan.Components).Namespaces[0].ToString());
    }

    [Theory]
    [InlineData("[|version|]: 1\n[|name|]: x\n[|summary|]: x\n[|usings|]: []")]
    [InlineData("boundaries: {[|mode|]: open, allow: []}")]
    public void What_there_is_one_of_stands_in_the_main_file(string part)
    {
        var plan = PlanVerifier.VerifyFiles(("plan.yaml", "version: 1"), ("x.plan.yaml", part));
        Assert.Equal(BoundaryMode.Closed, plan.Boundaries.Mode);
        Assert.EndsWith("may stand in plan.yaml only; move it there", plan.Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_needs_a_main_file()
    {
        var plan = PlanVerifier.VerifyFiles(("x.plan.yaml", "{|PLAN0001:|}components: {}"));
        Assert.True(plan.IsIncomplete);
        Assert.Equal("This file is a part of a plan, but there is no plan.yaml; add one that begins with 'version: 1'", plan.Faults[0].Message);
    }

    [Fact]
    public void Baseline_does_not_make_the_plan_incomplete()
    {
        var plan = PlanVerifier.VerifyFiles(("plan.yaml", "version: 1"), ("plan.baseline.yaml", "[|entrys|]: []"));
        Assert.False(plan.IsIncomplete);
    }

    [Fact]
    public void There_is_one_main_file() => PlanVerifier.VerifyFiles(
        ("a/plan.yaml", "version: 1\ncomponents: {A: {namespaces: A}}"),
        ("b/plan.yaml", "{|PLAN0004:|}version: 1\ncomponents: {A: {namespaces: A}}"));

    [Fact]
    public void No_file_makes_an_empty_plan() => Assert.Empty(PlanMerger.Merge([]).Faults);

    [Theory]
    [InlineData("components: {Orders: {namespaces: A, uses: {|PLAN0003:Order|}}}", "'Order' is not a component of the plan; did you mean 'Orders'?")]
    [InlineData("components: {Orders: {namespaces: A, uses: [{|PLAN0003:Billing|}]}}", "'Billing' is not a component of the plan; define it, or write another name")]
    [InlineData("components: {Orders: {namespaces: A, uses: ['Or*', {|PLAN0003:'Bil*'|}]}}", "'Bil*' fits no component of the plan; define it, or write another name")]
    [InlineData("decisions: {ADR-1: {}}\nitems: {I: {decision: {|PLAN0003:ADR1|}}}", "'ADR1' is not a decision of the plan; did you mean 'ADR-1'?")]
    [InlineData("decisions: {ADR-1: {}}\nitems: {I: {decision: {|PLAN0003:ADR-9|}}}", "'ADR-9' is not a decision of the plan; define it, or write another name")]
    [InlineData("items: {I: {component: {|PLAN0003:A|}}}", "'A' is not a component of the plan; define it, or write another name")]
    [InlineData("components: {A: {namespaces: A}}\nboundaries: {allow: [{from: A, to: {|PLAN0003:B|}, except: {|PLAN0003:C|}, because: x}]}", "'B' is not a component of the plan; define it, or write another name")]
    public void Undefined_reference(string marked, string message) => PlanVerifier.Verify("version: 1\n" + marked, message);

    [Fact]
    public void Name_that_several_places_use_is_one_fault_at_the_first() => PlanVerifier.Verify(
        "version: 1\nitems: {I: {decision: [|ADR-1|]}, J: {decision: ADR-1}}\ndecisions: {ADR1: {}}\ncomponents: {A: {namespaces: A, decision: ADR-1}}",
        "'ADR-1' is not a decision of the plan, though 3 places name it; did you mean 'ADR1'?");

    [Theory]
    [InlineData("[|componentz|]: {A: {namespaces: A}}\nitems: {I: {component: A}}")]
    [InlineData("components: {A: {namespaces: A}}\n[|components|]: {B: {namespaces: B}}\nitems: {I: {component: B}}")]
    [InlineData("components: [|x|]\nitems: {I: {component: B}}")]
    [InlineData("components: {A: {namespaces: A}, [|''|]: {namespaces: B}}\nitems: {I: {component: B}}")]
    [InlineData("components: {A: [|x|]}\nitems: {I: {component: A}}")]
    [InlineData("components: [|*a|]\nitems: {I: {component: A}}")]
    public void Fault_in_a_definition_is_not_told_again_where_it_is_used(string marked) =>
        PlanVerifier.Verify("version: 1\n" + marked);

    [Fact]
    public void Fault_in_one_file_spares_the_references_of_another() => PlanVerifier.VerifyFiles(
        ("plan.yaml", "version: 1\nitems: {I: {component: A}}"),
        ("x.plan.yaml", "components: {A: {namespaces: A, uses[|:|][]}}"));

    [Fact]
    public void A_component_defined_twice_in_one_file_is_told_once()
    {
        var plan = PlanVerifier.Merge(("plan.yaml", "version: 1\ncomponents:\n  A: {namespaces: A, uses: []}\n  A: {namespaces: A, uses: [B]}\n  B: {namespaces: B}\n"));

        AssertToldOnce(plan);
    }

    [Fact]
    public void A_component_defined_twice_in_two_files_is_told_once()
    {
        var plan = PlanVerifier.Merge(
            ("plan.yaml", "version: 1\ncomponents:\n  A: {namespaces: A, uses: []}\n  B: {namespaces: B}\n"),
            ("a.plan.yaml", "components:\n  A: {namespaces: A, uses: [B]}\n"));

        AssertToldOnce(plan);
    }

    // The second definition may permit what the first does not.
    private static void AssertToldOnce(Plan plan)
    {
        Assert.Equal(DiagnosticIds.DefinedTwice, Assert.Single(plan.Faults).Id);
        Assert.Equal([true, false], plan.Components.Select(component => component.HasFaults));
        Assert.Equal(VerdictReason.Fault, new BoundaryPolicy(plan).Decide(plan.Components[0], plan.Components[1], _ => true).Reason);
    }
}
