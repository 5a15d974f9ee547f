namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3004: stubs of what the bases demand that a plan names without listing their members.</summary>
public sealed class DemandedStubTests
{
    private const string Bases = """
        interface IHandler<T> { Task HandleAsync(T value); }
        interface INamed { string Name { get; } }
        interface IBoth : INamed, IDisposable { }
        interface IOptional { int Most => 3; }
        abstract class Rule { protected abstract bool Fits(int number); public abstract int Rank { get; } public virtual void Reset() { } public abstract event EventHandler Changed; }
        abstract class NamedRule : Rule, INamed { public abstract string Name { get; } }
        """;

    private static Task VerifyAsync(string planned, string actual, string further = "") => PlannedCode.VerifyAsync(planned, Bases + actual, further);

    [Fact]
    public async Task Message_names_the_base() => Assert.Equal(
        ["PLAN3004: 'A.HandleAsync' of plan item ORD-1 (Numbers) is a stub: it throws NotImplementedException, while its base 'IHandler<int>' demands it; write its body (plan.yaml:9)"],
        await PlannedCode.FindAsync("public class A : IHandler<int>;", Bases + "public class A : IHandler<int> { public Task HandleAsync(int value) => throw new NotImplementedException(); }", "    title: Numbers"));

    [Theory]
    [InlineData("class A : IHandler<int>;", "class A : IHandler<int> { public Task {|PLAN3004:HandleAsync|}(int value) { throw new NotImplementedException(\"ORD-1\"); } }")]
    [InlineData("class A : IHandler<int>;", "class A : IHandler<int> { Task IHandler<int>.{|PLAN3004:HandleAsync|}(int value) => throw new NotImplementedException(); }")]
    [InlineData("class A<T> : IHandler<T>;", "class A<U> : IHandler<U> { public Task {|PLAN3004:HandleAsync|}(U value) => null!; }")]
    [InlineData("class A : IHandler<int>, IHandler<string>;", "class A : IHandler<int>, IHandler<string> { public Task {|PLAN3004:HandleAsync|}(int value) => throw new NotImplementedException(); public Task {|PLAN3004:HandleAsync|}(string value) => throw new NotImplementedException(); }")]
    [InlineData("struct A : INamed;", "struct A : INamed { public string {|PLAN3004:Name|} { get { throw new NotImplementedException(); } } }")]
    [InlineData("record A(int Value) : IBoth;", "record A(int Value) : IBoth { public string {|PLAN3004:Name|} => throw new NotImplementedException(); public void Dispose() { } }")]
    [InlineData("class A : Rule;", "class A : Rule { protected override bool {|PLAN3004:Fits|}(int number) => throw new NotImplementedException(); public override int Rank => 1; public override event EventHandler {|PLAN3004:Changed|} { add => throw new NotImplementedException(); remove { } } }")]
    [InlineData("class A : NamedRule;", "class A : NamedRule { protected override bool Fits(int number) => true; public override int {|PLAN3004:Rank|} => default; public override string {|PLAN3004:Name|} => throw new NotImplementedException(); public override event EventHandler Changed; }")]
    [InlineData("class A : INamed;", "class A : NamedRule { protected override bool Fits(int number) => true; public override int Rank => throw new NotImplementedException(); public override string {|PLAN3004:Name|} => throw new NotImplementedException(); public override event EventHandler Changed; }")]
    [InlineData("class A { class B : IDisposable; }", "class A { class B : IDisposable { public void {|PLAN3004:Dispose|}() => throw new NotImplementedException(); } }")]
    [InlineData("struct A : IAdd<A>;", "interface IAdd<T> where T : IAdd<T> { static abstract T operator +(T left, T right); } struct A : IAdd<A> { public static A operator {|PLAN3004:+|}(A left, A right) => throw new NotImplementedException(); }")]
    [InlineData("partial class A : IDisposable;", "class A : IDisposable { public void {|PLAN3004:Dispose|}() => throw new NotImplementedException(); }")]
    public Task A_stub_of_what_a_base_demands_is_told(string planned, string actual) => VerifyAsync(planned, actual);

    [Theory]
    [InlineData("class A : IHandler<int>;", "class A : IHandler<int> { public Task HandleAsync(int value) => Task.CompletedTask; }")]
    [InlineData("class A : IHandler<int> { public Task HandleAsync(int value); }", "class A : IHandler<int> { public Task {|PLAN3004:HandleAsync|}(int value) => throw new NotImplementedException(); }")]
    [InlineData("class A;", "class A : IHandler<int> { public Task HandleAsync(int value) => throw new NotImplementedException(); }")]
    [InlineData("class A : IDisposable;", "class A : IHandler<int>, IDisposable { public void Dispose() { } public Task HandleAsync(int value) => throw new NotImplementedException(); }")]
    [InlineData("class A : Rule;", "class A : Rule { protected override bool Fits(int number) => true; public override int Rank => 1; public override event EventHandler Changed; public override void Reset() => throw new NotImplementedException(); private void Other() => throw new NotImplementedException(); }")]
    [InlineData("class A : IOptional;", "class A : IOptional { public int Most => throw new NotImplementedException(); }")]
    [InlineData("class A : IDisposable;", "class A : IDisposable { public void Dispose() { } }")]
    [InlineData("class A : INamed;", "class A : INamed { public string Name { get; } }")]
    [InlineData("interface A : INamed;", "interface A : INamed { string INamed.Name => throw new NotImplementedException(); }")]
    public Task What_nothing_demands_or_somebody_has_written_is_not(string planned, string actual) => VerifyAsync(planned, actual, "    behavior: It does something.");

    [Fact]
    public Task Two_items_with_one_base_tell_it_once() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items:
          ORD-1: {component: Orders, code: 'class A : System.IDisposable;'}
          ORD-2: {component: Orders, code: 'partial class A : System.IDisposable { int Next(); }'}
        """,
        "namespace Shop.Orders { class A : System.IDisposable { public void {|PLAN3004:Dispose|}() => throw new System.NotImplementedException(); int Next() => 1; } }");
}
