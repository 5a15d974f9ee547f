using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class MoveTests
{
    private const string Root = "is_global = true\nbuild_property.ProjectDir = /0/\nbuild_property.RootNamespace = Shop\n";

    [Theory]
    [InlineData("place: file-named-as-type")]
    [InlineData("place: one-public-type-a-file")]
    public Task A_type_moves_to_a_file_of_its_name_with_the_usings_it_needs(string place) => PatternFixTest<MoveToFileCodeFixProvider>.VerifyAsync(
        $"types: {{kind: [class, record], be: public}}, must: {{{place}}}",
        [
            ("/0/Orders/Order.cs", """
                // Head.
                using System;
                using System.Collections.Generic;

                namespace Shop.Orders;

                public sealed class PLACE
                {
                    public List<int> Lines { get; } = [];
                }

                /// <summary>It is on its way.</summary>
                public sealed record {|PLAN2006:Shipped|}(Guid Order);

                internal enum Stage { Open }
                """.Replace("PLACE", place.Contains("public", StringComparison.Ordinal) ? "{|PLAN2006:Order|}" : "Order", StringComparison.Ordinal)),
        ],
        [
            ("/0/Orders/Order.cs", """
                // Head.
                using System.Collections.Generic;

                namespace Shop.Orders;

                public sealed class Order
                {
                    public List<int> Lines { get; } = [];
                }

                internal enum Stage { Open }
                """),
            ("/0/Orders/Shipped.cs", """
                // Head.
                using System;

                namespace Shop.Orders;

                /// <summary>It is on its way.</summary>
                public sealed record Shipped(Guid Order);

                """),
        ]);

    [Fact]
    public Task A_file_with_one_type_gets_its_name() => PatternFixTest<MoveToFileCodeFixProvider>.VerifyAsync(
        "types: {kind: class}, must: {place: file-named-as-type}",
        [("/0/Stuff.cs", "namespace Shop;\n\nclass {|PLAN2006:Order|}<T> { }\n"), ("/0/Order.cs", "namespace Shop;\n\nclass Order { }\n")],
        [("/0/Order{T}.cs", "namespace Shop;\n\nclass Order<T> { }\n"), ("/0/Order.cs", "namespace Shop;\n\nclass Order { }\n")]);

    [Fact]
    public async Task A_file_moves_to_the_folder_of_its_namespace()
    {
        var test = new PatternFixTest<MoveToFileCodeFixProvider>("types: {kind: class}, must: {place: folder-as-namespace}", ("/0/Order.cs", "namespace Shop.Orders;\n\nclass {|PLAN2006:Order|} { }\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", Root));
        test.FixedState.Sources.Add(("/0/Orders/Order.cs", "namespace Shop.Orders;\n\nclass Order { }\n"));
        test.FixedState.AnalyzerConfigFiles.Add(("/.globalconfig", Root));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Or_the_namespace_follows_the_folder()
    {
        var test = new PatternFixTest<MoveToNamespaceCodeFixProvider>(
            "types: {kind: class}, must: {place: folder-as-namespace}",
            ("/0/Orders/Order.cs", "namespace Shop.Billing;\n\nclass {|PLAN2006:Order|} { }\n"), ("/0/User.cs", "using Shop.Billing;\n\nnamespace Shop;\n\nclass User { Order a; }\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", Root));
        test.FixedState.Sources.Add(("/0/Orders/Order.cs", "namespace Shop.Orders;\n\nclass Order { }\n"));
        test.FixedState.Sources.Add(("/0/User.cs", "using Shop.Orders;\n\nnamespace Shop;\n\nclass User { Order a; }\n"));
        test.FixedState.AnalyzerConfigFiles.Add(("/.globalconfig", Root));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task A_type_moves_to_another_namespace_and_all_who_name_it_follow() => PatternFixTest<MoveToNamespaceCodeFixProvider>.VerifyAsync(
        "types: {name: \"*Event\"}, must: {in: Shop.Contracts}",
        [
            ("/0/Orders/Order.cs", """
                using System;

                namespace Shop.Orders;

                public sealed class Order { public ShippedEvent Ship() => new(Guid.Empty, this); }

                /// <summary>Of <see cref="Order"/>.</summary>
                public sealed record {|PLAN2006:ShippedEvent|}(Guid Id, Order Order);
                """),
            ("/0/Orders/PaidEvent.cs", "namespace Shop.Orders;\n\npublic sealed record {|PLAN2006:PaidEvent|}(int Id);\n"),
            ("/0/User.cs", """
                using Shop.Orders;
                using Alias = Shop.Orders.PaidEvent;

                namespace Shop;

                /// <summary><see cref="Shop.Orders.PaidEvent"/></summary>
                class User
                {
                    Shop.Orders.PaidEvent a;
                    global::Shop.Orders.ShippedEvent b;
                    Alias c;
                    string d = nameof(Orders.PaidEvent);
                    PaidEvent e;
                }
                """),
            ("/0/Contracts/Known.cs", "namespace Shop.Contracts;\n\nclass Known { }\n"),
        ],
        [
            ("/0/Orders/Order.cs", """
                using System;
                using Shop.Contracts;

                namespace Shop.Orders;

                public sealed class Order { public ShippedEvent Ship() => new(Guid.Empty, this); }

                """),
            ("/0/Contracts/ShippedEvent.cs", """
                using System;
                using Shop.Orders;

                namespace Shop.Contracts;

                /// <summary>Of <see cref="Order"/>.</summary>
                public sealed record ShippedEvent(Guid Id, Order Order);
                """),
            ("/0/Orders/PaidEvent.cs", "namespace Shop.Contracts;\n\npublic sealed record PaidEvent(int Id);\n"),
            ("/0/User.cs", """
                using Shop.Contracts;
                using Alias = Shop.Contracts.PaidEvent;

                namespace Shop;

                /// <summary><see cref="Shop.Contracts.PaidEvent"/></summary>
                class User
                {
                    Shop.Contracts.PaidEvent a;
                    global::Shop.Contracts.ShippedEvent b;
                    Alias c;
                    string d = nameof(Shop.Contracts.PaidEvent);
                    PaidEvent e;
                }
                """),
            ("/0/Contracts/Known.cs", "namespace Shop.Contracts;\n\nclass Known { }\n"),
        ]);

    [Theory]
    [InlineData("in: \"Shop.*\"", "namespace Other;\nclass {|PLAN2006:A|} { }")]
    [InlineData("in: Shop", "namespace Other { namespace Inner { class {|PLAN2006:A|} { } } }")]
    [InlineData("in: Shop", "class {|PLAN2006:A|} { }")]
    [InlineData("in: Shop", "namespace Other { partial class {|PLAN2006:A|} { } partial class A { } }")]
    [InlineData("in: Shop", "namespace Other { class {|PLAN2006:A|} { } } namespace Shop { class A { class Inside { } } }")]
    public Task What_leaves_a_choice_is_not_offered(string place, string code) => PatternFixTest<MoveToNamespaceCodeFixProvider>.VerifyAsync($"types: {{name: A, not: {{in: Shop}}}}, must: {{{place}}}", code, code);

    [Theory]
    [InlineData("partial class {|PLAN2006:A|} { } partial class A { }")]
    [InlineData("class Code { }\n#if DEBUG\n#endif\nclass {|PLAN2006:A|} { }")]
    [InlineData("file class Code { } class {|PLAN2006:A|} { object b = new Code(); }")]
    public Task What_can_not_be_cut_out_of_its_file_is_not_offered(string code) => PatternFixTest<MoveToFileCodeFixProvider>.VerifyAsync("types: {name: A}, must: {place: file-named-as-type}", code, code);
}
