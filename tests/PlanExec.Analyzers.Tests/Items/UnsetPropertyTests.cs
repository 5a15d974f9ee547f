namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3004: properties with nothing but <c>get</c> that nothing sets.</summary>
public sealed class UnsetPropertyTests
{
    [Fact]
    public async Task Message_says_that_nothing_sets_it() => Assert.Equal(
        ["PLAN3004: 'A.Next' of plan item ORD-1 is a stub: nothing sets it; set it in a constructor, give it a value, or write its body (plan.yaml:9)"],
        await PlannedCode.FindAsync("class A { int Next { get; } }", "class A { int Next { get; } }"));

    [Theory]
    [InlineData("class A { int Next { get; } }", "class A { int {|PLAN3004:Next|} { get; } A() { } A(int next) { Console.WriteLine(Next); } }")]
    [InlineData("class A { string Next { get; } }", "class A { string {|PLAN3004:Next|} { get; } = null!; }")]
    [InlineData("class A { int Next { get; } }", "class A { int {|PLAN3004:Next|} { get; } = default; }")]
    [InlineData("class A { static A None { get; } }", "class A { static A {|PLAN3004:None|} { get; } A() { } }")]
    [InlineData("struct A { int Next { get; } }", "struct A { int {|PLAN3004:Next|} { get; } }")]
    [InlineData("record A(int First) { int Next { get; } }", "record A(int First) { int {|PLAN3004:Next|} { get; } }")]
    [InlineData("class A { class B { int Next { get; } } }", "class A { int Next; A() { Next = 1; } class B { int {|PLAN3004:Next|} { get; } } }")]
    [InlineData("class A { public override string Message { get; } }", "class B { public virtual string Message => \"\"; } class A : B { public override string {|PLAN3004:Message|} { get; } }")]
    public Task A_property_that_nothing_sets_is_a_stub(string planned, string actual) => PlannedCode.VerifyAsync(planned, actual);

    [Theory]
    [InlineData("class A { int Next { get; } }", "class A { int Next { get; } = 1; }")]
    [InlineData("class A { string? Next { get; } }", "#nullable enable\nclass A { string? Next { get; } = null; }")]
    [InlineData("class A { int Next { get; } }", "class A { int Next { get; } A(int next) { Next = next; } A() { } }")]
    [InlineData("class A { int Next { get; } }", "class A { int Next { get; } A(int next) => this.Next = next; }")]
    [InlineData("class A { int Next { get; } }", "class A { int Next { get; } int Last { get; } A(int next) { (Next, Last) = (next, next); } }")]
    [InlineData("class A { int Next { get; } }", "class A { int Next { get; } A() { Next++; } }")]
    [InlineData("class A { int Next { get; } }", "partial class A { int Next { get; } } partial class A { A() { if (true) { Next = 1; } } }")]
    [InlineData("class A { static A None { get; } }", "class A { static A None { get; } static A() { None = new(); } }")]
    [InlineData("class A { int Next { get; } }", "class A(int next) { int Next { get; } = next; }")]
    [InlineData("record A(int Next);", "record A(int Next);")]
    [InlineData("class A { int Next { get; } }", "class A { int Next => 1; }")]
    [InlineData("class A { public int Next { get; } }", "class A { public int Next { get; private set; } }")]
    [InlineData("class A { int Next { get; init; } }", "class A { int Next { get; init; } }")]
    [InlineData("class A { int Next { get; set; } }", "class A { int Next { get; set; } }")]
    [InlineData("class A { int Next { get; set; } }", "class A { int Next { get => field; set => field = value; } }")]
    [InlineData("class A { int Next { get; } }", "class A { int Next { get => field; } = 3; }")]
    [InlineData("class A { A(int number); int Next { get; } }", "partial class A { partial A(int number); int Next { get; } } partial class A { partial A(int number) { Next = number; } }")]
    [InlineData("interface A { int Next { get; } }", "interface A { int Next { get; } }")]
    [InlineData("abstract class A { public abstract int Next { get; } }", "abstract class A { public abstract int Next { get; } }")]
    [InlineData("class A { int Next { get; } }", "partial class A { partial int Next { get; } } partial class A { partial int Next { get => 1; } }")]
    [InlineData("class A { int First { get; } }", "class A { int First { get; } int Next { get; } A() { First = 1; } }")]
    public Task One_that_something_sets_or_that_is_computed_is_none(string planned, string actual) => PlannedCode.VerifyAsync(planned, actual);

    [Theory]
    [InlineData("class A { int Next { get; } A(int number); }", "class A { int Next { get; } {|PLAN3004:A|}(int number) => throw new NotImplementedException(); }", "")]
    [InlineData("class A { int Next { get; } A(int number); }", "class A { int Next { get; } {|PLAN3004:A|}(int number) { } }", "    behavior: It holds the next.")]
    public Task Where_a_constructor_is_to_be_written_that_is_told(string planned, string actual, string further) => PlannedCode.VerifyAsync(planned, actual, further);
}
