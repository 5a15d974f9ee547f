using PlanExec.Analyzers;
using PlanExec.Testing;

namespace PlanExec.CodeFixes.Tests;

/// <summary>Applies "Scaffold plan item …" to one file of namespace <c>Shop.Orders</c> and compares the files that result.</summary>
internal sealed class ScaffoldTest : PlanCodeFixTest<ItemAnalyzer, ScaffoldItemCodeFixProvider>
{
    public ScaffoldTest(string plan)
    {
        TestState.AdditionalFiles.Add(("/plan.yaml", plan));
        FixedState.AdditionalFiles.Add(("/plan.yaml", plan.Replace("{|PLAN3001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));
    }

    /// <summary>Scaffolds the one item of a plan for component Orders.</summary>
    public static async Task VerifyAsync(string code, string source, params (string Path, string Text)[] added)
    {
        var test = new ScaffoldTest($$$"""
            version: 1
            usings: [System, System.Threading, System.Threading.Tasks, Shop.Nowhere]
            components: {Orders: {namespaces: [Shop.Orders]}}
            items:
              {|PLAN3001:ORD-1|}:
                component: Orders
                code: |
            {{{Indent(code)}}}
            """);
        test.TestState.Sources.Add(("/0/Orders/Order.cs", source));
        test.FixedState.Sources.Add(("/0/Orders/Order.cs", source.Replace("{|PLAN3008:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));
        foreach (var (path, text) in added)
        {
            test.FixedState.Sources.Add((path, text));
        }

        await test.RunAsync(CancellationToken.None);
    }

    private static string Indent(string code) => string.Join("\n", code.Split('\n').Select(line => "      " + line));
}
