namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3004: bodies that stand for one.</summary>
public sealed class StubMemberTests
{
    private const string Behavior = "    behavior: It does something.";

    [Fact]
    public async Task Message_names_member_item_and_what_the_body_does() => Assert.Equal(
        ["PLAN3004: 'A.Next' of plan item ORD-1 (Numbers) is a stub: it throws NotImplementedException; write its body (plan.yaml:9)"],
        await PlannedCode.FindAsync("class A { int Next(); }", "class A { int Next() => throw new NotImplementedException(); }", "    title: Numbers"));

    [Theory]
    [InlineData("int Next();", "int {|PLAN3004:Next|}() => throw new NotImplementedException();")]
    [InlineData("int Next();", "int {|PLAN3004:Next|}() { throw new System.NotImplementedException(\"ORD-1\"); }")]
    [InlineData("Task Next();", "async Task {|PLAN3004:Next|}() => throw new global::System.NotImplementedException();")]
    [InlineData("string Next();", "string {|PLAN3004:Next|}() => default!;")]
    [InlineData("string Next();", "string {|PLAN3004:Next|}() => null!;")]
    [InlineData("int Next();", "int {|PLAN3004:Next|}() => default;")]
    [InlineData("string Next();", "string {|PLAN3004:Next|}() { return null!; }")]
    [InlineData("string Next { get; }", "string {|PLAN3004:Next|} { get { return default!; } }")]
    [InlineData("int Next { get; }", "int {|PLAN3004:Next|} => throw new NotImplementedException();")]
    [InlineData("int Next { get; set; }", "int {|PLAN3004:Next|} { get => 1; set => throw new NotImplementedException(); }")]
    [InlineData("int this[int index] { get; }", "int {|PLAN3004:this|}[int index] { get { throw new NotImplementedException(); } }")]
    [InlineData("event EventHandler Next;", "event EventHandler {|PLAN3004:Next|} { add => throw new NotImplementedException(); remove { } }")]
    [InlineData("A(int number);", "{|PLAN3004:A|}(int number) { throw new NotImplementedException(); }")]
    [InlineData("public static A operator +(A left, A right);", "public static A operator {|PLAN3004:+|}(A left, A right) => throw new NotImplementedException();")]
    [InlineData("public static implicit operator int(A value);", "public static implicit operator {|PLAN3004:int|}(A value) => throw new NotImplementedException();")]
    [InlineData("void IDisposable.Dispose();", "void IDisposable.{|PLAN3004:Dispose|}() => throw new NotImplementedException();")]
    [InlineData("ValueTask Next();", "ValueTask {|PLAN3004:Next|}() => default!;")]
    public Task Each_kind_of_body_is_told(string planned, string actual) =>
        PlannedCode.VerifyAsync($"class A\n{{\n    {planned}\n}}", $"class A : IDisposable {{ {actual} {(actual.Contains("Dispose", StringComparison.Ordinal) ? "" : "public void Dispose() { }")} }}");

    [Theory]
    [InlineData("ValueTask Next();", "ValueTask Next() => default;")]
    [InlineData("ValueTask<int> Next();", "ValueTask<int> Next() => default;")]
    [InlineData("CancellationToken Next { get; }", "CancellationToken Next => default;")]
    [InlineData("DateTime Next { get; }", "DateTime Next => default;")]
    [InlineData("TimeSpan Next();", "TimeSpan Next() => default;")]
    [InlineData("DayOfWeek Next();", "DayOfWeek Next() => default;")]
    [InlineData("static Guid Next { get; }", "static Guid Next { get; } = default;")]
    public Task The_default_of_a_struct_is_a_value(string planned, string actual) => PlannedCode.VerifyAsync($"class A\n{{\n    {planned}\n}}", $"class A {{ {actual} }}");

    [Theory]
    [InlineData("void Next();", "void {|PLAN3004:Next|}() { }")]
    [InlineData("Task Next();", "async Task {|PLAN3004:Next|}() { }")]
    [InlineData("void Next();", "void {|PLAN3004:Next|}() { ; }")]
    [InlineData("A(int number);", "{|PLAN3004:A|}(int number) { }")]
    [InlineData("int Next { set; }", "int {|PLAN3004:Next|} { set { } }")]
    [InlineData("A();", "A() { }")]
    [InlineData("A(int number);", "A(int number) : this(number, 1) { } A(int one, int two) { }")]
    [InlineData("void Next();", "void Next() { return; }")]
    [InlineData("int Next { get; }", "int Next { get; } = 1;")]
    public Task An_empty_body_is_one_where_the_plan_says_what_it_does(string planned, string actual) => PlannedCode.VerifyAsync($"class A\n{{\n    {planned}\n}}", $"class A {{ {actual} }}", Behavior);

    [Theory]
    [InlineData("class A { void Next(); }", "class A { void Next() { } }")]
    [InlineData("class A { int Next(); }", "class A { int Next() { Console.WriteLine(); throw new NotImplementedException(); } }")]
    [InlineData("class A { int Next(); }", "class A { int Next() => throw new NotSupportedException(); }")]
    [InlineData("class A { int Next(); }", "class A { int Next() { return default; } }")]
    [InlineData("class A { int Next(); }", "class A { int Next() => 1; int Other() => throw new NotImplementedException(); }")]
    [InlineData("interface A { int Next(); }", "interface A { int Next(); }")]
    [InlineData("abstract class A { public abstract int Next(); }", "abstract class A { public abstract int Next(); }")]
    [InlineData("class A { int Next { get; set; } }", "class A { int Next { get; set; } }")]
    [InlineData("record A(int Value);", "record A(int Value);")]
    [InlineData("class A { event EventHandler Next; }", "class A { event EventHandler Next; }")]
    [InlineData("partial class A { void Next(); }", "partial class A { partial void Next(); }")]
    public Task What_has_a_body_or_needs_none_is_no_stub(string code, string source) => PlannedCode.VerifyAsync(code, source);

    [Fact]
    public Task Of_a_partial_method_the_part_with_the_body_is_told() => PlannedCode.VerifyAsync(
        "class A { public int Next(); }",
        "partial class A { public partial int Next(); } partial class A { public partial int {|PLAN3004:Next|}() => throw new NotImplementedException(); }");

    [Fact]
    public Task What_differs_is_not_a_stub_besides() => PlannedCode.VerifyAsync("class A { int Next(); }", "class A { long {|PLAN3003:Next|}() => throw new NotImplementedException(); }");
}
