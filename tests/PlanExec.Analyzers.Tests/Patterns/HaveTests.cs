namespace PlanExec.Analyzers.Tests.Patterns;

public class HaveTests
{
    [Theory]
    [InlineData("System.DateTimeOffset? DeletedAt { get; }", "public System.DateTimeOffset? DeletedAt { get; private set; }")]
    [InlineData("DateTimeOffset? DeletedAt { get; }", "System.Nullable<System.DateTimeOffset> DeletedAt => null;")]
    [InlineData("int Id { get; init; }", "public int Id { get; init; }")]
    [InlineData("int Id { get; private set; }", "public int Id { get; private set; }")]
    [InlineData("Type(...);", "public C(int a, string b) { }")]
    [InlineData("Type();", "")]
    [InlineData("private Type();", "private C() { }")]
    [InlineData("private Type(...);", "private C(int a) { } public C() { }")]
    [InlineData("static Type Create(...);", "public static C Create(int a) => new();")]
    [InlineData("static Type Create(int number);", "public static C Create(int a) => new();")]
    [InlineData("bool Equals(Type other);", "public bool Equals(C? other) => false;")]
    [InlineData("List<Type> Children { get; }", "System.Collections.Generic.List<C> Children { get; } = [];")]
    [InlineData("List<*> Children { get; }", "System.Collections.Generic.List<int> Children { get; } = [];")]
    [InlineData("T Get<T>(T value);", "TValue Get<TValue>(TValue value) => value;")]
    [InlineData("void Copy(out int a, ref int b, in int c);", "void Copy(out int x, ref int y, in int z) => x = 0;")]
    [InlineData("int a, b;", "int a; int b;")]
    [InlineData("private readonly int a;", "readonly int a;")]
    [InlineData("const int Limit = 0;", "public const int Limit = 1;")]
    [InlineData("event System.Action Changed;", "public event System.Action? Changed;")]
    [InlineData("int this[int index] { get; }", "public int this[int i] => i;")]
    [InlineData("static bool operator ==(Type left, Type right);", "public static bool operator ==(C? a, C? b) => true; public static bool operator !=(C? a, C? b) => false;")]
    [InlineData("static implicit operator string(Type value);", "public static implicit operator string(C c) => \"\";")]
    [InlineData("~Type();", "~C() { }")]
    [InlineData("class Builder;", "class Builder;")]
    [InlineData("delegate void Handler();", "delegate void Handler();")]
    [InlineData("[Obsolete] void Old();", "[System.Obsolete] void Old() { }")]
    [InlineData("[Obsolete(\"x\")] void Old();", "[System.Obsolete(\"x\")] void Old() { }")]
    [InlineData("void IDisposable.Dispose();", "void System.IDisposable.Dispose() { }", " : System.IDisposable")]
    [InlineData("string ToString();", "")]
    [InlineData("int Inherited { get; }", "", " : Parent")]
    [InlineData("unsafe int* P { get; }", "unsafe int* P => null;")]
    public void Fits(string have, string members, string bases = "") => Assert.Equal(["C"], Select(have, members, bases));

    [Theory]
    [InlineData("int Id { get; }", "")]
    [InlineData("int Id { get; }", "int Id;")]
    [InlineData("int Id { get; }", "int? Id { get; }")]
    [InlineData("int Id { get; set; }", "int Id { get; init; }")]
    [InlineData("int Id { get; set; }", "int Id { get; }")]
    [InlineData("int Id { get; init; }", "int Id { get; set; }")]
    [InlineData("int Id { get; private set; }", "public int Id { get; set; }")]
    [InlineData("public int Id { get; }", "internal int Id { get; }")]
    [InlineData("Type();", "C(int a) { }")]
    [InlineData("private Type(...);", "public C(int a) { }")]
    [InlineData("static Type(...);", "C() { }")]
    [InlineData("Type Create(int number);", "public static object Create(int a) => 1;")]
    [InlineData("T Get<T>(T value);", "int Get(int value) => value;")]
    [InlineData("void Copy(out int a);", "void Copy(ref int a) { }")]
    [InlineData("void Copy(int a);", "void Copy(int a, int b = 0) { }")]
    [InlineData("[Obsolete] void Old();", "void Old() { }")]
    [InlineData("[Obsolete(\"x\")] void Old();", "[System.Obsolete(\"y\")] void Old() { }")]
    [InlineData("void IDisposable.Dispose();", "public void Dispose() { }", " : System.IDisposable")]
    [InlineData("int Hidden { get; }", "", " : Parent")]
    [InlineData("Type(string text);", "", " : Parent")]
    [InlineData("class Builder;", "struct Builder;")]
    [InlineData("int a, b;", "int a;")]
    public void Does_not_fit(string have, string members, string bases = "") => Assert.Empty(Select(have, members, bases));

    [Fact]
    public void Interface_has_what_its_bases_declare() =>
        Assert.Equal(["IB"], Vocabulary.Types("{have: \"int Id { get; }\", is: IA}", "interface IA { int Id { get; } } interface IB : IA;"));

    [Fact]
    public void Record_has_the_properties_of_its_parameters() =>
        Assert.Equal(["R"], Vocabulary.Types("{have: \"string Name { get; init; } Type(string name);\"}", "record R(string Name); record S(int Name);"));

    [Fact]
    public void Generic_type_is_itself_with_its_parameters() =>
        Assert.Equal(["Box<T>"], Vocabulary.Types("{have: \"Type Copy();\"}", "class Box<T> { Box<T> Copy() => this; } class Other { Box<int> Copy() => new(); }"));

    [Fact]
    public void Parts_of_a_type_are_looked_at_together() =>
        Assert.Equal(["P"], Vocabulary.Types("{have: \"int A { get; } int B { get; }\"}", "partial class P { int A => 0; }", "partial class P { int B => 0; }"));

    [Fact]
    public void Each_declaration_is_missing_by_itself() => Assert.Equal(
        [
            "have: have 'int A { get; }' | has 'private string A { get; }' @ int A { get; }",
            "have: have 'void B(...);' | has no such member @ void B(...);",
        ],
        Vocabulary.Missing("{have: \"int A { get; } int C { get; } void B(...);\"}", "class X { string A { get; } = \"\"; int C => 0; }"));

    [Fact]
    public void Each_declaration_is_refused_by_itself() => Assert.Equal(
        ["have: not have 'int A { get; }' | has 'private int A { get; }' @ int A { get; }"],
        Vocabulary.Refused("{have: \"int A { get; } int B { get; }\"}", "class X { int A => 0; }"));

    private static string[] Select(string have, string members, string bases) => Vocabulary.Types(
        $"{{have: '{have}', name: C, kind: class}}",
        $"class C{bases} {{ {members} }} class Parent {{ public int Inherited {{ get; }} int Hidden {{ get; }} public Parent() {{ }} public Parent(string text) {{ }} }}",
        "#pragma warning disable\nnamespace Unrelated;");
}
