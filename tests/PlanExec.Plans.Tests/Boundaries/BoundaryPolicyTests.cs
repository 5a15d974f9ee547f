namespace PlanExec.Plans.Tests.Boundaries;

/// <summary>Each line of the verdict, shown deciding over the lines after it.</summary>
public sealed class BoundaryPolicyTests
{
    private static Verdict Decide(string from, string to, string yaml, bool mayContradict = false)
    {
        var plan = PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", "version: 1\n" + yaml), PlanFileKind.Main)]);
        Assert.True(mayContradict || plan.Faults.Count == 0, string.Join('\n', plan.Faults));
        return new BoundaryPolicy(plan, faultsAreReported: !mayContradict).Decide(Find(from), Find(to), rule => rule.FromTypes?.Name.Any(name => name.Matches("Program")) ?? true);

        Component Find(string name) => plan.Components.SingleOrDefault(component => component.Name.Value == name) ?? Instance(plan, name);
    }

    /// <summary>The instance of the one template whose name has the same end.</summary>
    private static Component Instance(Plan plan, string name)
    {
        var ownership = new ComponentOwnership(plan.Components, plan.Capture);
        return plan.Components.Where(component => component.IsTemplate).Select(template => ownership.InstanceNamed(template, name)).OfType<Component>().Single();
    }

    [Fact]
    public void Within_a_component_everything_is_allowed() => Expect(true, VerdictReason.SameComponent, Decide("A", "A", """
        components: {A: {namespaces: [A], uses: []}}
        boundaries: {forbid: [{from: A, to: "*", because: x}]}
        """));

    [Fact]
    public void What_is_not_governed_may_use_everything() => Expect(true, VerdictReason.NotGoverned, Decide("Tests", "A", """
        components: {A: {namespaces: [A]}, Tests: {assemblies: ["*.Tests"], governed: false, uses: []}}
        boundaries: {forbid: [{from: "*", to: A, because: x}]}
        """));

    [Fact]
    public void Allow_beats_forbid() => Expect(true, VerdictReason.Allow, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
        boundaries:
          allow: [{from: A, to: B, because: until B is gone}]
          forbid: [{from: A*, to: B*, because: x}]
        """));

    [Fact]
    public void Forbid_beats_shared() => Expect(false, VerdictReason.Forbid, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B], shared: true}}
        boundaries: {forbid: [{from: A, to: [A, B], because: x}]}
        """));

    [Fact]
    public void Except_leaves_a_component_out_of_a_forbid() => Expect(true, VerdictReason.Mode, Decide("A", "B.Contracts", """
        components: {A: {namespaces: [A]}, B.Contracts: {namespaces: [B.Contracts]}, B.Domain: {namespaces: [B.Domain]}}
        boundaries:
          mode: open
          forbid: [{from: A, to: B.*, except: "*.Contracts", because: x}]
        """));

    [Fact]
    public void Shared_beats_uses() => Expect(true, VerdictReason.Shared, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B], shared: true}}
        """));

    [Theory]
    [InlineData("B", true)]
    [InlineData("C", false)]
    public void Uses_decides_where_it_stands_whatever_the_mode(string to, bool allowed) => Expect(allowed, VerdictReason.Uses, Decide("A", to, """
        components: {A: {namespaces: [A], uses: [B]}, B: {namespaces: [B]}, C: {namespaces: [C]}}
        boundaries: {mode: open}
        """));

    [Theory]
    [InlineData("mode: open", true)]
    [InlineData("mode: closed", false)]
    [InlineData("allow: []", false)]
    public void The_mode_decides_last_and_is_closed_by_default(string boundaries, bool allowed) => Expect(allowed, VerdictReason.Mode, Decide("A", "B", $$"""
        components:
          A: {namespaces: Some}
          B: {namespaces: Other}
        boundaries:
          {{boundaries}}
        """));

    private const string Modules = """
        components:
          Web:              {assemblies: [Web], uses: [$any.Contracts, Orders.Domain]}
          $module.Contracts: {namespaces: [Shop.$module.Contracts], uses: []}
          $module.Domain:    {namespaces: [Shop.$module.Domain], uses: [$module.Contracts]}
          $module.App:       {namespaces: [Shop.$module.App], uses: [$module.Domain, $any.Contracts]}
          $module.Free:      {namespaces: [Shop.$module.Free]}
        boundaries:
          mode: open
          layers: {order: [$module.Free, $module.App, $module.Domain]}
          allow:
            - {from: Billing.App, to: Orders.Domain, because: until it is cut}
            - {from: $module.Domain, to: $other.Free, except: [Auth.Free], because: x}
          forbid: [{from: $module.App, to: $other.*, except: [$other.Contracts], because: modules are apart}]

        """;

    [Theory]
    [InlineData("Orders.App", "Orders.Domain", true, VerdictReason.Uses)]
    [InlineData("Orders.App", "Billing.Contracts", true, VerdictReason.Uses)]
    [InlineData("Orders.App", "Billing.Domain", false, VerdictReason.Forbid)]
    [InlineData("Billing.App", "Orders.Domain", true, VerdictReason.Allow)]
    [InlineData("Billing.App", "Auth.Domain", false, VerdictReason.Forbid)]
    [InlineData("Orders.Domain", "Billing.Contracts", false, VerdictReason.Uses)]
    [InlineData("Orders.Domain", "Orders.App", false, VerdictReason.LayerAbove)]
    [InlineData("Orders.Domain", "Orders.Contracts", true, VerdictReason.Uses)]
    [InlineData("Orders.Domain", "Billing.Free", true, VerdictReason.Allow)]
    [InlineData("Orders.Domain", "Auth.Free", false, VerdictReason.Uses)]
    [InlineData("Orders.Domain", "Orders.Free", false, VerdictReason.LayerAbove)]
    [InlineData("Orders.Free", "Orders.Domain", true, VerdictReason.LayerBelow)]
    [InlineData("Orders.Free", "Billing.Domain", true, VerdictReason.Mode)]
    [InlineData("Web", "Orders.Contracts", true, VerdictReason.Uses)]
    [InlineData("Web", "Orders.Domain", true, VerdictReason.Uses)]
    [InlineData("Web", "Billing.Domain", false, VerdictReason.Uses)]
    public void A_template_speaks_about_its_instances(string from, string to, bool isAllowed, VerdictReason reason) =>
        Expect(isAllowed, reason, Decide(from, to, Modules));

    [Theory]
    [InlineData("Web", "$any.Contracts, Orders.Domain")]
    [InlineData("Orders.App", "$any.Contracts, Orders.Domain")]
    [InlineData("Billing.App", "$any.Contracts, Billing.Domain")]
    [InlineData("Orders.Domain", "Orders.Contracts, $other.Free")]
    public void What_is_allowed_is_told_in_the_notation_of_the_plan(string from, string expected)
    {
        var plan = PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", "version: 1\n" + Modules), PlanFileKind.Main)]);
        Assert.Empty(plan.Faults);
        var component = plan.Components.SingleOrDefault(component => component.Name.Value == from) ?? Instance(plan, from);
        Assert.Equal(expected, string.Join(", ", new BoundaryPolicy(plan).AllowedFrom(component)));
    }

    [Fact]
    public void Layers_beat_shared() => Expect(false, VerdictReason.LayerAbove, Decide("B", "A", """
        components: {A: {namespaces: [A], shared: true}, B: {namespaces: [B], uses: [A]}}
        boundaries: {layers: {order: [A, B]}}
        """, mayContradict: true));

    [Fact]
    public void Uses_beat_the_order_of_the_layers() => Expect(false, VerdictReason.Uses, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
        boundaries: {layers: {order: [A, B]}}
        """));

    [Fact]
    public void Layers_permit_what_is_below_though_the_mode_is_closed() => Expect(true, VerdictReason.LayerBelow, Decide("A", "C", """
        components: {A: {namespaces: [A]}, B: {namespaces: [B]}, C: {namespaces: [C]}}
        boundaries: {layers: {order: [A, B, C]}}
        """));

    [Fact]
    public void Components_of_one_layer_may_use_each_other() => Expect(true, VerdictReason.LayerBelow, Decide("A1", "A2", """
        components: {A1: {namespaces: [A1]}, A2: {namespaces: [A2]}, B: {namespaces: [B]}}
        boundaries: {layers: {order: [A*, B]}}
        """));

    [Fact]
    public void A_rule_for_some_types_speaks_where_they_fit() => Expect(true, VerdictReason.Allow, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
        boundaries: {allow: [{from: A, to: B, fromTypes: [Program], because: x}]}
        """));

    [Fact]
    public void A_rule_for_some_types_is_silent_about_others() => Expect(false, VerdictReason.Uses, Decide("A", "B", """
        components: {A: {namespaces: [A], uses: []}, B: {namespaces: [B]}}
        boundaries: {allow: [{from: A, to: B, fromTypes: [Startup], because: x}]}
        """));

    private static void Expect(bool allowed, VerdictReason reason, Verdict verdict) =>
        Assert.Equal((allowed, reason), (verdict.IsAllowed, verdict.Reason));
}
