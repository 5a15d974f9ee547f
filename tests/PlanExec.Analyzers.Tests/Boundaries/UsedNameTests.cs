namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>How messages name what is used, and by whom.</summary>
public sealed class UsedNameTests
{
    [Theory]
    [InlineData("\"System.Collections.Generic.List<T>.Add\"", "void M(System.Collections.Generic.List<int> list) => list.Add(1);", "'List<int>.Add'")]
    [InlineData("System.Int32.MaxValue", "int M() => int.MaxValue;", "'int.MaxValue'")]
    [InlineData("System.Collections.Generic.Dictionary", "System.Collections.Generic.Dictionary<string, object> m;", "'Dictionary<string, object>'")]
    [InlineData("System.Random.Random", "object M() => new System.Random();", "'Random.Random'")]
    public async Task Types_have_the_names_that_code_gives_them(string ban, string member, string name)
    {
        var diagnostics = await Analysis.RunAsync(
            $"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders]}}}}\napis: [{{ban: [{ban}]}}]\n",
            [("Order.cs", $"namespace Shop.Orders; class Order<T> {{ {member} }}")]);

        Assert.StartsWith($"'Order<T>' (Orders) uses {name}, which the plan bans there", Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
