namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Where PLAN1002 stands: at the narrowest token through which the component comes in.</summary>
public sealed class InferredPositionTests
{
    private const string Plan = """
        version: 1
        components: {Orders: {namespaces: [Orders], uses: [Desk]}, Desk: {namespaces: [Desk], uses: [Billing]}, Billing: {namespaces: [Billing]}}
        """;

    private const string Desk = """
        namespace Billing
        {
            public class Invoice { public string Text => ""; public void Deconstruct(out int a, out int b) { a = b = 0; } public static Invoice operator +(Invoice a, Invoice b) => a; public int this[int i] => i; }
            public delegate void Signal();
            public class Walker { public int Current => 0; public bool MoveNext() => false; }
        }
        namespace Desk
        {
            using Billing;
            public class Walk { public Walker GetEnumerator() => null; }
            public class Clerk
            {
                public Invoice Make() => null; public Invoice Last { get; set; } public Invoice Kept; public int Out(out Invoice invoice) { invoice = null; return 0; } public Walk Walk;
                public static void Take(Invoice invoice) { } public static void Ask(System.Func<Invoice> ask) { } public static void Each(System.Action<Invoice> each) { } public static void When(Signal signal) { }
                public static void Map(System.Func<Invoice, Invoice> map) { } public static void Many(params Invoice[] all) { }
            }
        }
        """;

    [Theory]
    [InlineData("c.[|Make|]();")]
    [InlineData("_ = c.[|Last|];")]
    [InlineData("var kept = c?.[|Kept|];")]
    [InlineData("c.Out(out var [|invoice|]);")]
    [InlineData("c.Out(out [|_|]);")]
    [InlineData("Clerk.Take([|new|]());")]
    [InlineData("foreach (var [|i|] in c.Walk) { }")]
    [InlineData("Clerk.When(() [|=>|] { });")]
    public Task Calls(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("_ = all.Select(one => one.[|Make|]()).Count();")]
    [InlineData("_ = all.Select(one => one.[|Make|]().Text);")]
    [InlineData("_ = all.Select((one) => { return one.[|Make|](); });")]
    [InlineData("_ = all.Select(one => { if (one is null) { return null; } System.Func<object> later = () => one.[|Make|](); return c.[|Make|](); });")]
    [InlineData("_ = all.Select(async one => await System.Threading.Tasks.Task.FromResult(one.[|Make|]()));")]
    [InlineData("_ = all.Select(delegate (Clerk one) { return one.[|Make|](); });")]
    [InlineData("_ = all.Select(object (one) => one.[|Make|]());")]
    [InlineData("Clerk.Ask(() => c.[|Make|]());")]
    [InlineData("Clerk.Ask(c.[|Make|]);")]
    [InlineData("Clerk.Ask(() [|=>|] null);")]
    [InlineData("Clerk.Each([|invoice|] => { });")]
    [InlineData("Clerk.Each(([|invoice|]) => invoice.Text.ToString());")]
    [InlineData("Clerk.Each([|delegate|] { });")]
    [InlineData("Clerk.When([|delegate|] { });")]
    [InlineData("Clerk.When([|delegate|]() { });")]
    [InlineData("Clerk.Map([|invoice|] => invoice);")]
    public Task Delegates(string statement) => VerifyAsync(statement);

    [Fact]
    public Task One_token_through_which_two_components_come_in_is_told_of_both() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        "version: 1\ncomponents: {Orders: {namespaces: [Orders], uses: [Desk]}, Desk: {namespaces: [Desk], uses: [Billing, Stock]}, Billing: {namespaces: [Billing]}, Stock: {namespaces: [Stock]}}",
        "namespace Orders { class Page { object M(Desk.Clerk c) => c.{|PLAN1002:{|PLAN1002:Both|}|}(); } }",
        "namespace Desk { public class Clerk { public (Billing.Invoice, Stock.Shelf, Billing.Invoice[]) Both() => default; } } namespace Billing { public class Invoice { } } namespace Stock { public class Shelf { } }");

    private static Task VerifyAsync(string statement)
    {
        var marked = statement.Replace("[|", "{|PLAN1002:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal);
        return PlanTest<BoundaryAnalyzer>.VerifyAsync(Plan, $$"""namespace Orders { using System.Linq; using Desk; class Page { void M(Clerk c, Clerk[] all) { {{marked}} } } }""", Desk);
    }
}
