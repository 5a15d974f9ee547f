namespace PlanExec.Analyzers.Tests.Patterns;

public class LimitTests
{
    [Theory]
    [InlineData("/// <summary>No line of it.</summary>\nclass A\n{\n}", 3)]
    [InlineData("[System.Serializable]\nclass A;", 2)]
    [InlineData("partial class A\n{\n}\npartial class A\n{\n}", 6)]
    public void Lines_of_a_type(string code, int lines)
    {
        Assert.Equal(["A"], Vocabulary.Types($"{{max: {{lines: {lines}}}}}", code));
        Assert.Empty(Vocabulary.Types($"{{max: {{lines: {lines - 1}}}}}", code));
    }

    [Fact]
    public void Lines_of_a_member() => Assert.Equal(
        ["b", "Short"],
        Vocabulary.Members("{max: {lines: 2}, not: {kind: constructor}}", "class A\n{\n  int\n    a\n    = 1;\n  int b;\n  void Short()\n  { }\n  void Long()\n  {\n  }\n}"));

    [Fact]
    public void Primary_constructor_has_the_lines_of_its_parameters() =>
        Assert.Equal([".ctor"], Vocabulary.Members("{kind: constructor, max: {lines: 1}}", "class A(int a)\n{\n  int b = a;\n}"));

    [Theory]
    [InlineData("class A { int a; int b; void M() { } }", 3)]
    [InlineData("class A { int P { get; set; } class N { int x, y, z, w, v; } event System.Action? E; }", 2)]
    [InlineData("record A(int X, int Y);", 3)]
    public void Members(string code, int members)
    {
        Assert.Contains("A", Vocabulary.Types($"{{max: {{members: {members}}}}}", code));
        Assert.DoesNotContain("A", Vocabulary.Types($"{{max: {{members: {members - 1}}}}}", code));
    }

    [Fact]
    public void Parameters() => Assert.Equal(
        ["One", "field", ".ctor"],
        Vocabulary.Members("{max: {parameters: 1}}", "class A { void One(int a) { } void Two(int a, int b) { } int this[int a, int b] => 0; int field; }"));

    [Fact]
    public void Depth() => Assert.Equal(["A", "B", "S", "I", "E"], Vocabulary.Types("{max: {depth: 1}}", "class A; class B : A; class C : B; struct S; interface I; enum E { X }"));

    [Fact]
    public void Coupling() => Assert.Equal(["One", "Own"], Vocabulary.TypesIn(
        "components: {A: {namespaces: A}, B: {namespaces: B}, C: {namespaces: C}}",
        "{max: {coupling: 1}, in: A}",
        """
        namespace A { class One { void M() { B.X.Call(); B.X.Call(); } } class Two { B.X? x; void M() { var y = C.Y.Zero; } } class Own { One? o; } }
        namespace B { class X { public static void Call() { } } }
        namespace C { class Y { public const int Zero = 0; } }
        """));

    [Fact]
    public void Each_measure_is_reported_by_itself() => Assert.Equal(
        [
            "max: have at most 1 member | has 2 members @ 1",
            "max: have at most 1 base class | has 2 base classes @ 1",
        ],
        Vocabulary.Missing("{max: {lines: 100, members: 1, depth: 1}}", "class A; class B : A; class C : B { int a, b; }"));
}
