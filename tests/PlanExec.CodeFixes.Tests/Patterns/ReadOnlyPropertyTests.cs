using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.ChangeModifiersCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class ReadOnlyPropertyTests
{
    private const string Pattern = "members: {kind: property}, must: {be: readonly}";

    [Theory]
    [InlineData("class A { public int {|PLAN2002:B|} { get; set; } }", "class A { public int B { get; init; } }")]
    [InlineData("class A { public int {|PLAN2002:B|} { get; private set; } A() => B = 1; }", "class A { public int B { get; } A() => B = 1; }")]
    [InlineData("class A { int b; public int {|PLAN2002:B|} { get => b; set { b = value; } } }", "class A { int b; public int B { get => b; init { b = value; } } }")]
    [InlineData("interface I { int {|PLAN2002:B|} { get; set; } } class A : I { public int {|PLAN2002:B|} { get; set; } }", "interface I { int B { get; init; } } class A : I { public int B { get; init; } }")]
    [InlineData("class A { public virtual int {|PLAN2002:B|} { get; set; } } class C : A { public override int {|PLAN2002:B|} { get; set; } } class D { A e = new() { B = 1 }; }", "class A { public virtual int B { get; init; } } class C : A { public override int B { get; init; } } class D { A e = new() { B = 1 }; }")]
    public Task Set_becomes_init_or_goes(string before, string after) => Test.VerifyAsync(Pattern, before, after);

    [Theory]
    [InlineData("class A { public int {|PLAN2002:B|} { get; set; } void C() => B = 1; }")]
    [InlineData("record struct A(int {|PLAN2002:B|});")]
    public Task What_is_set_later_is_not_offered(string code) => Test.VerifyAsync(Pattern, code, code);

    [Fact]
    public async Task The_other_way_is_offered_too()
    {
        var test = new Test(Pattern, ("/0/A.cs", "class A { public int {|PLAN2002:B|} { get; set; } }")) { CodeActionEquivalenceKey = "ChangeModifiersCodeFixProvider.GetOnly" };
        test.FixedState.Sources.Add(("/0/A.cs", "class A { public int B { get; } }"));
        await test.RunAsync(CancellationToken.None);
    }
}
