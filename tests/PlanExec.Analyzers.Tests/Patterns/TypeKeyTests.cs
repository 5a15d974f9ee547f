namespace PlanExec.Analyzers.Tests.Patterns;

public class TypeKeyTests
{
    private const string Kinds = "class C; struct S; interface I; enum E { A } record R; record struct V; delegate void D();";

    private const string Bases = """
        namespace Shop.Core { public interface IThing; public interface IRepository<T>; public interface IPair<TKey, TValue>; public class Entity; public class Entity<TKey> : Entity; }
        namespace Other { public interface IThing; }
        namespace Shop
        {
            using Core;
            class Plain;
            class Near : Entity;
            class Far : Near, IRepository<int>;
            class OfId : Entity<System.Guid>;
            class OtherThing : Other.IThing;
            class CoreThing : IThing;
            struct Pair : IPair<string, int[]>;
            interface IChild : IRepository<string>;
            class Outer { public class Inner; }
            class FromNested : Outer.Inner;
        }
        """;

    [Theory]
    [InlineData("class", "C", "R")]
    [InlineData("struct", "S", "V")]
    [InlineData("interface", "I")]
    [InlineData("enum", "E")]
    [InlineData("record", "R", "V")]
    [InlineData("delegate", "D")]
    [InlineData("[enum, delegate]", "E", "D")]
    public void Kind(string kind, params string[] expected) => Assert.Equal(expected, Vocabulary.Types($"{{kind: {kind}}}", Kinds));

    [Theory]
    [InlineData("Order", "Order", "Order<T>")]
    [InlineData("Order*", "Order", "OrderLine", "Order<T>")]
    [InlineData("\"*Line\"", "OrderLine")]
    [InlineData("Shop.*", "Order", "OrderLine", "Order<T>", "Order<T>.Part")]
    [InlineData("Shop.Order", "Order", "Order<T>")]
    [InlineData("Shop.Order.Part", "Order<T>.Part")]
    [InlineData("\"*.Legacy.*\"", "Old")]
    [InlineData("/^O.d/", "Order", "OrderLine", "Order<T>", "Old")]
    [InlineData("/Shop.Order/")]
    [InlineData("[Part, Old]", "Order<T>.Part", "Old")]
    public void Name(string name, params string[] expected) => Assert.Equal(
        expected,
        Vocabulary.Types($"{{name: {name}}}", "namespace Shop { class Order; class OrderLine; class Order<T> { class Part; } } namespace My.Legacy.Code { class Old; }"));

    [Theory]
    [InlineData("public", "A")]
    [InlineData("internal", "B", "S", "R", "Refs", "I", "P", "N")]
    [InlineData("file", "F")]
    [InlineData("private", "A.Nested")]
    [InlineData("protected internal", "N.Inner")]
    [InlineData("private protected", "N.Most")]
    [InlineData("abstract", "B")]
    [InlineData("sealed", "A", "S", "R", "Refs", "F")]
    [InlineData("static", "S")]
    [InlineData("partial", "P")]
    [InlineData("readonly", "R")]
    [InlineData("ref", "Refs")]
    [InlineData("[abstract, static]", "B", "S")]
    public void Modifiers(string modifier, params string[] expected)
    {
        const string code = """
            public sealed class A { class Nested; }
            abstract class B;
            static class S;
            readonly struct R;
            ref struct Refs;
            interface I;
            partial class P; partial class P;
            sealed file class F;
            class N { protected internal class Inner; private protected class Most; }
            """;
        Assert.Equal(expected, Vocabulary.Types($"{{be: {modifier}}}", code));
    }

    [Theory]
    [InlineData("Entity", "Entity<TKey>", "Near", "Far", "OfId")]
    [InlineData("Near", "Far")]
    [InlineData("Core.Entity", "Entity<TKey>", "Near", "Far", "OfId")]
    [InlineData("ore.Entity")]
    [InlineData("Shop.Entity")]
    [InlineData("global::Shop.Core.Entity", "Entity<TKey>", "Near", "Far", "OfId")]
    [InlineData("global::Core.Entity")]
    [InlineData("Entity<>", "OfId")]
    [InlineData("Entity<System.Guid>", "OfId")]
    [InlineData("Entity<Guid>", "OfId")]
    [InlineData("Entity<int>")]
    [InlineData("IThing", "OtherThing", "CoreThing")]
    [InlineData("Shop.Core.IThing", "CoreThing")]
    [InlineData("IRepository", "Far", "IChild")]
    [InlineData("IRepository<*>", "Far", "IChild")]
    [InlineData("IRepository<string>", "IChild")]
    [InlineData("'IPair<*, int[]>'", "Pair")]
    [InlineData("'IPair<*, int[,]>'")]
    [InlineData("'IPair<,>'", "Pair")]
    [InlineData("Outer.Inner", "FromNested")]
    [InlineData("Shop.Outer.Inner", "FromNested")]
    [InlineData("[Near, IPair]", "Far", "Pair")]
    public void Is(string name, params string[] expected) => Assert.Equal(expected, Vocabulary.Types($"{{is: {name}}}", Bases));

    [Fact]
    public void Base_may_be_closed_over_the_type_itself() => Assert.Equal(
        ["A"],
        Vocabulary.Types("{is: IEquatable<A>}", "class A : System.IEquatable<A> { public bool Equals(A? other) => true; } record B;"));

    [Theory]
    [InlineData("{all: [{kind: class}, {name: A*}]}", "A1", "A2")]
    [InlineData("{any: [{kind: struct}, {name: A1}]}", "A1", "A3")]
    [InlineData("{kind: class, not: {name: A1}}", "A2", "B")]
    [InlineData("{kind: class, not: {name: A*, be: sealed}}", "A1", "B")]
    [InlineData("{not: {any: [{name: A*}, {name: X}]}}", "B")]
    public void Combined(string selection, params string[] expected) =>
        Assert.Equal(expected, Vocabulary.Types(selection, "class A1; sealed class A2; struct A3; class B;"));
}
