namespace PlanExec.Plans.Tests;

public class PlanReaderTests
{
    private static readonly Plan Good = PlanVerifier.Verify(GoodPlan.Text);

    [Fact]
    public void Reads_what_there_is_only_one_of()
    {
        Assert.Equal("Shop 😀", Good.Name!.Value);
        Assert.Equal("Shop 😀", Good.Name.Span.ToString());
        Assert.Equal("\"One deployable, two modules.\"", Good.Summary!.Span.ToString());
        Assert.Equal(["System.Threading", "Shop.Shared"], Good.Usings.Select(found => found.Value));
        Assert.False(Good.IsIncomplete);
    }

    [Fact]
    public void Reads_decisions()
    {
        var decision = Assert.Single(Good.Decisions);
        Assert.Equal("ADR-1", decision.Id.Value);
        Assert.Equal("Modules talk through contracts", decision.Title!.Span.ToString());
        Assert.Equal(DecisionStatus.Accepted, decision.Status);
        Assert.Equal("2026-02-22", decision.Date!.Value);
        Assert.Equal("A module may use another module's contracts", decision.Decided!.Value);
        Assert.Equal("Modules are to be deployable apart.", decision.Because!.Value);
        Assert.Equal("docs/adr/0001.md#why", decision.Link!.Value);
        Assert.EndsWith("0001.md#why", decision.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_components()
    {
        Assert.Equal(["Web", "Orders", "Orders.Contracts", "Shared", "Tests"], Good.Components.Select(component => component.Name.Value));
        var (web, orders, contracts, shared, tests) = (Good.Components[0], Good.Components[1], Good.Components[2], Good.Components[3], Good.Components[4]);
        Assert.Equal([orders, contracts], web.Uses!.SelectMany(use => use.Components));
        Assert.Equal("""uses: [Orders, "*.Contracts"]""", web.UsesSpan.ToString());
        Assert.Equal([contracts, shared], orders.Uses!.SelectMany(use => use.Components));
        Assert.Equal("Shop.Orders", Assert.Single(orders.Namespaces).Text.Span.ToString());
        Assert.Same(Good.Decisions[0], orders.Decision);
        Assert.Empty(contracts.Uses!);
        Assert.Equal(["Shop.Orders.Contracts", "Shop.*.Api"], contracts.Namespaces.Select(found => found.ToString()));
        Assert.Null(shared.Uses);
        Assert.True(shared.Shared);
        Assert.True(shared.Governed);
        Assert.False(tests.Governed);
        Assert.Equal("*.Tests", Assert.Single(tests.Assemblies).ToString());
        Assert.All(Good.Components, component => Assert.False(component.HasFaults));
    }

    [Fact]
    public void Reads_boundaries()
    {
        Assert.Equal(BoundaryMode.Open, Good.Boundaries.Mode);
        Assert.Equal("mode: open", Good.Boundaries.ModeSpan.ToString());
        var allow = Assert.Single(Good.Boundaries.Allow);
        Assert.Equal("{from: Web, to: Orders, because: The root knows everybody}", allow.Span.ToString());
        Assert.Equal("The root knows everybody", allow.Because!.Value);
        var forbid = Assert.Single(Good.Boundaries.Forbid);
        Assert.Equal(["Shared", "Tests"], forbid.From.Select(reference => reference.Pattern.ToString()));
        Assert.Equal(Good.Components, Assert.Single(forbid.To).Components);
        Assert.Equal("Orders.Contracts", Assert.Single(forbid.Except).Pattern.ToString());
        Assert.Same(Good.Decisions[0], forbid.Decision);
        Assert.False(Good.Boundaries.HasFaults);
    }

    [Fact]
    public void Reads_items()
    {
        var item = Assert.Single(Good.Items);
        Assert.Equal("ORD-1", item.Id.Value);
        Assert.Equal("Place an order", item.Title!.Value);
        Assert.Same(Good.Components[1], item.Component);
        Assert.Same(Good.Decisions[0], item.Decision);
        Assert.Equal("public sealed class OrderService\n{\n    public void Place(int count);\n}\n", item.Code!.Text);
        Assert.Equal("Place", item.Code.Locate(item.Code.Text.IndexOf("Place", StringComparison.Ordinal), 5).ToString());
    }

    [Fact]
    public void Words_of_other_kinds_are_text_where_text_is_expected()
    {
        var plan = PlanVerifier.Verify("version: 1\nname: no\nsummary: 007\ncomponents: {on: {namespaces: yes}, ~: {assemblies: 1.0}}\n");
        Assert.Equal(("no", "007"), (plan.Name!.Value, plan.Summary!.Value));
        Assert.Equal(["on", "~"], plan.Components.Select(component => component.Name.Value));
    }

    [Fact]
    public void Alias_stands_for_its_value_and_keeps_its_own_place()
    {
        var plan = PlanVerifier.Verify("version: 1\nname: &it Shop\nsummary: *it\ncomponents: {A: &a {namespaces: [&n A]}, B: {namespaces: [*n, B]}}\n");
        Assert.Equal("Shop", plan.Summary!.Value);
        Assert.Equal("*it", plan.Summary.Span.ToString());
        Assert.Equal("A", plan.Components[1].Namespaces[0].ToString());
    }

    [Fact]
    public void Fault_leaves_the_rest_as_it_is()
    {
        var plan = PlanVerifier.Verify("version: 1\ncomponents:\n  A: {namespaces: A, [|sharde|]: true}\n  B: {namespaces: B, uses: [A, [|C|]]}\n  D: {namespaces: D}\n");
        Assert.Equal(["A", "B", "D"], plan.Components.Select(component => component.Name.Value));
        Assert.Equal([true, true, false], plan.Components.Select(component => component.HasFaults));
    }

    [Fact]
    public void Section_without_entries_is_empty() => PlanVerifier.Verify("version: 1\ncomponents:\n  # A: {}\nboundaries:\n  allow:\nitems:\n");
}
