using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.ChangeBasesCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class ChangeBasesTests
{
    private const string Kernel = """
        using System;

        namespace Shop.Kernel;

        public interface IAudited { DateTimeOffset CreatedAt { get; } void Touch(Guid by); }
        public abstract class Entity { protected Entity(Guid id) { } public abstract string Title { get; } }
        """;

    [Fact]
    public Task An_interface_comes_with_its_members() => Test.VerifyAsync(
        "types: {in: Shop.Orders, kind: class}, must: {is: IAudited}",
        [
            ("/0/Kernel.cs", Kernel),
            ("/0/Order.cs", """
                namespace Shop.Orders;

                public sealed class {|PLAN2003:Order|}
                {
                    public int Number { get; }
                }

                public sealed class {|PLAN2003:Invoice|} : System.IDisposable
                {
                    public void Dispose()
                    {
                    }
                }
                """),
        ],
        [
            ("/0/Kernel.cs", Kernel),
            ("/0/Order.cs", """
                using System;
                using Shop.Kernel;

                namespace Shop.Orders;

                public sealed class Order : IAudited
                {
                    public int Number { get; }

                    public DateTimeOffset CreatedAt => throw new NotImplementedException("known");

                    public void Touch(Guid by) => throw new NotImplementedException("known");
                }

                public sealed class Invoice : System.IDisposable, IAudited
                {
                    public void Dispose()
                    {
                    }

                    public DateTimeOffset CreatedAt => throw new NotImplementedException("known");

                    public void Touch(Guid by) => throw new NotImplementedException("known");
                }
                """),
        ]);

    [Fact]
    public Task A_base_class_stands_first_and_its_constructor_is_called() => Test.VerifyAsync(
        "types: {name: Order}, must: {is: Shop.Kernel.Entity}",
        [
            ("/0/Kernel.cs", Kernel),
            ("/0/Order.cs", "namespace Shop.Kernel.Orders;\n\npublic sealed class {|PLAN2003:Order|} : System.ICloneable\n{\n    public object Clone() => this;\n}\n"),
        ],
        [
            ("/0/Kernel.cs", Kernel),
            ("/0/Order.cs", """
                using System;

                namespace Shop.Kernel.Orders;

                public sealed class Order : Entity, System.ICloneable
                {
                    public object Clone() => this;

                    public Order(Guid id) : base(id)
                    {
                    }

                    public override string Title => throw new NotImplementedException("known");
                }

                """),
        ]);

    [Theory]
    [InlineData("types: {name: A}, must: {is: I}", "interface I { } record {|PLAN2003:A|}(int B);", "interface I { } record A(int B) : I;")]
    [InlineData("types: {name: A}, must: {is: \"IEquatable<int>\"}", "interface I { } class {|PLAN2003:A|} : I { }", "using System;\n\ninterface I { } class A : I, IEquatable<int>\n{\n    public bool Equals(int other) => throw new NotImplementedException(\"known\");\n}")]
    [InlineData("types: {name: A}, mustNot: {is: I}", "interface I { } interface J { } class {|PLAN2003:A|} : I { } namespace N { class {|PLAN2003:A|} : J, I { } }", "interface I { } interface J { } class A { } namespace N { class A : J { } }")]
    public Task Bases_are_added_and_removed(string pattern, string before, string after) => Test.VerifyAsync(pattern, before, after);

    [Theory]
    [InlineData("types: {name: A}, must: {is: B}", "class B { } class C { } class {|PLAN2003:A|} : C { }")]
    [InlineData("types: {name: A}, must: {is: B}", "sealed class B { } class {|PLAN2003:A|} { }")]
    [InlineData("types: {name: A}, must: {is: \"B<*>\"}", "class B<T> { } class {|PLAN2003:A|} { }")]
    [InlineData("types: {name: A}, must: {is: B}", "class {|PLAN2003:A|} { } namespace N { class B { } } namespace M { class B { } }")]
    [InlineData("types: {name: A}, must: {is: B}", "enum {|PLAN2003:A|} { } interface B { }")]
    [InlineData("types: {name: A}, mustNot: {is: B}", "class B { public int C; } class {|PLAN2003:A|} : B { int D => C; }")]
    [InlineData("types: {name: A}, mustNot: {is: B}", "class B { } class C : B { } class {|PLAN2003:A|} : C { }")]
    public Task What_has_no_place_or_is_needed_is_not_offered(string pattern, string code) => Test.VerifyAsync(pattern, code, code);
}
