namespace PlanExec.Analyzers.Tests.Patterns;

public class MismatchTests
{
    [Fact]
    public void Each_key_is_missing_by_itself() => Assert.Equal(
        [
            "kind: be of kind 'struct' | is of kind 'class' @ kind: struct",
            "name: be named '*Id' | is named 'Order' @ name: \"*Id\"",
            "be: be 'sealed' or 'abstract' | is 'internal' @ be: [sealed, abstract]",
            "is: derive from or implement 'ISoftDelete' | derives from or implements 'IDisposable' @ is: ISoftDelete",
            "with: have '[Audited]' | has '[System.ObsoleteAttribute]' @ with: Audited",
        ],
        Vocabulary.Missing(
            "{kind: struct, name: \"*Id\", be: [sealed, abstract], is: ISoftDelete, with: Audited}",
            "[System.Obsolete] class Order : System.IDisposable { public void Dispose() { } }"));

    [Fact]
    public void What_fits_is_not_missing() => Assert.Empty(Vocabulary.Missing("{kind: class, be: [sealed, abstract]}", "sealed class A;"));

    [Fact]
    public void Each_value_is_refused_by_itself() => Assert.Equal(
        [
            "name: not be named '*Base' | is named 'OrderBase' @ \"*Base\"",
            "be: not be 'public' | is 'public abstract' @ public",
            "be: not be 'abstract' | is 'public abstract' @ abstract",
        ],
        Vocabulary.Refused("{name: [\"*Base\", \"*Helper\"], be: [public, abstract, static], kind: struct}", "public abstract class OrderBase;"));

    [Fact]
    public void Refused_base_is_named() => Assert.Equal(
        ["is: not derive from or implement 'Entity' | derives from or implements 'Entity<int>' @ Entity"],
        Vocabulary.Refused("{is: Entity}", "class Entity<T>; class A : Entity<int>;"));

    [Fact]
    public void A_constructor_is_told_with_the_name_of_its_type() => Assert.Equal(
        ["have: have 'private Order()' | has 'public Order(int number)' @ private Type();"],
        [.. Vocabulary.Missing("{have: \"private Type();\"}", "class Order { public Order(int number) { } }").Select(text => text.Replace(");' |", ")' |", StringComparison.Ordinal))]);

    [Fact]
    public void Readonly_of_a_property_is_explained() => Assert.Equal(
        ["be: be 'readonly' (without 'set') | is 'public static' @ be: readonly", "be: be 'readonly' | is 'private static' @ be: readonly"],
        Vocabulary.MissingOfMembers("{be: readonly}", "static class A { public static int Number { get; set; } static int number; }"));

    [Fact]
    public void Members_say_their_types() => Assert.Equal(
        ["returns: return 'Task' | returns 'int' @ returns: Task", "takes: take 'CancellationToken' | takes 'int', 'string' @ takes: CancellationToken"],
        Vocabulary.MissingOfMembers("{returns: Task, takes: CancellationToken}", "interface I { int M(int a, string b); }"));

    [Fact]
    public void Refused_type_is_found_inside_others() => Assert.Equal(
        ["type: not be of type '{is: IRoot}' | is of type 'List<A>' @ {is: IRoot}"],
        Vocabulary.RefusedOfMembers("{type: {is: IRoot}}", "interface IRoot; struct A : IRoot { System.Collections.Generic.List<A> list; int number; }"));

    [Fact]
    public void Not_under_must_is_a_refusal() => Assert.Equal(
        ["name: not be named 'A*' | is named 'A' @ not: {name: A*}"],
        Vocabulary.Missing("{not: {name: A*}}", "class A; class B;"));

    [Fact]
    public void Not_under_must_not_is_a_demand() => Assert.Equal(
        ["be: be 'sealed' | is 'internal' @ be: sealed"],
        Vocabulary.Refused("{not: {be: sealed}}", "class A; sealed class B;"));

    [Fact]
    public void Any_names_all_ways() => Assert.Equal(
        ["be: be 'sealed' or be named 'B*' | is 'internal' @ {be: sealed}"],
        Vocabulary.Missing("{any: [{be: sealed}, {name: B*}]}", "class A; sealed class C; class B;"));

    [Fact]
    public void Any_under_must_not_refuses_each() => Assert.Equal(
        ["be: not be 'sealed' | is 'internal sealed' @ {be: sealed}", "name: not be named 'A*' | is named 'A' @ {name: A*}"],
        Vocabulary.Refused("{any: [{be: sealed}, {name: A*}]}", "sealed class A; class B;"));

    [Fact]
    public void All_is_missing_piece_by_piece_and_refused_as_one()
    {
        Assert.Equal(["be: be 'sealed' | is 'internal' @ be: sealed"], Vocabulary.Missing("{all: [{be: sealed}, {name: A*}]}", "class A;"));
        Assert.Equal(["be: not be 'sealed' and be named 'A*' | is 'internal sealed' @ {be: sealed}"], Vocabulary.Refused("{all: [{be: sealed}, {name: A*}]}", "sealed class A; class A2; sealed class B;"));
    }

    [Fact]
    public void Missing_base_and_attribute_are_said_to_be_none() => Assert.Equal(
        ["is: derive from or implement 'B' | has neither base nor interface @ is: B", "with: have '[C]' | has no attribute @ with: C"],
        Vocabulary.Missing("{is: B, with: C}", "class A;"));
}
