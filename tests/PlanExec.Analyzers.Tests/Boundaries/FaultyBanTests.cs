namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>A line of <c>apis</c> with a fault: the fault is told, and what the line bans is not.</summary>
public sealed class FaultyBanTests
{
    [Theory]
    [InlineData("ban: System.Console, because: x", "PLAN1004")]
    [InlineData("ban: [System.Console, 'M:Write'], because: x", "PLAN0002")]
    [InlineData("ban: System.Console, in: [Orders, Ordrs], because: x", "PLAN0003")]
    [InlineData("ban: System.Console, except: Billng, because: x", "PLAN0003")]
    [InlineData("ban: System.Console, decision: ADR-9", "PLAN0003")]
    [InlineData("ban: System.Console, exept: [Orders], because: x", "PLAN0002")]
    [InlineData("ban: System.Console, instead: 'a b', because: x", "PLAN0002")]
    public async Task One_mistake_is_told_once(string line, string id)
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}, Billing: {namespaces: [Shop.Billing]}}\napis: [{" + line + "}]",
            [("Order.cs", "namespace Shop.Orders; class Order { void M() => System.Console.WriteLine(); }")]);
        Assert.Equal(id, Assert.Single(diagnostics).Id);
    }
}
