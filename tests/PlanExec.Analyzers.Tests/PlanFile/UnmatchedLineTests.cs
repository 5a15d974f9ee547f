namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>Lines that match nothing, where the one project that can know it is compiled.</summary>
public sealed class UnmatchedLineTests
{
    private static Task VerifyAsync(string plan) => PlanTest<PlanFileAnalyzer>.VerifyAsync(plan, "namespace Shop.Orders { class Order { class Line { } } }");

    [Fact]
    public Task A_component_of_this_assembly_without_code_is_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject], namespaces: [Shop.Orders]}
          {|PLAN0006:Billing|}: {assemblies: [TestProject], namespaces: [Shop.Biling]}
        """);

    [Fact]
    public Task A_component_that_may_have_code_elsewhere_is_not() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject], namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
          Web: {assemblies: [Shop.Web]}
          Some: {assemblies: [TestProject, Shop.Some], namespaces: [Shop.Some]}
          Others: {assemblies: "Test*", namespaces: [Shop.Others]}
        """);

    [Theory]
    [InlineData("Orders: {namespaces: [{|PLAN0006:Shop.Ordres|}]}")]
    [InlineData("Orders: {namespaces: [Shop.Elsewhere, {|PLAN0006:Shop.Order|}]}")]
    [InlineData("Orders: {namespaces: [{|PLAN0006:Shopp|}]}")]
    [InlineData("Orders: {namespaces: [Shop.Orders]}\n  Old: {namespaces: [Shop.Order]}")]
    [InlineData("All: {namespaces: [Shop]}\n  Old: {namespaces: [Shop.Order]}")]
    [InlineData("Billing: {namespaces: [Shop.Billing]}")]
    [InlineData("Billing: {namespaces: [Shop.Order*]}")]
    public Task A_namespace_that_is_a_slip_for_one_without_component_is_told(string components) => VerifyAsync("version: 1\ncomponents:\n  " + components);

    [Fact]
    public Task A_component_that_an_item_will_bring_is_not() => VerifyAsync("""
        version: 1
        components:
          Billing: {assemblies: [TestProject], namespaces: [Shop.Billing]}
        items:
          BILL-1: {component: Billing, code: public class Invoice;}
        """);

    [Fact]
    public Task Types_of_a_rule_that_do_not_exist_are_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject]}
          Billing: {namespaces: [Shop.Billing]}
        boundaries:
          allow:
            - {from: Orders, fromTypes: [Order], to: Billing, because: x}
            - {from: Orders, fromTypes: [Line], to: Billing, because: x}
            - {from: Orders, fromTypes: [Order, {|PLAN0006:Ordr|}], to: Billing, because: x}
            - {from: Orders, fromTypes: {|PLAN0006:{name: Ordr, kind: class}|}, to: Billing, because: x}
            - {from: Billing, fromTypes: [Nobody], to: Orders, because: x}
            - {from: Billing, to: Orders, toTypes: [Order, "L*", /^O/], because: x}
            - {from: Billing, to: Orders, toTypes: [{|PLAN0006:Lien|}, {|PLAN0006:"*View"|}, {|PLAN0006:/^X/|}], because: x}
            - {from: Orders, to: Billing, toTypes: [Nobody], because: x}
        """);

    [Fact]
    public Task Types_of_a_component_that_do_not_exist_are_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject]}
          Parts: {assemblies: [TestProject], types: [Shop.Orders.Order, {|PLAN0006:Line|}, {|PLAN0006:"*View"|}]}
          Lines: {assemblies: [TestProject], types: [{|PLAN0006:Ordr|}]}
          Elsewhere: {namespaces: [Shop.Orders], types: [Nobody]}
        """);

    [Fact]
    public Task Types_that_an_item_will_bring_are_not() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject], namespaces: [Shop.Orders]}
          Views: {assemblies: [TestProject], types: ["*View"], namespaces: [Shop.Orders]}
          Billing: {namespaces: [Shop.Billing]}
        boundaries:
          allow:
            - {from: Billing, to: Orders, toTypes: [OrderNumber], because: x}
        items:
          I: {component: Orders, code: class OrderNumber;}
          J: {component: Views, code: class OrderView;}
        """);

    [Fact]
    public Task Patterns_that_select_nothing_are_told() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject]}
          Billing: {namespaces: [Shop.Billing]}
        patterns:
          fits: {types: {in: Orders, name: Order}, must: {kind: class}}
          fits-members: {members: {of: {in: Orders}, kind: constructor}, must: {be: public}}
          nested: {types: {all: [{in: Orders}, {name: Line}]}, must: {kind: class}}
          mistyped: {types: {in: Orders, name: {|PLAN0006:Ordr|}}, must: {kind: class}}
          {|PLAN0006:none|}: {types: {in: Orders, kind: struct}, must: {be: readonly}}
          {|PLAN0006:no-members|}: {members: {in: Orders, kind: field}, must: {be: private}}
          somewhere: {types: {kind: struct}, must: {be: readonly}}
          elsewhere: {types: {in: [Orders, Billing], kind: struct}, must: {be: readonly}}
          namespace: {types: {in: Shop.Orders, kind: struct}, must: {be: readonly}}
          silent: {severity: none, types: {in: Orders, kind: struct}, must: {be: readonly}}
        """);

    [Fact]
    public Task A_pattern_for_what_an_item_will_bring_is_not() => VerifyAsync("""
        version: 1
        components:
          Orders: {assemblies: [TestProject]}
        patterns:
          none: {types: {in: Orders, kind: struct}, must: {be: readonly}}
        items:
          I: {component: Orders, code: namespace Shop.Orders; struct Number;}
        """);

    [Theory]
    [InlineData("System.DateTime.UtcNw")]
    [InlineData("System.DateTime.Nwo")]
    [InlineData("System.DateTime.now")]
    [InlineData("\"M:System.DateTime.Nwo\"")]
    [InlineData("\"P:System.DateTime.Nwo\"")]
    [InlineData("\"M:System.DateTime.UtcNow\"")]
    [InlineData("\"T:System.Console.WriteLine\"")]
    [InlineData("\"P:Shop.Orders.Order.Place\"")]
    [InlineData("System.Consle")]
    [InlineData("System.Consle.WriteLine")]
    [InlineData("\"T:System.Consle\"")]
    [InlineData("\"M:System.Console.WritLine(System.String)\"")]
    [InlineData("System.Colections.Generic")]
    [InlineData("Shop.Orders.Order.Total")]
    [InlineData("Shop.Orders.Order.Plce")]
    [InlineData("\"Shop.Orders.Order.Place(string)\"")]
    [InlineData("\"Shop.Orders.Order..ctor(string)\"")]
    [InlineData("Shop.Ordrs.Order")]
    [InlineData("System.Random.Rondom")]
    [InlineData("\"System.Random.Rondom()\"")]
    [InlineData("\"System.Console.WriteLine(strng)\"")]
    [InlineData("\"System.Console.WriteLine(Strin)\"")]
    [InlineData("\"System.Console.WriteLine(string, objct)\"")]
    [InlineData("\"System.Convert.ToString(System.Dcimal)\"")]
    [InlineData("\"M:System.Console.WriteLine(System.Strng)\"")]
    [InlineData("System.Console.OpenStandrdImput")]
    [InlineData("System.Text.StringBilder.Apend")]
    [InlineData("System.Runtime.CompilerServces")]
    public Task A_ban_on_what_does_not_exist_is_told(string ban) => VerifyBanAsync($"{{|PLAN0006:{ban}|}}");

    [Theory]
    [InlineData("System.DateTime.UtcNow")]
    [InlineData("System.DateTime.OfAnotherFramework")]
    [InlineData("System.Math.Tab")]
    [InlineData("\"P:System.DateTime.UtcNow\"")]
    [InlineData("\"M:System.Guid.NewGuid\"")]
    [InlineData("\"M:System.Guid.NewGuid()\"")]
    [InlineData("\"M:System.Console.WriteLine(System.Guid)\"")]
    [InlineData("\"System.Console.WriteLine(System.Guid)\"")]
    [InlineData("System.Random..ctor")]
    [InlineData("System.Random.Random")]
    [InlineData("\"M:System.Random.#ctor\"")]
    [InlineData("Dapper.SqlMapper")]
    [InlineData("Shop.Orders.Order.Place")]
    [InlineData("\"Shop.Orders.Order.Place(int)\"")]
    [InlineData("Shop.Orders.Order..ctor")]
    [InlineData("Shop.Orders.Order.Line")]
    [InlineData("Shop.Orders.Basket")]
    [InlineData("\"System.Console.WriteLine(uint)\"")]
    [InlineData("\"System.Random.Next(int, int, int)\"")]
    [InlineData("\"System.Math.Abs(System.UInt32)\"")]
    [InlineData("\"System.Math.Abs(ulong)\"")]
    [InlineData("\"System.Console.WriteLine(OtherType)\"")]
    [InlineData("System.Linq.Enumerable.CountingBy")]
    public Task A_ban_that_another_project_may_know_is_not(string ban) => VerifyBanAsync(ban);

    private static Task VerifyBanAsync(string ban) => PlanTest<PlanFileAnalyzer>.VerifyAsync(
        $"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders]}}}}\napis: [{{ban: [{ban}], because: x}}]",
        "namespace Shop.Orders { class Order { void Place(int number) { } class Line { } } }");

    [Theory]
    [InlineData("System.TimeProvider")]
    [InlineData("TimeProvider")]
    [InlineData("System.TimeProvider.GetUtcNow()")]
    [InlineData("{|PLAN0006:System.TimeProvider.GetUtNow|}")]
    [InlineData("{|PLAN0006:Shop.Orders.Plannd|}")]
    [InlineData("Shop.Orders.Planed")]
    [InlineData("Shop.Orders.Order.Later")]
    [InlineData("NodaTime.Clock")]
    [InlineData("System.OfAnotherFramework")]
    public Task What_to_use_instead_is_there(string instead) => PlanTest<PlanFileAnalyzer>.VerifyAsync(
        $"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders]}}}}\napis: [{{ban: System.DateTime.UtcNow, instead: {instead}, because: x}}]\nitems: {{I: {{component: Orders, code: class Planed;}}}}",
        "namespace Shop.Orders { class Order { void Place(int number) { } } class Planned { } }");

    [Fact]
    public Task A_slip_in_the_name_of_an_api_is_told_by_one_project() => PlanTest<PlanFileAnalyzer>.VerifyAsync(
        "version: 1\ncomponents: {Billing: {namespaces: [Shop.Billing]}, Orders: {namespaces: [Shop.Orders]}}\napis: [{ban: System.Consle, because: x}]",
        "namespace Shop.Orders { class Order { } }");

    [Theory]
    [InlineData("apis: [{ban: System.DateTime.UtcNw, because: x}]", "'System.DateTime.UtcNw' bans nothing: 'System.DateTime' declares no 'UtcNw'; did you mean 'UtcNow'?")]
    [InlineData("apis: [{ban: DateTime.Now, because: x}]", "'DateTime.Now' bans nothing: names are written with their namespace; did you mean 'System.DateTime.Now'?")]
    [InlineData("apis: [{ban: List, because: x}]", "'List' bans nothing: names are written with their namespace; did you mean 'System.Collections.Generic.List'?")]
    [InlineData("apis: [{ban: System.DateTime.Nwo, because: x}]", "'System.DateTime.Nwo' bans nothing: 'System.DateTime' declares no 'Nwo'; did you mean 'Now'?")]
    [InlineData("apis: [{ban: 'M:System.DateTime.UtcNow', because: x}]", "'M:System.DateTime.UtcNow' bans nothing: the documentation id of this name begins with 'P:'; write 'P:System.DateTime.UtcNow'")]
    [InlineData("apis: [{ban: Shop.Orders.Order.Total, because: x}]", "'Shop.Orders.Order.Total' bans nothing: 'Shop.Orders.Order' declares no 'Total'; correct the name, or remove it")]
    [InlineData("apis: [{ban: 'Shop.Orders.Order.Order(int)', because: x}]", "'Shop.Orders.Order.Order(int)' bans nothing: 'Order' has no such member with these type arguments or parameters; correct them, or remove the name")]
    [InlineData("apis: [{ban: 'System.Console.WriteLine(strng)', because: x}]", "'System.Console.WriteLine(strng)' bans nothing: 'System.Console' declares no 'WriteLine(strng)'; did you mean 'WriteLine(string)'?")]
    [InlineData("apis: [{ban: 'System.Random.Rondom()', because: x}]", "'System.Random.Rondom()' bans nothing: 'System.Random' declares no 'Rondom'; did you mean 'Random'?")]
    [InlineData("apis: [{ban: System.DateTime.UtcNow, instead: System.TimeProvidr, because: x}]", "'System.TimeProvidr' is nothing that code can use instead: 'System' has no 'TimeProvidr'; did you mean 'TimeProvider'?")]
    [InlineData("patterns: {p: {types: {in: Orders, name: Ordr}, must: {be: sealed}}}", "Pattern 'p' selects nothing in the components that it names; did you mean 'Order'?")]
    [InlineData("boundaries: {allow: [{from: Orders, fromTypes: Shop.Orders.Ordr, to: Rest, because: x}]}", "'Shop.Orders.Ordr' under 'fromTypes' fits no type of the components under 'from'; did you mean 'Shop.Orders.Order'?")]
    public async Task Message_says_what_may_be_meant(string line, string message)
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents: {Orders: {assemblies: [Project]}, Rest: {namespaces: [Rest]}}\n" + line,
            [("Order.cs", "namespace Shop.Orders { class Order { } }")]);
        Assert.Equal(message, Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PLAN0006").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
