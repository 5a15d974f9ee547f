namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>Which constructors and properties follow from the plan alone, and which are still to be written.</summary>
public sealed class ScaffoldValueTests
{
    [Fact]
    public Task Constructor_is_not_finished_where_the_plan_does_not_say_what_the_base_gets() => ScaffoldTest.VerifyAsync(
        "public sealed class Circle : Shape { public Circle(double radius); public double Radius { get; } }",
        "namespace {|PLAN3008:Shop.Orders|};\npublic abstract class Shape { protected Shape(string name) { } }\n",
        ("/0/Orders/Circle.cs", """
            using System;

            namespace Shop.Orders;

            public sealed class Circle : Shape
            {
                public Circle(double radius) : base(default!)
                {
                    throw new NotImplementedException("ORD-1");
                }

                public double Radius { get; }
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task What_the_plan_gives_no_value_is_not_finished() => ScaffoldTest.VerifyAsync(
        "public sealed class Basket(string owner, int count) { public string Owner { get; } public long Count { get; set; } public decimal Total { get; } public static Basket Empty { get; } public int Most { get; } = 3; }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Basket.cs", """
            using System;

            namespace Shop.Orders;

            public sealed class Basket(string owner, int count)
            {
                public string Owner { get; } = owner;

                public long Count { get; set; } = count;

                public decimal Total => throw new NotImplementedException("ORD-1");

                public static Basket Empty => throw new NotImplementedException("ORD-1");

                public int Most { get; } = 3;
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task A_value_that_a_property_can_not_hold_is_to_be_written() => ScaffoldTest.VerifyAsync(
        "public sealed class Lines(string owner, string count) { public Uri Owner { get; } public int Count { get; set; } }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Lines.cs", """
            using System;

            namespace Shop.Orders;

            public sealed class Lines(string owner, string count)
            {
                public Uri Owner => throw new NotImplementedException("ORD-1");

                public int Count { get; set; }
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task A_constructor_that_gets_what_a_property_can_not_hold_is_to_be_written() => ScaffoldTest.VerifyAsync(
        "public sealed class Pages { public Pages(string first); public Uri First { get; } }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Pages.cs", """
            using System;

            namespace Shop.Orders;

            public sealed class Pages
            {
                public Pages(string first)
                {
                    throw new NotImplementedException("ORD-1");
                }

                public Uri First { get; }
            }

            """.ReplaceLineEndings("\n")));
}
