using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.RenameCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class RenameTests
{
    [Fact]
    public Task Members_get_the_end_that_the_pattern_wants_with_all_that_refers_to_them() => Test.VerifyAsync(
        """members: {kind: method, returns: Task}, must: {name: "*Async"}""",
        """
        using System.Threading.Tasks;

        interface IShop { Task {|PLAN2001:Ship|}(); }
        class Shop : IShop
        {
            /// <summary>As <see cref="Pay"/>.</summary>
            public virtual Task {|PLAN2001:Ship|}() => {|PLAN2001:Pay|}();
            private static Task {|PLAN2001:Pay|}() => Task.CompletedTask;
        }
        class Other : Shop
        {
            public override Task {|PLAN2001:Ship|}() => base.Ship();
            string Name => nameof(Ship);
        }
        """.Replace("=> {|PLAN2001:Pay|}()", "=> Pay()", StringComparison.Ordinal),
        """
        using System.Threading.Tasks;

        interface IShop { Task ShipAsync(); }
        class Shop : IShop
        {
            /// <summary>As <see cref="PayAsync"/>.</summary>
            public virtual Task ShipAsync() => PayAsync();
            private static Task PayAsync() => Task.CompletedTask;
        }
        class Other : Shop
        {
            public override Task ShipAsync() => base.ShipAsync();
            string Name => nameof(ShipAsync);
        }
        """);

    [Theory]
    [InlineData("I*", "interface", "Clock", "IClock")]
    [InlineData("*Handler", "class", "Shiphandler", "ShipHandler")]
    [InlineData("Shop*Handler", "class", "ShopShip", "ShopShipHandler")]
    [InlineData("Clock", "class", "Watch", "Clock")]
    public Task Types_get_the_name_that_follows(string name, string kind, string before, string after) => Test.VerifyAsync(
        $"types: {{kind: {kind}, not: {{name: User}}}}, must: {{name: \"{name}\"}}",
        $"{kind} {{|PLAN2001:{before}|}} {{ }} struct User {{ {before} a; }}",
        $"{kind} {after} {{ }} struct User {{ {after} a; }}");

    [Fact]
    public Task Refused_ends_are_taken_away() => Test.VerifyAsync(
        """types: {}, mustNot: {name: "*Impl"}""".Replace("{}", "{kind: class}", StringComparison.Ordinal),
        "class {|PLAN2001:OrderImpl|} { OrderImpl a; } class {|PLAN2001:PayImpl|} { }",
        "class Order { Order a; } class Pay { }");

    [Fact]
    public Task A_parameter_of_a_record_is_renamed_with_its_property() => Test.VerifyAsync(
        """members: {kind: property}, must: {name: "*Id"}""",
        "/// <param name=\"Order\">It.</param>\nrecord Paid(int {|PLAN2001:Order|}) { public int Go() => Order * 2; }\nclass A { int B(Paid p) => p.Order + new Paid(Order: 1).Order + (p with { Order = 3 }).Order; }",
        "/// <param name=\"OrderId\">It.</param>\nrecord Paid(int OrderId) { public int Go() => OrderId * 2; }\nclass A { int B(Paid p) => p.OrderId + new Paid(OrderId: 1).OrderId + (p with { OrderId = 3 }).OrderId; }");

    [Theory]
    [InlineData("""types: {kind: class}, must: {name: "/^A/"}""", "class {|PLAN2001:Order|} { }")]
    [InlineData("""types: {kind: class}, must: {name: "A*B*"}""", "class {|PLAN2001:Order|} { }")]
    [InlineData("""members: {kind: method}, must: {name: "*Async"}""", "class Order : System.IDisposable { public void Dispose() { } }")]
    [InlineData("""members: {kind: method}, must: {name: "*Async"}""", "class Order { void {|PLAN2001:Ship|}() { } void ShipAsync(int a) { } }")]
    [InlineData("""members: {kind: constructor}, must: {name: "*Order"}""", "class Invoice { {|PLAN2001:Invoice|}() { } }")]
    [InlineData("""types: {kind: class}, mustNot: {name: "Order"}""", "class {|PLAN2001:Order|} { }")]
    public Task What_leaves_a_choice_or_can_not_be_renamed_is_not_offered(string pattern, string code) => Test.VerifyAsync(pattern, code, code);

    [Fact]
    public async Task Fix_all_goes_through_all_projects()
    {
        var test = new Test("""types: {kind: interface}, must: {name: "I*"}""", ("/0/Clock.cs", "public interface {|PLAN2001:Clock|} { }"), ("/0/Watch.cs", "public interface {|PLAN2001:Watch|} : Clock { }"));
        test.TestState.AdditionalProjects["User"].Sources.Add(("/1/User.cs", "class User { Clock a; Watch b; } interface {|PLAN2001:Bell|} { }"));
        test.TestState.AdditionalProjects["User"].AdditionalProjectReferences.Add("TestProject");
        test.TestState.AdditionalProjects["User"].AdditionalFiles.Add(test.TestState.AdditionalFiles[0]);
        test.FixedState.Sources.Add(("/0/Clock.cs", "public interface IClock { }"));
        test.FixedState.Sources.Add(("/0/Watch.cs", "public interface IWatch : IClock { }"));
        test.FixedState.AdditionalProjects["User"].Sources.Add(("/1/User.cs", "class User { IClock a; IWatch b; } interface IBell { }"));
        test.FixedState.AdditionalProjects["User"].AdditionalProjectReferences.Add("TestProject");
        test.FixedState.AdditionalProjects["User"].AdditionalFiles.Add(test.TestState.AdditionalFiles[0]);
        await test.RunAsync(CancellationToken.None);
    }
}
