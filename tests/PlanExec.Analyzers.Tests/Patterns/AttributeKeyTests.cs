namespace PlanExec.Analyzers.Tests.Patterns;

public class AttributeKeyTests
{
    private const string Code = """
        using System;
        class MarkAttribute : Attribute { public MarkAttribute(string name = "", int order = 0) { } public Type? For { get; set; } public DayOfWeek On { get; set; } public bool Flag; }
        [AttributeUsage(AttributeTargets.All, Inherited = false)] class OwnAttribute : Attribute;
        class ListAttribute : Attribute { public ListAttribute(params string[] names) { } public AttributeTargets Targets { get; set; } public object? Any { get; set; } }
        class OfAttribute<T> : Attribute;
        [Mark] class Bare;
        [Mark("a")] class Named;
        [Mark("a", 2, For = typeof(Bare), On = DayOfWeek.Friday, Flag = true)] class Full;
        [Mark(order: 3)] class Ordered;
        [List("x", "y", Targets = AttributeTargets.Class | AttributeTargets.Struct)] class Listed;
        [List(Any = -1L)] class Number;
        [Own] class Own;
        [Of<int>] class Generic;
        class Child : Full;
        class ChildOfOwn : Own;
        class Plain;
        """;

    [Theory]
    [InlineData("Mark", "Bare", "Named", "Full", "Ordered", "Child")]
    [InlineData("MarkAttribute", "Bare", "Named", "Full", "Ordered", "Child")]
    [InlineData("global::MarkAttribute", "Bare", "Named", "Full", "Ordered", "Child")]
    [InlineData("System.Mark")]
    [InlineData("Mark(\"a\")", "Named", "Full", "Child")]
    [InlineData("Mark(\"b\")")]
    [InlineData("Mark(\"a\", 2)", "Full", "Child")]
    [InlineData("Mark(\"a\", 0)", "Named")]
    [InlineData("Mark(order: 3)", "Ordered")]
    [InlineData("Mark(name: \"\" + \"a\")", "Named", "Full", "Child")]
    [InlineData("Mark(For = typeof(Bare))", "Full", "Child")]
    [InlineData("Mark(For = typeof(Named))")]
    [InlineData("Mark(On = DayOfWeek.Friday)", "Full", "Child")]
    [InlineData("Mark(On = System.DayOfWeek.Friday)", "Full", "Child")]
    [InlineData("Mark(On = Friday, Flag = true)", "Full", "Child")]
    [InlineData("Mark(On = Monday)")]
    [InlineData("Mark(Flag = false)")]
    [InlineData("List(\"x\")", "Listed")]
    [InlineData("List(\"x\", \"y\")", "Listed")]
    [InlineData("List(\"y\")")]
    [InlineData("List(names: new[] { \"x\", \"y\" })", "Listed")]
    [InlineData("List(names: [\"x\"])")]
    [InlineData("List(Targets = AttributeTargets.Class | AttributeTargets.Struct)", "Listed")]
    [InlineData("List(Targets = AttributeTargets.Class)")]
    [InlineData("List(Any = -1)", "Number")]
    [InlineData("List(Any = null)")]
    [InlineData("Own", "Own")]
    [InlineData("Of<int>", "Generic")]
    [InlineData("Of<*>", "Generic")]
    [InlineData("Of<string>")]
    public void With(string attribute, params string[] expected) => Assert.Equal(expected, Vocabulary.Types($"{{with: '{attribute}'}}", Code));

    [Fact]
    public void Of_a_list_one_is_enough() => Assert.Equal(["Own", "Generic"], Vocabulary.Types("{with: [Own, Of]}", Code));

    [Fact]
    public void Members_inherit_them_from_what_they_override() =>
        Assert.Equal(["M", "M"], Vocabulary.Members("{with: Mark}", "class Mark : System.Attribute; class A { [Mark] public virtual void M() { } public void N() { } } class B : A { public override void M() { } }"));
}
