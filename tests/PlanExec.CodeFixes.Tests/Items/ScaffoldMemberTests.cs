namespace PlanExec.CodeFixes.Tests.Items;

public sealed class ScaffoldMemberTests
{
    private static Task VerifyAsync(string code, string before, string after) => ItemFixTest<ScaffoldMemberCodeFixProvider>.VerifyAsync(code, before, after);

    [Fact]
    public Task Line_breaks_are_those_of_the_file() => ItemFixTest<ScaffoldMemberCodeFixProvider>.VerifyAsync(
        "class Numbers\n{\n    public int First { get; set; }\n    public void Reset();\n    public string Key();\n}",
        """
        class {|PLAN3002:{|PLAN3002:Numbers|}|}
        {
            public int First { get; set; }
        }
        """,
        """
        using System;

        namespace Shop.Orders;

        class Numbers
        {
            public int First { get; set; }

            public void {|PLAN3004:Reset|}() => throw new NotImplementedException("ORD-1");

            public string {|PLAN3004:Key|}() => throw new NotImplementedException("ORD-1");
        }
        """,
        "\r\n");

    [Fact]
    public Task Members_stand_behind_those_that_the_plan_has_before_them() => VerifyAsync(
        """
        class Numbers
        {
            public Numbers(string prefix);
            public string Prefix { get; }
            public Task<int> NextAsync(CancellationToken cancellationToken = default);
            public void Reset();
        }
        """,
        """
        class {|PLAN3002:{|PLAN3002:{|PLAN3002:Numbers|}|}|}
        {
            private int last;

            public void Reset() => last = 0;

            private int Other() => last;
        }
        """,
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Orders;

        class Numbers
        {
            private int last;

            public Numbers(string prefix)
            {
                Prefix = prefix;
            }

            public string Prefix { get; }

            public Task<int> {|PLAN3004:NextAsync|}(CancellationToken cancellationToken = default) => throw new NotImplementedException("ORD-1");

            public void Reset() => last = 0;

            private int Other() => last;
        }
        """);

    [Fact]
    public Task Values_of_an_enum_stand_in_the_order_of_the_plan() => VerifyAsync(
        "enum State { Open, Paid = 5, Sent }",
        """
        enum {|PLAN3002:{|PLAN3002:State|}|}
        {
            Open,
            Lost = 9
        }
        """,
        """
        enum State
        {
            Open,
            Paid = 5,
            Sent,
            Lost = 9
        }
        """);

    [Fact]
    public Task Type_parameters_bear_the_names_of_the_code() => VerifyAsync(
        "interface IPage<T> { T First(); IReadOnlyList<T> All { get; } }",
        """
        interface {|PLAN3002:{|PLAN3002:IPage|}|}<TItem>
        {
        }
        """,
        """
        using System.Collections.Generic;

        namespace Shop.Orders;

        interface IPage<TItem>
        {
            TItem First();

            IReadOnlyList<TItem> All { get; }
        }
        """);

    [Fact]
    public Task Parameters_of_a_record_are_written() => VerifyAsync(
        "record Number(string Value, int Count);",
        "record {|PLAN3002:Number|};\n",
        "record Number(string Value, int Count);\n");
}
