using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.ChangeModifiersCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class ChangeModifiersTests
{
    [Fact]
    public Task A_sealed_type_has_neither_virtual_nor_protected_members() => Test.VerifyAsync(
        "types: {kind: class, name: \"*Handler\"}, must: {be: sealed}",
        """
        namespace Shop;

        /// <summary>Pays.</summary>
        [System.Serializable]
        public class {|PLAN2002:PayHandler|}
        {
            protected readonly int number;
            protected virtual void Pay() { }
            protected internal int Sum { get; protected set; }
            public virtual string Name { get; protected set; } = "";
            protected PayHandler() { }
            public override string ToString() => "";
        }

        internal partial class {|PLAN2002:ShipHandler|} { }
        internal partial class ShipHandler { public virtual void Ship() { } }
        """,
        """
        namespace Shop;

        /// <summary>Pays.</summary>
        [System.Serializable]
        public sealed class PayHandler
        {
            private readonly int number;
            private void Pay() { }
            internal int Sum { get; private set; }
            public string Name { get; private set; } = "";
            private PayHandler() { }
            public override string ToString() => "";
        }

        internal sealed partial class ShipHandler { }
        internal partial class ShipHandler { public void Ship() { } }
        """);

    [Fact]
    public Task A_static_class_has_static_members_only() => Test.VerifyAsync(
        "types: {kind: class, name: \"*Tools\"}, must: {be: static}",
        """
        public sealed class {|PLAN2002:ShopTools|}
        {
            private readonly int number = 1;
            private const int Last = 2;
            private ShopTools() { }
            public int Next() => this.number + Last;
            public int Two => Next();
        }
        """,
        """
        public static class ShopTools
        {
            private static readonly int number = 1;
            private const int Last = 2;
            public static int Next() => ShopTools.number + Last;
            public static int Two => Next();
        }
        """);

    [Fact]
    public Task Whoever_named_an_object_names_the_type_of_a_static_method() => Test.VerifyAsync(
        "members: {kind: method, name: Round}, must: {be: static}",
        """
        class Tax { public int {|PLAN2002:Round|}(int number) => number; int Twice(int number) => this.Round(number) + Round(number); }
        class User { readonly Tax tax = new(); int Price => tax.Round(1); }
        """,
        """
        class Tax { public static int Round(int number) => number; int Twice(int number) => Tax.Round(number) + Round(number); }
        class User { readonly Tax tax = new(); int Price => Tax.Round(1); }
        """);

    [Theory]
    [InlineData("members: {kind: field}, must: {be: readonly}", "class A { int {|PLAN2002:b|} = 1; int C => b; }", "class A { readonly int b = 1; int C => b; }")]
    [InlineData("types: {kind: struct}, must: {be: readonly}", "struct {|PLAN2002:A|} { int b; public int C { get; set; } public int D { get; private set; } A(int e) { b = e; C = e; D = b; } }", "readonly struct A { readonly int b; public int C { get; init; } public int D { get; } A(int e) { b = e; C = e; D = b; } }")]
    [InlineData("types: {kind: class}, must: {be: internal}", "public class {|PLAN2002:A|} { } class B : A { }", "internal class A { } class B : A { }")]
    [InlineData("types: {kind: class}, must: {be: public}", "class {|PLAN2002:A|} { } partial class {|PLAN2002:B|} { } partial class B { }", "public class A { } public partial class B { } partial class B { }")]
    [InlineData("types: {kind: class}, must: {be: partial}", "/* A */ class {|PLAN2002:A|} { }", "/* A */ partial class A { }")]
    [InlineData("types: {kind: class}, must: {be: abstract}", "public class {|PLAN2002:A|} { }", "public abstract class A { }")]
    [InlineData("members: {kind: method}, must: {be: virtual}", "class A { public int {|PLAN2002:B|}() => 1; }", "class A { public virtual int B() => 1; }")]
    [InlineData("members: {kind: method, name: B}, must: {be: protected}", "abstract class A { public abstract int {|PLAN2002:B|}(); } class C : A { public override int {|PLAN2002:B|}() => 1; }", "abstract class A { protected abstract int B(); } class C : A { protected override int B() => 1; }")]
    [InlineData("members: {kind: property}, must: {be: internal}", "class A { public int {|PLAN2002:B|} { get; internal set; } }", "class A { internal int B { get; set; } }")]
    [InlineData("members: {kind: constructor}, must: {be: private}", "class A { internal {|PLAN2002:A|}(int b) { } public {|PLAN2002:A|}() { } }", "class A { private A(int b) { } private A() { } }")]
    [InlineData("types: {kind: class}, mustNot: {be: public}", "public class {|PLAN2002:A|} { }", "internal class A { }")]
    [InlineData("types: {kind: class}, mustNot: {be: sealed}", "public sealed class {|PLAN2002:A|} { }", "public class A { }")]
    [InlineData("members: {kind: field}, must: {not: {be: const}}", "class A { const int {|PLAN2002:b|} = 1; }", "class A { static readonly int b = 1; }")]
    [InlineData("members: {kind: field}, must: {be: const}", "class A { static readonly int {|PLAN2002:b|} = 1; }", "class A { const int b = 1; }")]
    public Task Modifiers_are_written_in_order(string pattern, string before, string after) => Test.VerifyAsync(pattern, before, after);

    [Fact]
    public Task An_async_method_awaits_what_it_returned() => Test.VerifyAsync(
        "members: {kind: method, returns: [Task, Task<*>]}, must: {be: async}",
        """
        using System.Threading.Tasks;

        class Shop
        {
            Task {|PLAN2002:Pay|}() => Task.Delay(1);
            Task<int> {|PLAN2002:Count|}(bool all) => all ? Task.FromResult(1) : Task.FromResult(2);
            Task {|PLAN2002:Ship|}(bool now)
            {
                if (now)
                {
                    // At once.
                    return Task.CompletedTask;
                }

                System.Func<int> one = () => { return 1; };
                return Task.Delay(one());
            }
        }
        """,
        """
        using System.Threading.Tasks;

        class Shop
        {
            async Task Pay() => await Task.Delay(1);
            async Task<int> Count(bool all) => await (all ? Task.FromResult(1) : Task.FromResult(2));
            async Task Ship(bool now)
            {
                if (now)
                {
                    // At once.
                    await Task.CompletedTask;
                    return;
                }

                System.Func<int> one = () => { return 1; };
                await Task.Delay(one());
            }
        }
        """);

    [Theory]
    [InlineData("types: {name: A}, must: {be: sealed}", "class {|PLAN2002:A|} { } class B : A { }")]
    [InlineData("types: {name: A}, must: {be: sealed}", "abstract class {|PLAN2002:A|} { }")]
    [InlineData("types: {name: A}, must: {be: abstract}", "class {|PLAN2002:A|} { } class B { A c = new(); }")]
    [InlineData("types: {name: A}, must: {be: internal}", "public class {|PLAN2002:A|} { } public class B : A { }")]
    [InlineData("types: {name: A}, must: {be: static}", "class {|PLAN2002:A|} { int b; } class B { A c = new(); }")]
    [InlineData("types: {name: A}, must: {kind: record}", "class {|PLAN2002:A|} { }")]
    [InlineData("members: {kind: field}, must: {be: readonly}", "class A { int {|PLAN2002:b|}; void C() => b = 1; }")]
    [InlineData("members: {kind: field}, must: {be: readonly}", "class A { int {|PLAN2002:b|}, {|PLAN2002:c|}; }")]
    [InlineData("members: {name: B}, must: {be: static}", "class A { int {|PLAN2002:B|}() => 1; int C() => new A().B(); }")]
    [InlineData("members: {name: B}, must: {be: private}", "interface I { void {|PLAN2002:B|}(); } class A : I { public void {|PLAN2002:B|}() { } }")]
    [InlineData("members: {kind: constructor}, must: {be: private}", "class {|PLAN2002:A|} { }")]
    [InlineData("members: {name: B}, mustNot: {be: override}", "class A { protected virtual void B() { } } class C : A { protected override void {|PLAN2002:B|}() { } }")]
    public Task What_would_not_compile_is_not_offered(string pattern, string code) => Test.VerifyAsync(pattern, code, code);

    [Fact]
    public async Task Fix_all_leaves_out_what_would_not_compile()
    {
        var test = new Test("types: {kind: class, name: \"*\"}, must: {be: sealed}", ("/0/A.cs", "class {|PLAN2002:A|} { } class {|PLAN2002:B|} : A { } class {|PLAN2002:C|} { protected int d; } class {|PLAN2002:E|} { }"));
        test.FixedState.Sources.Add(("/0/A.cs", "class {|PLAN2002:A|} { } sealed class B : A { } sealed class C { private int d; } sealed class E { }"));
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Of_several_modifiers_that_would_do_each_is_offered()
    {
        var test = new Test("types: {name: A}, must: {be: [abstract, internal]}", ("/0/A.cs", "public class {|PLAN2002:A|} { }")) { CodeActionIndex = 1, CodeActionEquivalenceKey = "ChangeModifiersCodeFixProvider.Add internal" };
        test.FixedState.Sources.Add(("/0/A.cs", "internal class A { }"));
        await test.RunAsync(CancellationToken.None);
    }
}
