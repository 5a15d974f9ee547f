namespace PlanExec.CodeFixes.Tests.Items;

public sealed class AmendItemTests
{
    private static Task VerifyAsync(string item, string amended, string source) => ItemFixTest<AmendItemCodeFixProvider>.VerifyAmendAsync(item, amended, source);

    [Fact]
    public Task A_block_keeps_all_other_lines() => VerifyAsync(
        "  # why\n  ORD-1:\n    component: Orders # there\n    code: |\n      // Numbers.\n      public sealed class A\n      {\n          public int Next(int number); // the next\n\n          int  Last { get; }\n      }\n    behavior: Counts.\n",
        "  # why\n  ORD-1:\n    component: Orders # there\n    code: |\n      // Numbers.\n      public class A\n      {\n          public long Next(int no, int step = 1); // the next\n\n          int  Last { get; }\n      }\n    behavior: Counts.\n",
        "public class {|PLAN3003:A|} { public long {|PLAN3003:Next|}(int no, int step = 1) => no + step; int Last => 1; }");

    [Theory]
    [InlineData("  ORD-1: {component: Orders, code: 'class A { int Next(); }'}", "  ORD-1: {component: Orders, code: 'class A { long Next(); }'}", "class A { long {|PLAN3003:Next|}() => 1; }")]
    [InlineData("  ORD-1: {component: Orders, code: \"class A { int Next(); }\"}", "  ORD-1: {component: Orders, code: \"class A { int? Next(); }\"}", "class A { int? {|PLAN3003:Next|}() => 1; }")]
    [InlineData("  ORD-1:\n    component: Orders\n    code: >\n      class A { int Next();\n      int Last(); }\n", "  ORD-1:\n    component: Orders\n    code: >\n      class A { int Next();\n      long Last(); }\n", "class A { int Next() => 1; long {|PLAN3003:Last|}() => 1; }")]
    [InlineData("  ORD-1: {component: Orders, code: 'class A<T> where T : class;'}", "  ORD-1: {component: Orders, code: 'class A<T> where T : struct;'}", "class {|PLAN3003:A|}<TItem> where TItem : struct { }")]
    [InlineData("  ORD-1: {component: Orders, code: 'class A { int Next { get; set; } }'}", "  ORD-1: {component: Orders, code: 'class A { int Next { get; } }'}", "class A { int {|PLAN3003:Next|} => 1; }")]
    [InlineData("  ORD-1: {component: Orders, code: record A(string Value);}", "  ORD-1: {component: Orders, code: \"record A(string Value, int Count);\"}", "record {|PLAN3003:A|}(string Value, int Count);")]
    [InlineData("  ORD-1: {component: Orders, code: 'enum A { Open = 1 }'}", "  ORD-1: {component: Orders, code: 'enum A { Open = 2 }'}", "enum A { {|PLAN3003:Open|} = 2 }")]
    [InlineData("  ORD-1: {component: Orders, code: 'enum A : byte { Open }'}", "  ORD-1: {component: Orders, code: 'enum A { Open }'}", "enum {|PLAN3003:A|} { Open }")]
    [InlineData("  ORD-1: {component: Orders, code: 'enum A : byte { Open }'}", "  ORD-1: {component: Orders, code: 'enum A : long { Open }'}", "enum {|PLAN3003:A|} : long { Open }")]
    [InlineData("  ORD-1: {component: Orders, code: record struct A(int X);}", "  ORD-1: {component: Orders, code: readonly record struct A(int X);}", "readonly record struct {|PLAN3003:A|}(int X);")]
    [InlineData("  ORD-1: {component: Orders, code: readonly record struct A(int X);}", "  ORD-1: {component: Orders, code: record struct A(int X);}", "record struct {|PLAN3003:A|}(int X);")]
    [InlineData("  ORD-1: {component: Orders, code: 'class A { [Obsolete(\"a\")] int Next(); }'}", "  ORD-1: {component: Orders, code: 'class A { [Obsolete(\"b\", true)] int Next(); }'}", "class A { [System.Obsolete(\"b\", true)] int {|PLAN3003:Next|}() => 1; }")]
    [InlineData("  ORD-1: {component: Orders, code: 'class A { [Obsolete] int Next(); }'}", "  ORD-1: {component: Orders, code: 'class A { int Next(); }'}", "class A { int {|PLAN3003:Next|}() => 1; }")]
    [InlineData("  ORD-1: {component: Orders, code: 'class A : IDisposable;'}", "  ORD-1: {component: Orders, code: 'class A;'}", "class {|PLAN3003:A|} { }")]
    public Task Each_kind_of_scalar_and_declaration_is_amended(string item, string amended, string source) => VerifyAsync(item, amended, source);

    [Theory]
    [InlineData("  ORD-1: {component: Orders, code: 'class A { int Next(); }'}", "struct {|PLAN3003:A|} { int Next() => 1; }")]
    [InlineData("  ORD-1: {component: Orders, code: &code 'class A { int Next(); }'}\n  ORD-2: {title: *code}", "class A { long {|PLAN3003:Next|}() => 1; }")]
    public Task What_can_not_be_amended_safely_is_not_offered(string item, string source) => VerifyAsync(item, item, source);

    // What can't be amended makes Fix All try parts, and each part moves what stands behind it.
    [Theory]
    [InlineData(
        "internal class A; public class B { int Next(); } public readonly struct C { } class E { internal void Go(); private void Stop(); }",
        "public class A; public class B { int Next(); } public struct C { } class E { public void Go(); public void Stop(); }",
        "public class {|PLAN3003:A|} { } public struct {|PLAN3003:B|} { int Next() => 1; } public struct {|PLAN3003:C|} { } class E { public void {|PLAN3003:Go|}() { } public void {|PLAN3003:Stop|}() { } }",
        "public class A { } public struct {|PLAN3003:B|} { int Next() => 1; } public struct C { } class E { public void Go() { } public void Stop() { } }")]
    [InlineData(
        "class A { A(long b); int Last { get; } } delegate long B(int a, string b = \"x\"); class C { int Next(); } record D(string E); enum F : byte { One }",
        "class A { A(int b, int c); int? Last { get; } } delegate int B(int a, string b = \"y\"); class C { int Next(); } record D(string E, int Count); enum F { One }",
        "class A { {|PLAN3003:A|}(int b, int c) => Last = b + c; int? {|PLAN3003:Last|} { get; } } delegate int {|PLAN3003:B|}(int a, string b = \"y\"); struct {|PLAN3003:C|} { int Next() => 1; } record {|PLAN3003:D|}(string E, int Count); enum {|PLAN3003:F|} { One }",
        "class A { A(int b, int c) => Last = b + c; int? Last { get; } } delegate int B(int a, string b = \"y\"); struct {|PLAN3003:C|} { int Next() => 1; } record D(string E, int Count); enum F { One }")]
    public Task What_can_not_be_amended_keeps_nothing_else_from_it(string code, string amended, string source, string left) => ItemFixTest<AmendItemCodeFixProvider>.VerifyAmendPartlyAsync(
        $"  ORD-1:\n    component: Orders\n    code: |\n      {code}\n", $"  ORD-1:\n    component: Orders\n    code: |\n      {amended}\n", source, left);
}
