namespace PlanExec.Plans.Tests.Boundaries;

public sealed class ComponentOwnershipTests
{
    private static ComponentOwner Find(string assembly, string qualifiedNamespace, string components)
    {
        var plan = PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", "version: 1\ncomponents:\n" + components), PlanFileKind.Main)]);
        return new ComponentOwnership(plan.Components, plan.Capture).Find(new CodeLocation(assembly, qualifiedNamespace));
    }

    [Theory]
    [InlineData("Shop.Orders", "A")]
    [InlineData("Shop.Orders.Pricing.Rules", "A")]
    [InlineData("Shop.OrdersArchive", null)]
    [InlineData("Shop", null)]
    [InlineData("", null)]
    public void A_namespace_selects_itself_and_what_is_below(string qualifiedNamespace, string? owner) =>
        Expect(owner, Find("Any", qualifiedNamespace, "  A: {namespaces: [Shop.Orders]}\n"));

    [Theory]
    [InlineData("Shop.Orders.Domain", "A")]
    [InlineData("Shop.Orders.Sub.Domain.Events", "A")]
    [InlineData("Shop.Domain", null)]
    public void A_star_stands_for_any_characters_dots_included(string qualifiedNamespace, string? owner) =>
        Expect(owner, Find("Any", qualifiedNamespace, "  A: {namespaces: [Shop.*.Domain]}\n"));

    [Fact]
    public void The_global_namespace_has_a_name_of_its_own()
    {
        Expect("A", Find("Any", "", "  A: {namespaces: [<global>]}\n"));
        Expect(null, Find("Any", "Shop", "  A: {namespaces: [<global>]}\n"));
    }

    [Fact]
    public void Kinds_combine_by_and_values_of_one_kind_by_or()
    {
        const string components = "  A: {namespaces: [Shop.Orders, Shop.Billing], assemblies: [Core, Legacy]}\n";
        Expect("A", Find("Legacy", "Shop.Billing", components));
        Expect(null, Find("Other", "Shop.Billing", components));
        Expect(null, Find("Legacy", "Shop.Web", components));
    }

    [Fact]
    public void A_namespace_beats_an_assembly() =>
        Expect("B", Find("App", "Shop.Billing", "  A: {assemblies: [App]}\n  B: {namespaces: [Shop.Billing]}\n"));

    [Fact]
    public void The_longer_literal_text_wins() =>
        Expect("B", Find("App", "Shop.Billing.Contracts", "  A: {namespaces: [Shop.Billing]}\n  B: {namespaces: [Shop.Billing.Contracts]}\n  C: {namespaces: [\"*.Contracts\"]}\n"));

    [Fact]
    public void A_component_is_no_rival_of_itself()
    {
        Expect("A", Find("Any", "Shop.Orders.Domain", "  A: {namespaces: [Shop, Shop.Orders, Shop.Orders.Domain]}\n"));
        Expect("A", Find("Any", "Shop.Orders.Domain", "  A: {namespaces: [Shop.Orders, \"*.Domain\"]}\n"));
    }

    [Fact]
    public void What_is_not_governed_is_cut_out_first() =>
        Expect("Tests", Find("Shop.Tests", "Shop.Billing.Contracts", "  A: {namespaces: [Shop.Billing.Contracts]}\n  Tests: {assemblies: [\"*.Tests\"], governed: false}\n"));

    [Fact]
    public void A_second_kind_makes_a_selector_more_specific() =>
        Expect("B", Find("App", "Shop", "  A: {namespaces: [Shop]}\n  B: {namespaces: [Shop], assemblies: [App]}\n"));

    [Fact]
    public void What_nothing_decides_has_a_rival()
    {
        var owner = Find("App", "Shop", "  A: {namespaces: [Shop]}\n  B: {namespaces: [Shop]}\n");
        Assert.Equal(("A", "B"), (owner.Component?.Name.Value, owner.Rival?.Name.Value));
    }

    private static void Expect(string? name, ComponentOwner owner)
    {
        Assert.Equal(name, owner.Component?.Name.Value);
        Assert.Null(owner.Rival);
    }
}
