namespace PlanExec.CodeFixes.Tests.Items;

public sealed class ChangeDeclarationTests
{
    private static Task VerifyAsync(string code, string before, string after) => ItemFixTest<ChangeDeclarationCodeFixProvider>.VerifyAsync(code, before, after);

    [Theory]
    [InlineData("sealed class A;", "public class {|PLAN3003:A|} { }", "public sealed class A { }")]
    [InlineData("public class A { public int Next(); }", "class {|PLAN3003:A|} { int {|PLAN3003:Next|}() { return 1; } }", "public class A { public int Next() { return 1; } }")]
    [InlineData("class A { long Next(); }", "class A { int {|PLAN3003:Next|}() => 1; int Other() => (int)Next(); }", "class A { long Next() => 1; int Other() => (int)Next(); }")]
    [InlineData("class A { int Next(int number); }", "class A { int {|PLAN3003:Next|}(int no) => no + 1; int Other() => Next(no: 1); }", "class A { int Next(int number) => number + 1; int Other() => Next(number: 1); }")]
    [InlineData("class A { int Next { get; set; } }", "class A { int {|PLAN3003:Next|} { get; } }", "class A { int Next { get; set; } }")]
    [InlineData("class A { const int Most = 5; }", "class A { const int {|PLAN3003:Most|} = 6; }", "class A { const int Most = 5; }")]
    [InlineData("record struct A(int X);", "readonly record struct {|PLAN3003:A|}(int X);", "record struct A(int X);")]
    [InlineData("readonly record struct A(int X);", "record struct {|PLAN3003:A|}(int X);", "readonly record struct A(int X);")]
    [InlineData("enum A : byte { One }", "enum {|PLAN3003:A|} { One }", "enum A : byte { One }")]
    [InlineData("enum A : byte { One }", "enum {|PLAN3003:A|} : long\n{\n    One\n}", "enum A : byte\n{\n    One\n}")]
    [InlineData("class A { static int Next(); }", "class A { int {|PLAN3003:Next|}() => 1; }", "class A { static int Next() => 1; }")]
    [InlineData("class A<T> { T? Next(T value); }", "class A<TItem> { TItem {|PLAN3003:Next|}(TItem item) => item; }", "class A<TItem> { TItem? Next(TItem value) => value; }")]
    [InlineData("record A(string Value);", "record {|PLAN3003:A|}(string Name) { string Text => Name; }", "record A(string Value) { string Text => Value; }")]
    [InlineData("class A : IDisposable { public void Dispose(); }", "class {|PLAN3003:A|} { public void Dispose() => GC.Collect(); }", "class A : IDisposable { public void Dispose() => GC.Collect(); }", "using System;\n")]
    [InlineData("class A { [Obsolete] int Next(); }", "class A\n{\n    int {|PLAN3003:Next|}() => 1;\n}", "class A\n{\n    [Obsolete]\n    int Next() => 1;\n}", "using System;\n")]
    public Task Code_is_changed_to_the_plan(string code, string before, string after, string head = "") =>
        VerifyAsync(code, head + "#nullable enable\n" + before, (head.Length == 0 ? "" : "namespace Shop.Orders;\n\n" + head) + "#nullable enable\n" + after);

    [Theory]
    [InlineData("class A { string Next(); }", "class A { int {|PLAN3003:Next|}() => 1; }")]
    [InlineData("interface I { void M(int a); }", "interface I { void {|PLAN3003:M|}(); } class B : I { public void M() { } }")]
    [InlineData("abstract class A;", "class {|PLAN3003:A|} { static A Make() => new(); }")]
    public Task What_would_not_compile_is_not_offered(string code, string before) => VerifyAsync(code, before, before);
}
