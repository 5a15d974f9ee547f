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
    [InlineData("class A { int Next([NotNull] string? text); }", "class A { int {|PLAN3003:Next|}(string? text) => text!.Length; }", "class A { int Next([NotNull] string? text) => text!.Length; }", "using System.Diagnostics.CodeAnalysis;\n")]
    [InlineData("class A { bool Next([NotNullWhen(true)] out string? text); }", "class A { bool {|PLAN3003:Next|}([NotNullWhen(false)] out string? text) { text = null; return false; } }", "class A { bool Next([NotNullWhen(true)] out string? text) { text = null; return false; } }", "using System.Diagnostics.CodeAnalysis;\n")]
    [InlineData("class A { [return: NotNull] string? Next(); }", "class A\n{\n    string? {|PLAN3003:Next|}() => \"\";\n}", "class A\n{\n    [return: NotNull]\n    string? Next() => \"\";\n}", "using System.Diagnostics.CodeAnalysis;\n")]
    [InlineData("class A { int Next { get; set; } }", "class A\n{\n    int {|PLAN3003:Next|} => 1;\n}", "class A\n{\n    int {|PLAN3004:Next|} { get => 1; set => throw new NotImplementedException(\"ORD-1\"); }\n}", "using System;\n")]
    [InlineData("enum A { One, Two = 4 }", "enum A { One, {|PLAN3003:Two|} }", "enum A { One, Two = 4 }")]
    public Task Code_is_changed_to_the_plan(string code, string before, string after, string head = "") =>
        VerifyAsync(code, head + "#nullable enable\n" + before, (head.Length == 0 ? "" : "namespace Shop.Orders;\n\n" + head) + "#nullable enable\n" + after);

    [Theory]
    [InlineData("int Next(string text, int by);", "int {|PLAN3003:Next|}(int by, string text) => by + text.Length;", "Next(2, name) + Next(text: name, by: 2)", "int Next(string text, int by) => by + text.Length;", "Next(name, 2) + Next(text: name, by: 2)")]
    [InlineData("int Next(string text, int by);", "int {|PLAN3003:Next|}(int by, string text) => by + text.Length;", "Next(Other(), Name())", "int Next(string text, int by) => by + text.Length;", "Next(by: Other(), text: Name())")]
    [InlineData("int Next(string text, int by);", "int {|PLAN3003:Next|}(int by, string text) => by + text.Length;", "Next(2, Name())", "int Next(string text, int by) => by + text.Length;", "Next(Name(), 2)")]
    [InlineData("int Next(string text, int by);", "int {|PLAN3003:Next|}(int by, string text) => by + text.Length;", "Next(Other(), name)", "int Next(string text, int by) => by + text.Length;", "Next(by: Other(), text: name)")]
    [InlineData("int Next(int by);", "int {|PLAN3003:Next|}(int by, string text) => by;", "Next(2, name) + Next(text: \"a\", by: 3)", "int Next(int by) => by;", "Next(2) + Next(by: 3)")]
    [InlineData("int Next(int by, string name);", "int {|PLAN3003:Next|}(int by) => by;", "Next(2) + Next(by: 3)", "int Next(int by, string name) => by;", "Next(2, name) + Next(by: 3, name: name)")]
    [InlineData("int Next(int number, string name);", "int {|PLAN3003:Next|}(int no) => no;", "Next(2) + Next(no: 3)", "int Next(int number, string name) => number;", "Next(2, name) + Next(number: 3, name: name)")]
    [InlineData("int Next(int by, bool all = false);", "int {|PLAN3003:Next|}(int by) => by;", "Next(2)", "int Next(int by, bool all = false) => by;", "Next(2)")]
    [InlineData("int Next(bool all = false, int by = 1);", "int {|PLAN3003:Next|}(int by = 1) => by;", "Next(2) + Next()", "int Next(bool all = false, int by = 1) => by;", "Next(by: 2) + Next()")]
    [InlineData("int Next(int by, string name);", "int {|PLAN3003:Next|}(int by) => by > 1 ? Next(by - 1) : 1;", "Next(Next(2))", "int Next(int by, string name) => by > 1 ? Next(by - 1, name) : 1;", "Next(Next(2, name), name)")]
    [InlineData("static int Next(int by);", "int {|PLAN3003:Next|}(int by) => by;", "this.Next(2) + other.Next(3)", "static int Next(int by) => by;", "A.Next(2) + A.Next(3)")]
    public Task Calls_follow_where_that_is_safe(string code, string before, string call, string after, string callAfter) => VerifyAsync(
        $"class A {{ {code} }}",
        $"class A {{ {before} int Other() => 1; string Name() => \"\"; int Call(string name, A other) => {call}; }}",
        $"class A {{ {after} int Other() => 1; string Name() => \"\"; int Call(string name, A other) => {callAfter}; }}");

    [Fact]
    public Task Calls_of_constructors_keep_their_lines() => VerifyAsync(
        "class A { A(string name, int by); }",
        """
        class A
        {
            {|PLAN3003:A|}(
                int by,
                string name)
            {
                Text = name + by;
            }

            string Text { get; }

            static A Make(string name) => new(
                1,
                name);
        }
        """,
        """
        class A
        {
            A(
                string name,
                int by)
            {
                Text = name + by;
            }

            string Text { get; }

            static A Make(string name) => new(
                name,
                1);
        }
        """);

    [Theory]
    [InlineData("int Next(int by);", "int {|PLAN3003:Next|}(int by, string text) => by;", "Next(2, Name())")]
    [InlineData("int Next(int by, bool all);", "int {|PLAN3003:Next|}(int by) => by;", "Next(2)")]
    [InlineData("int Next(int by);", "int {|PLAN3003:Next|}(int by, ref int sum) => by;", "Next(2, ref Sum)")]
    [InlineData("static int Next(int by);", "int {|PLAN3003:Next|}(int by) => by;", "new A().Next(2)")]
    public Task Calls_that_would_do_something_else_are_left(string code, string before, string call) =>
        VerifyAsync($"class A {{ {code} }}", Around(before, call), Around(before, call));

    private static string Around(string member, string call) => $"class A {{ {member} int Sum; string Name() => \"\"; int Call() => {call}; }}";

    [Theory]
    [InlineData("class A { string Next(); }", "class A { int {|PLAN3003:Next|}() => 1; }")]
    [InlineData("interface I { void M(int a); }", "interface I { void {|PLAN3003:M|}(); } class B : I { public void M() { } }")]
    [InlineData("abstract class A;", "class {|PLAN3003:A|} { static A Make() => new(); }")]
    public Task What_would_not_compile_is_not_offered(string code, string before) => VerifyAsync(code, before, before);
}
