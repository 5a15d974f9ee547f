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

    [Fact]
    public Task Members_stand_together_where_the_others_do() => VerifyAsync(
        "class Numbers { public int First { get; set; } public int Second { get; set; } public int Third { get; set; } public int Next(); public int Last(); }",
        """
        class {|PLAN3002:{|PLAN3002:Numbers|}|}
        {
            public int First { get; set; }
            public int Third { get; set; }

            public int Last() => 3;
        }
        """,
        """
        using System;

        namespace Shop.Orders;

        class Numbers
        {
            public int First { get; set; }
            public int Second { get; set; }
            public int Third { get; set; }

            public int {|PLAN3004:Next|}() => throw new NotImplementedException("ORD-1");

            public int Last() => 3;
        }
        """);

    [Fact]
    public Task What_stands_behind_an_added_member_is_separated_from_it() => VerifyAsync(
        "class Numbers { public int First { get; set; } public void Reset(); }",
        """
        class {|PLAN3002:Numbers|}
        {
            // what is done
            public void Reset()
            {
                return;
            }
        }
        """,
        """
        class Numbers
        {
            public int First { get; set; }

            // what is done
            public void Reset()
            {
                return;
            }
        }
        """);

    [Fact]
    public Task Fields_stand_together() => VerifyAsync(
        "class Numbers { public const int Most = 3; public const int Least = 1; public int Next { get; set; } }",
        "class {|PLAN3002:{|PLAN3002:Numbers|}|}\n{\n    public int Next { get; set; }\n}\n",
        "class Numbers\n{\n    public const int Most = 3;\n    public const int Least = 1;\n\n    public int Next { get; set; }\n}\n");

    [Fact]
    public Task A_directive_for_all_files_is_not_repeated() => ItemFixTest<ScaffoldMemberCodeFixProvider>.VerifyFilesAsync(
        "class Numbers { public int Next(); public Task<int> LastAsync(); }",
        "class {|PLAN3002:{|PLAN3002:Numbers|}|}\n{\n}\n",
        """
        using System.Threading.Tasks;

        namespace Shop.Orders;

        class Numbers
        {
            public int {|PLAN3004:Next|}() => throw new NotImplementedException("ORD-1");

            public Task<int> {|PLAN3004:LastAsync|}() => throw new NotImplementedException("ORD-1");
        }

        """,
        "global using System;\n");

    [Fact]
    public Task A_property_that_the_plan_gives_no_value_throws() => VerifyAsync(
        "class Numbers { public Numbers(int first); public int First { get; } public int Last { get; } public static Numbers None { get; } }",
        "class {|PLAN3002:{|PLAN3002:{|PLAN3002:{|PLAN3002:Numbers|}|}|}|}\n{\n}\n",
        """
        using System;

        namespace Shop.Orders;

        class Numbers
        {
            public Numbers(int first)
            {
                First = first;
            }

            public int First { get; }

            public int {|PLAN3004:Last|} => throw new NotImplementedException("ORD-1");

            public static Numbers {|PLAN3004:None|} => throw new NotImplementedException("ORD-1");
        }

        """);

    [Fact]
    public Task Parameters_of_the_type_are_the_values_of_its_properties() => VerifyAsync(
        "class Numbers(int first) { public int First { get; } public string Last { get; } }",
        "class {|PLAN3002:{|PLAN3002:Numbers|}|}(int first, int last)\n{\n}\n".Replace("(int first, int last)", "(int first)", StringComparison.Ordinal),
        """
        using System;

        namespace Shop.Orders;

        class Numbers(int first)
        {
            public int First { get; } = first;

            public string {|PLAN3004:Last|} => throw new NotImplementedException("ORD-1");
        }

        """);

    [Fact]
    public Task A_constructor_that_gets_what_a_property_can_not_hold_throws() => VerifyAsync(
        "class Numbers { public Numbers(IEnumerable<int> all); public IReadOnlyList<int> All { get; } }",
        "class {|PLAN3002:{|PLAN3002:Numbers|}|}\n{\n}\n",
        """
        using System;
        using System.Collections.Generic;

        namespace Shop.Orders;

        class Numbers
        {
            public {|PLAN3004:Numbers|}(IEnumerable<int> all)
            {
                throw new NotImplementedException("ORD-1");
            }

            public IReadOnlyList<int> All { get; }
        }

        """);

    [Theory]
    [InlineData("\t")]
    [InlineData("  ")]
    [InlineData("    ")]
    public Task Members_are_indented_as_the_file_is(string indentation) => VerifyAsync(
        "class Numbers\n{\n    public int First { get; set; }\n    public Numbers(int first);\n}",
        $"class {{|PLAN3002:Numbers|}}\n{{\n{indentation}public int First {{ get; set; }}\n\n{indentation}private int Second()\n{indentation}{{\n{indentation}{indentation}return 2;\n{indentation}}}\n}}\n",
        $"class Numbers\n{{\n{indentation}public int First {{ get; set; }}\n\n{indentation}public Numbers(int first)\n{indentation}{{\n{indentation}{indentation}First = first;\n{indentation}}}\n\n{indentation}private int Second()\n{indentation}{{\n{indentation}{indentation}return 2;\n{indentation}}}\n}}\n");

    [Fact]
    public Task Extension_members_go_into_the_block_that_is_there() => VerifyAsync(
        """
        static class Texts
        {
            extension(string text)
            {
                int First();
                int Second();
                int Third();
            }
        }
        """,
        """
        static class {|PLAN3002:{|PLAN3002:Texts|}|}
        {
            extension(int number)
            {
                int Other() => number;
            }

            extension(string text)
            {
                int Second() => text.Length;
            }
        }
        """,
        """
        using System;

        namespace Shop.Orders;

        static class Texts
        {
            extension(int number)
            {
                int Other() => number;
            }

            extension(string text)
            {
                int {|PLAN3004:First|}() => throw new NotImplementedException("ORD-1");

                int Second() => text.Length;

                int {|PLAN3004:Third|}() => throw new NotImplementedException("ORD-1");
            }
        }
        """);

    [Fact]
    public Task Extension_members_of_one_type_share_a_new_block() => VerifyAsync(
        "static class Texts\n{\n    extension(string text)\n    {\n        int First();\n        int Second();\n    }\n}",
        """
        static class {|PLAN3002:{|PLAN3002:Texts|}|}
        {
        }
        """,
        """
        using System;

        namespace Shop.Orders;

        static class Texts
        {
            extension(string text)
            {
                int {|PLAN3004:First|}() => throw new NotImplementedException("ORD-1");

                int {|PLAN3004:Second|}() => throw new NotImplementedException("ORD-1");
            }
        }
        """);
}
