using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>In an editor each edit makes a compilation; what was found out for the one before serves only where nothing is declared otherwise.</summary>
public sealed class EditTests
{
    private const string Plan = """
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders], uses: [Helpers]}
          Billing: {namespaces: [Shop.Billing]}
          Helpers: {namespaces: [Shop.Helpers]}
          Host: {assemblies: [Project], uses: [Orders, Helpers]}
        apis:
          - {ban: System.Console, in: Orders, because: There is a log}
        """;

    private const string Billing = "namespace Shop.Billing; public class Invoice { public int Id; public static Invoice First() => new(); }";

    private const string Helpers = """
        namespace Shop.Helpers;
        public class Desk { public object Find() => new Shop.Billing.Invoice(); public object Kept = 1; }
        public static class More { public static object Last(this int number) { return number; } }
        """;

    private const string Orders = """
        namespace Shop.Orders;
        public class Order(Shop.Helpers.Desk desk)
        {
            public void Place() { var found = desk.Find(); var kept = desk.Kept; var last = 1.Last(); }
        }
        """;

    private static readonly Dictionary<string, string> files = new() { ["Billing.cs"] = Billing, ["Helpers.cs"] = Helpers, ["Orders.cs"] = Orders, ["Usings.cs"] = "global using Shop.Helpers;" };

    [Theory]
    [InlineData("a body that names", "Orders.cs", "var kept", "System.Console.WriteLine(Shop.Billing.Invoice.First()); var kept")]
    [InlineData("a result that is inferred", "Helpers.cs", "public object Find", "public Shop.Billing.Invoice Find")]
    [InlineData("a field", "Helpers.cs", "public object Kept = 1", "public Shop.Billing.Invoice? Kept = null")]
    [InlineData("an extension", "Helpers.cs", "public static object Last", "public static Shop.Billing.Invoice? Last")]
    [InlineData("an extension's body alone", "Helpers.cs", "return number;", "System.Console.WriteLine(); return number;")]
    [InlineData("an arrow's body alone", "Helpers.cs", "=> new Shop.Billing.Invoice();", "=> Shop.Billing.Invoice.First().Id;")]
    [InlineData("an initializer alone", "Helpers.cs", "Kept = 1", "Kept = new Shop.Billing.Invoice()")]
    [InlineData("a base", "Helpers.cs", "public class Desk", "public class Desk : Shop.Billing.Invoice")]
    [InlineData("a conversion", "Helpers.cs", "public object Kept = 1;", "public object Kept = 1; public static implicit operator Shop.Billing.Invoice(Desk desk) => new();")]
    [InlineData("a member with a known name", "Billing.cs", "public int Id;", "public int Id; public Invoice? Kept; public object? Place;")]
    [InlineData("a new name", "Billing.cs", "public class Invoice", "public class Desk { } public class Invoice")]
    [InlineData("an alias for all files", "Usings.cs", "global using Shop.Helpers;", "global using Shop.Helpers; global using found = Shop.Billing.Invoice;")]
    [InlineData("statics for all files", "Usings.cs", "global using Shop.Helpers;", "global using Shop.Helpers; global using static Shop.Billing.Invoice;")]
    [InlineData("top-level statements", "Usings.cs", "global using Shop.Helpers;", "global using Shop.Helpers; System.Console.WriteLine(Shop.Billing.Invoice.First());")]
    [InlineData("another namespace", "Helpers.cs", "namespace Shop.Helpers", "namespace Shop.Billing.Helpers")]
    [InlineData("a constraint", "Helpers.cs", "public object Find()", "public T Find<T>() where T : Shop.Billing.Invoice")]
    [InlineData("a primary constructor", "Orders.cs", "Order(Shop.Helpers.Desk desk)", "Order(Shop.Helpers.Desk desk, Shop.Billing.Invoice kept)")]
    [InlineData("a property", "Orders.cs", "public void Place", "public Shop.Billing.Invoice? One { get; } public void Place")]
    [InlineData("a new member", "Helpers.cs", "public object Kept", "public Shop.Billing.Invoice? Newest; public object Kept")]
    [InlineData("a new member of a nested type", "Helpers.cs", "public object Kept", "public class Drawer { public Shop.Billing.Invoice? Newest; } public object Kept")]
    [InlineData("a constructor", "Helpers.cs", "public object Kept", "public Desk(Shop.Billing.Invoice? kept = null) { } public object Kept")]
    [InlineData("a member that is not typed yet", "Helpers.cs", "public object Kept", "public Shop. public object Kept")]
    [InlineData("a directive", "Helpers.cs", "public object Kept", "#if true\npublic Shop.Billing.Invoice? Other;\n#endif\npublic object Kept")]
    public async Task Edit_is_seen_at_once_and_so_is_taking_it_back(string what, string file, string from, string to)
    {
        Compilation before = Analysis.Compile(files.Select(pair => (pair.Key, pair.Value)));
        var tree = before.SyntaxTrees.Single(candidate => candidate.FilePath == file);
        var text = tree.ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.Replace(from, to, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, file));
        if (after.SyntaxTrees.Any(candidate => candidate.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement))))
        {
            after = after.WithOptions(after.Options.WithOutputKind(OutputKind.ConsoleApplication));
            before = before.WithOptions(after.Options);
        }

        var expectedBefore = await ReportsAsync(before, isExhaustive: true);
        var expectedAfter = await ReportsAsync(after, isExhaustive: true);
        Assert.Equal(expectedBefore, await ReportsAsync(before));
        Assert.True(expectedAfter.SequenceEqual(await ReportsAsync(after)), what);
        Assert.Equal(expectedBefore, await ReportsAsync(before));
        Assert.Equal(expectedBefore, await ReportsAsync(before.Clone()));
    }

    [Fact]
    public async Task Another_reference_is_seen()
    {
        const string User = "namespace Shop.Orders; public class Order { public void Place(Shop.Helpers.Desk desk) { var found = desk.Find(); } }";
        var billing = Analysis.Compile([("Billing.cs", Billing)], "Billing");
        MetadataReference Desk(string result) =>
            Analysis.Compile([("Helpers.cs", $"namespace Shop.Helpers; public class Desk {{ public {result} Find() => throw null!; }}")], "Helpers", references: billing.ToMetadataReference()).ToMetadataReference();
        var (plain, bringing) = (Desk("object"), Desk("Shop.Billing.Invoice"));
        Compilation first = Analysis.Compile([("Orders.cs", User)], references: [billing.ToMetadataReference(), plain]);
        Assert.Empty(await ReportsAsync(first));
        Assert.Single(await ReportsAsync(first.ReplaceReference(plain, bringing)));
        Assert.Empty(await ReportsAsync(first.Clone()));
    }

    private static async Task<List<string>> ReportsAsync(Compilation compilation, bool isExhaustive = false) =>
        Oracle.Oracle.TextsOf(await Analysis.RunAsync(Plan, compilation, [new BoundaryAnalyzer(isExhaustive)]));
}
