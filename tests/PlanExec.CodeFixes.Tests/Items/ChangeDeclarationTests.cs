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

    [Theory]
    [InlineData("interface I { int F(int b, int a); }", "interface I { int {|PLAN3003:F|}(int a, int b); } class J : I { public int F(int a, int b) => a * 10 + b; }")]
    [InlineData("abstract class A { public abstract int F(int b, int a); }", "abstract class A { public abstract int {|PLAN3003:F|}(int a, int b); } class J : A { public override int F(int a, int b) => a * 10 + b; }")]
    [InlineData("class A { static int F(int b, int a); }", "class A { static int {|PLAN3003:F|}(int a, int b) => a - b; System.Func<int, int, int> G => F; }")]
    [InlineData("delegate int A(int b, int a);", "delegate int {|PLAN3003:A|}(int a, int b); class B { A F => (a, b) => a - b; }")]
    [InlineData("class A { int this[int b, int a] { get; } }", "class A { int {|PLAN3003:this|}[int a, int b] => a - b; int G => this[1, 2]; }")]
    [InlineData("static class A { static int F(this int b, int a); }", "static class A { static int {|PLAN3003:F|}(this int a, int b) => a - b; static int G => 1.F(2) + F(3, 4); }")]
    [InlineData("class A { void Add(int b, int a); }", "class A : System.Collections.IEnumerable { void {|PLAN3003:Add|}(int a, int b) { } public System.Collections.IEnumerator GetEnumerator() => null!; static A G => new() { { 1, 2 } }; }")]
    [InlineData("class AAttribute { AAttribute(int b, int a); }", "class AAttribute : System.Attribute { public {|PLAN3003:AAttribute|}(int a, int b) { } } [A(1, 2)] class B;")]
    [InlineData("class A { void Deconstruct(out int b, out int a); }", "class A { void {|PLAN3003:Deconstruct|}(out int a, out int b) { a = 1; b = 2; } static int F(A x) { var (y, z) = x; return y - z; } }")]
    [InlineData("record A(int Y, int X);", "record {|PLAN3003:A|}(int X, int Y) { static int F(A a) => a is (1, 2) ? 1 : 2; }")]
    [InlineData("class A { static A operator +(A right, A left); }", "class A { public static A operator {|PLAN3003:+|}(A left, A right) => left; static A F(A a, A b) => a + b; }")]
    public Task Parameters_that_change_places_unseen_are_left(string code, string before) => VerifyAsync(code, before, before);

    [Theory]
    [InlineData("int F(int a, string user);", "int {|PLAN3003:F|}(int a) => a;", "F(1)")]
    [InlineData("int F(string text, int by);", "int {|PLAN3003:F|}(int by, string text) => by;", "F(by: 1, text: Loud)", "F(text: Loud, by: 1)")]
    [InlineData("int F(int a);", "int {|PLAN3003:F|}(int a, string text) => a;", "F(1, Loud)")]
    [InlineData("int F(int a = 2);", "int {|PLAN3003:F|}(int a = 1) => a;", "F()")]
    [InlineData("int F(int a = 2);", "int {|PLAN3003:F|}(int a = 1) => a;", "F(3)", "F(3)", "int F(int a = 2) => a;")]
    [InlineData("static int F { get; set; }", "int {|PLAN3003:F|} { get; set; }", "F")]
    public Task Values_that_nobody_told_are_not_made_up(string code, string member, string call, string? callAfter = null, string? after = null)
    {
        const string others = "string password = \"\"; string Loud => password + \"!\";";
        var before = $"class A {{ {member} {others} int Call() => {call}; }}";
        var changed = after ?? (callAfter is null ? null : code.TrimEnd(';') + " => by;");
        return VerifyAsync($"class A {{ {code} }}", before, changed is null ? before : $"class A {{ {changed} {others} int Call() => {callAfter}; }}");
    }

    [Theory]
    [InlineData("class A { (int B, int A) F(); }", "class A { (int A, int B) {|PLAN3003:F|}() => (1, 2); int G => F().A; }")]
    [InlineData("class A { int F(int a); int F(object a); }", "class A { int {|PLAN3003:F|}(long a) => 1; int F(object a) => 2; int G => F(1L); }")]
    [InlineData("class A { int F<T>(T a) where T : struct; int F(object a); }", "class A { int {|PLAN3003:F|}<T>(T a) => 1; int F(object a) => 2; int G => F(\"\"); }")]
    [InlineData("enum A { One, Two = 5, Three }", "enum A { One, {|PLAN3003:Two|}, Three }")]
    [InlineData("class A(int count);", "class B { protected int count = 3; } class {|PLAN3003:A|}(int a) : B { int F() => a + count; }")]
    [InlineData("class A { int F(int b, [System.Runtime.CompilerServices.CallerArgumentExpression(\"b\")] string? text = null); }", "class A { int {|PLAN3003:F|}(int a, [System.Runtime.CompilerServices.CallerArgumentExpression(\"a\")] string? text = null) => a; }")]
    public Task What_would_mean_something_else_is_left(string code, string before) => VerifyAsync(code, "#nullable enable\n" + before, "#nullable enable\n" + before);

    [Fact]
    public Task What_only_names_a_member_is_in_nobodys_way() => VerifyAsync(
        "class A { int F(int b, int a); }",
        """
        class A
        {
            int {|PLAN3003:F|}(int a, int b) => a - b;

            /// <summary>As <see cref="F"/>.</summary>
            string G() => nameof(F) + F(1, 2);
        }
        """,
        """
        class A
        {
            int F(int b, int a) => a - b;

            /// <summary>As <see cref="F"/>.</summary>
            string G() => nameof(F) + F(2, 1);
        }
        """);

    [Fact]
    public Task Comments_stay_with_their_parameters() => VerifyAsync(
        "class A { int F(int by, string text, bool flag = false); }",
        """
        class A
        {
            int {|PLAN3003:F|}(string text, /* how many */ int by) => by;

            int G(int a) => F(
                "a",
                a);
        }
        """,
        """
        class A
        {
            int F(/* how many */ int by, string text, bool flag = false) => by;

            int G(int a) => F(
                a,
                "a");
        }
        """);

    private static string Around(string member, string call) => $"class A {{ {member} int Sum; string Name() => \"\"; int Call() => {call}; }}";

    [Theory]
    [InlineData("class A { string Next(); }", "class A { int {|PLAN3003:Next|}() => 1; }")]
    [InlineData("interface I { void M(int a); }", "interface I { void {|PLAN3003:M|}(); } class B : I { public void M() { } }")]
    [InlineData("abstract class A;", "class {|PLAN3003:A|} { static A Make() => new(); }")]
    public Task What_would_not_compile_is_not_offered(string code, string before) => VerifyAsync(code, before, before);
}
