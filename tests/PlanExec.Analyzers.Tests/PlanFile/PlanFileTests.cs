namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>Faults of a plan become diagnostics at their place; what does not depend on them keeps working.</summary>
public sealed class PlanFileTests
{
    private const string Uses = "namespace A { class Uses { B.Used used; } } namespace B { class Used { } }";

    private const string Mistyped = "version: 1\ncomponents: {A: {namespaces: [A], uses: [Typo]}, B: {namespaces: [B]}}\n";

    private static Task VerifyAsync(string plan, string source = "namespace Shop.Orders; class Order { }") => PlanTest<PlanFileAnalyzer>.VerifyAsync(plan, source);

    [Fact]
    public Task A_plan_without_faults_has_no_diagnostic() => VerifyAsync("""
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, code: "namespace Shop.Orders; public sealed class X { public X(int a); }"}}
        """);

    [Fact]
    public async Task A_syntax_error_is_one_diagnostic()
    {
        const string plan = """
            version: 1
            components:
              Orders: {namespaces: [Shop.Orders}
              Other: {uses: [Nowhere]}
            """;
        var fault = Assert.Single(await Analysis.RunAsync(plan, [("Order.cs", "namespace Shop.Orders; class Order { }")]));
        Assert.Equal(("PLAN0001", 2), (fault.Id, fault.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public Task Keys_and_values_and_names_are_checked() => VerifyAsync("""
        version: 1
        components:
          Orders: {{|PLAN0002:namespace|}: [Shop.Orders], uses: [{|PLAN0003:Biling|}]}
          Billing: {namespaces: [Shop.Billing], shared: {|PLAN0002:yes|}}
          {|PLAN0004:Billing|}: {namespaces: [Shop.Other]}
        """);

    [Theory]
    [InlineData("public class X { public void M() }")]
    [InlineData("public void M();")]
    [InlineData("// nothing")]
    public async Task Code_that_is_no_declaration_is_a_fault_inside_the_block(string code)
    {
        var plan = $$$"""
            version: 1
            components: {Orders: {namespaces: [Shop.Orders]}}
            items:
              ORD-1:
                component: Orders
                code: |
                  {{{code}}}
            """;
        var faults = await Analysis.RunAsync(plan, [("Order.cs", "namespace Shop.Orders; class Order { }")]);
        var fault = Assert.Single(faults, diagnostic => diagnostic.Id == "PLAN0002");
        Assert.True(fault.Location.SourceSpan.Start > plan.IndexOf("code:", StringComparison.Ordinal));
    }

    [Fact]
    public Task Two_components_that_claim_the_same_code_contradict_each_other() => VerifyAsync("""
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders]}
          {|PLAN0005:Sales|}: {namespaces: [Shop.Orders]}
        """);

    [Fact]
    public async Task Several_files_make_one_plan_and_each_has_its_own_faults()
    {
        var test = new PlanTest<PlanFileAnalyzer>(
            "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders], uses: [Billing]}}",
            "namespace Shop.Orders; class Order { }");
        test.TestState.AdditionalFiles.Add(("/plans/billing.plan.yaml", "components: {Billing: {namespaces: [Shop.Billing], {|PLAN0002:share|}: true}}"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_fault_does_not_switch_off_what_does_not_depend_on_it()
    {
        var diagnostics = await Analysis.RunAsync(
            """
            version: 1
            components:
              A: {namespaces: [A], uses: []}
              B: {namespaces: [B], uses: []}
              C: {namespaces: [C], uses: [Typo]}
            items: {X-1: {component: Nowhere, code: class X;}, X-2: {component: A, code: class Y;}}
            """,
            [("A.cs", "namespace A { class Uses { B.Used used; } } namespace B { class Used { } } namespace C { class Quiet { B.Used used; } }")]);
        Assert.Equal(["PLAN0003", "PLAN0003", "PLAN1001", "PLAN3001", "PLAN3008"], diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public async Task A_fault_that_reaches_the_user_is_not_told_twice() =>
        Assert.Equal("PLAN0003", Assert.Single(await Analysis.RunAsync(Mistyped, [("A.cs", Uses)])).Id);

    [Fact]
    public async Task A_fault_that_is_turned_off_opens_no_door()
    {
        var test = new PlanTest<BoundaryAnalyzer>(Mistyped, Uses.Replace("B.Used", "B.[|Used|]", StringComparison.Ordinal));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.PLAN0003.severity = none\n"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task An_attribute_that_hides_unreadable_plans_is_reported() => VerifyAsync(
        "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}}",
        """
        using System.Diagnostics.CodeAnalysis;
        [assembly: {|PLAN0002:SuppressMessage("Plan", "PLAN0001:Plan file can't be read")|}]
        [assembly: SuppressMessage("Plan", "PLAN0001", Scope = "type", Target = "~T:Shop.Orders.Order")]
        [assembly: SuppressMessage("Usage", "CA1801")]
        namespace Shop.Orders { class Order { } }
        """);

    [Fact]
    public Task Code_of_a_component_without_namespaces_says_its_own() => VerifyAsync("""
        version: 1
        components: {Orders: {assemblies: [TestProject]}}
        items:
          ORD-1: {component: Orders, code: "{|PLAN0002:public|} class X { }"}
          ORD-2: {component: Orders, code: "namespace Shop.Orders; public class Y { }"}
        """);

    [Fact]
    public Task A_fault_in_a_selector_is_not_told_again_by_the_items() => VerifyAsync("""
        version: 1
        components: {Orders: {{|PLAN0002:nmespaces|}: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, code: "public class X { }"}}
        """);

    [Fact]
    public async Task An_item_with_a_mistyped_decision_is_not_missed_as_well()
    {
        const string plan = """
            version: 1
            components: {Orders: {namespaces: [Shop.Orders]}}
            items: {ORD-1: {component: Orders, decision: ADR-9, code: "public class X { }"}}
            """;
        Assert.Equal("PLAN0003", Assert.Single(await Analysis.RunAsync(plan, [("Order.cs", "namespace Shop.Orders; class Order { }")])).Id);
    }

    [Fact]
    public Task A_file_type_can_not_be_planned() => VerifyAsync("""
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, code: "{|PLAN0002:file|} class X { }"}}
        """);

    [Fact]
    public async Task Without_a_plan_nothing_is_registered()
    {
        var diagnostics = await Analysis.RunAsync("version: [", [("A.cs", "class A { }")], planPath: "/other.yaml");
        Assert.Empty(diagnostics);
    }
}
