namespace PlanExec.Analyzers.Tests.Patterns;

public class MemberKeyTests
{
    private const string Kinds = """
        abstract class C
        {
            static C() { }
            protected C(int number) { }
            ~C() { }
            public void Method() { }
            public int Property { get; set; }
            public int field;
            public event System.Action? Event;
            public int this[int index] => 0;
            public static C operator +(C left, C right) => left;
            public static implicit operator int(C value) => 0;
            class Nested;
        }
        enum E { A }
        record R(int Value);
        """;

    [Theory]
    [InlineData("constructor", ".cctor", ".ctor", ".ctor", ".ctor")]
    [InlineData("method", "Finalize", "Method")]
    [InlineData("property", "Property", "Value")]
    [InlineData("field", "field")]
    [InlineData("event", "Event")]
    [InlineData("indexer", "this[]")]
    [InlineData("operator", "op_Addition", "op_Implicit")]
    public void Kind(string kind, params string[] expected) => Assert.Equal(expected, Vocabulary.Members($"{{kind: {kind}}}", Kinds));

    [Fact]
    public void Members_are_those_that_are_declared() =>
        Assert.Equal(["A", ".ctor", "Value"], Vocabulary.Members("{not: {name: x}}", "enum E { A } record R(int Value); delegate void D(); struct S;"));

    [Fact]
    public void Class_without_a_constructor_has_the_default_one() =>
        Assert.Equal([".ctor"], Vocabulary.Members("{kind: constructor, be: public}", "class C; struct S; static class T; interface I;"));

    [Theory]
    [InlineData("Get*", "GetOne")]
    [InlineData("C", ".ctor")]
    [InlineData("Dispose", "System.IDisposable.Dispose")]
    [InlineData("Shop.C.GetOne", "GetOne")]
    [InlineData("\"*.C.*\"", ".ctor", "GetOne", "System.IDisposable.Dispose")]
    public void Name(string name, params string[] expected) =>
        Assert.Equal(expected, Vocabulary.Members($"{{name: {name}}}", "namespace Shop; class C : System.IDisposable { public C() { } void GetOne() { } void System.IDisposable.Dispose() { } }"));

    [Theory]
    [InlineData("readonly", "a", "Limit", "Computed", "Init", "Get")]
    [InlineData("const", "Limit")]
    [InlineData("static", "Limit", "shared", "Outside")]
    [InlineData("volatile", "shared")]
    [InlineData("private", "a", "shared", "Set", "b")]
    [InlineData("protected", "Virtual")]
    [InlineData("virtual", "Virtual")]
    [InlineData("required", "Set2")]
    [InlineData("async", "Run")]
    [InlineData("unsafe", "Pointer")]
    [InlineData("override", "ToString")]
    [InlineData("sealed", "ToString")]
    [InlineData("new", "GetHashCode")]
    [InlineData("extern", "Outside")]
    [InlineData("partial", "Half")]
    [InlineData("abstract", "Open")]
    [InlineData("ref", "ByReference")]
    public void Modifiers(string modifier, params string[] expected)
    {
        const string code = """
            abstract partial class C
            {
                readonly int a;
                public const int Limit = 1;
                static volatile int shared;
                public int Computed => a;
                public int Init { get; init; }
                public int Get { get; }
                int Set { get; set; }
                public required int Set2 { get; set; }
                int b;
                protected virtual void Virtual() { }
                public async System.Threading.Tasks.Task Run() => await System.Threading.Tasks.Task.Yield();
                public unsafe void Pointer(int* p) { }
                public sealed override string ToString() => "";
                public new int GetHashCode() => 0;
                public static extern void Outside();
                public partial void Half();
                public partial void Half() { }
                public abstract void Open();
                public ref int ByReference() => ref b;
            }
            """;
        Assert.Equal(expected, Vocabulary.Members($"{{be: {modifier}, not: {{kind: constructor}}}}", code));
    }

    private const string Types = """
        using System; using System.Collections.Generic; using System.Threading.Tasks;
        interface IRoot; class Root : IRoot; class Order : Root; class Box<T>;
        unsafe class C
        {
            int number; int? maybe; Nullable<int> same; string text = ""; string? nothing;
            Order? order; List<Order> orders = new(); Order[] array = []; Dictionary<string, Order?[]> map = new(); int[,] grid = new int[0,0];
            (int, string) tuple; int* pointer; Box<Box<int>> boxes = new(); event Action<Order>? Changed; dynamic? any; nint native;
        }
        """;

    [Theory]
    [InlineData("int", "number")]
    [InlineData("Int32", "number")]
    [InlineData("System.Int32", "number")]
    [InlineData("'int?'", "maybe", "same")]
    [InlineData("Nullable<int>", "maybe", "same")]
    [InlineData("string", "text", "nothing")]
    [InlineData("'string?'", "nothing")]
    [InlineData("Order", "order")]
    [InlineData("'Order[]'", "array")]
    [InlineData("List", "orders")]
    [InlineData("List<Order>", "orders")]
    [InlineData("List<Root>")]
    [InlineData("'Dictionary<string, Order?[]>'", "map")]
    [InlineData("'Dictionary<*, *>'", "map")]
    [InlineData("'int[,]'", "grid")]
    [InlineData("'int[]'")]
    [InlineData("'(int, string)'", "tuple")]
    [InlineData("'(int Number, string Text)'", "tuple")]
    [InlineData("'(int, int)'")]
    [InlineData("'int*'", "pointer")]
    [InlineData("Box<Box<int>>", "boxes")]
    [InlineData("Box<Box<*>>", "boxes")]
    [InlineData("Action", "Changed")]
    [InlineData("dynamic", "any")]
    [InlineData("nint", "native")]
    [InlineData("[int, Order]", "number", "order")]
    [InlineData("{is: IRoot}", "order", "orders", "array", "map", "Changed")]
    [InlineData("{name: Nullable}", "maybe", "same")]
    [InlineData("{kind: enum}")]
    public void Type(string type, params string[] expected) => Assert.Equal(expected, Vocabulary.Members($"{{kind: [field, event], type: {type}}}", Types));

    private const string Methods = """
        using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;
        class Item;
        class C
        {
            C(Item item, int count) { }
            void Nothing() { }
            Task Plain(CancellationToken token) => Task.CompletedTask;
            Task<Item> One(int id, ref string name) => null!;
            IAsyncEnumerable<Item[]> Many(IEnumerable<Item> items) => null!;
            T Generic<T>(T value) => value;
            int this[string key] => 0;
            public static C operator -(C value) => value;
        }
        """;

    [Theory]
    [InlineData("void", "Nothing")]
    [InlineData("Task", "Plain", "One")]
    [InlineData("Task<*>", "One")]
    [InlineData("Task<Item>", "One")]
    [InlineData("[Task, IAsyncEnumerable]", "Plain", "One", "Many")]
    [InlineData("T", "Generic")]
    [InlineData("C", "op_UnaryNegation")]
    [InlineData("{name: Item}", "One", "Many")]
    public void Returns(string type, params string[] expected) => Assert.Equal(expected, Vocabulary.Members($"{{returns: {type}}}", Methods));

    [Theory]
    [InlineData("CancellationToken", "Plain")]
    [InlineData("Item", ".ctor")]
    [InlineData("int", ".ctor", "One")]
    [InlineData("string", "One", "this[]")]
    [InlineData("IEnumerable<*>", "Many")]
    [InlineData("{name: Item}", ".ctor", "Many")]
    [InlineData("C", "op_UnaryNegation")]
    public void Takes(string type, params string[] expected) => Assert.Equal(expected, Vocabulary.Members($"{{takes: {type}}}", Methods));

    [Fact]
    public void Of_selects_by_the_type_around() =>
        Assert.Equal(["x"], Vocabulary.Members("{kind: field, of: {is: B, be: sealed}}", "class B { int v; } class C : B { int w; } sealed class D : B { int x; } sealed class E { int y; }"));
}
