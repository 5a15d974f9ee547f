namespace PlanExec.CodeFixes.Tests.Items;

public sealed class ScaffoldItemTests
{
    [Fact]
    public Task Bodies_throw_with_the_id_and_what_follows_from_the_plan_is_finished() => ScaffoldTest.VerifyAsync(
        """
        public sealed class OrderNumbers
        {
            public OrderNumbers(string prefix, int Start);
            public OrderNumbers(TimeSpan delay);
            public OrderNumbers();
            public string Prefix { get; }
            public int Start { get; set; }
            public string this[int index] { get; }
            public event EventHandler Changed;
            public Task<string> NextAsync(CancellationToken cancellationToken = default);
            public static OrderNumbers operator +(OrderNumbers left, OrderNumbers right);
        }
        """,
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/OrderNumbers.cs", """
            using System;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Shop.Orders;

            public sealed class OrderNumbers
            {
                public OrderNumbers(string prefix, int Start)
                {
                    Prefix = prefix;
                    this.Start = Start;
                }

                public OrderNumbers(TimeSpan delay)
                {
                    throw new NotImplementedException("ORD-1");
                }

                public OrderNumbers()
                {
                }

                public string Prefix { get; }

                public int Start { get; set; }

                public string this[int index] { get => throw new NotImplementedException("ORD-1"); }

                public event EventHandler Changed { add => throw new NotImplementedException("ORD-1"); remove => throw new NotImplementedException("ORD-1"); }

                public Task<string> NextAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException("ORD-1");

                public static OrderNumbers operator +(OrderNumbers left, OrderNumbers right) => throw new NotImplementedException("ORD-1");
            }

            """.ReplaceLineEndings("\n")));

    [Theory]
    [InlineData("public sealed record OrderNumber(string Value);", "OrderNumber")]
    [InlineData("public enum State\n{\n    Open,\n    Paid\n}", "State")]
    [InlineData("public delegate void Placed(int number);", "Placed")]
    [InlineData("public interface INumbers\n{\n    int Next();\n}", "INumbers")]
    [InlineData("public interface INumbers\n{\n    int Last { get; }\n\n    int Next();\n}", "INumbers")]
    public Task Kinds_without_bodies_stand_as_planned(string code, string name) => ScaffoldTest.VerifyAsync(
        code,
        "namespace {|PLAN3008:Shop.Orders|}\n{\n    class Order { }\n}\n",
        ($"/0/Orders/{name}.cs", $"namespace Shop.Orders\n{{\n{string.Join('\n', code.Split('\n').Select(line => line.Length == 0 ? line : "    " + line))}\n}}\n"));

    [Fact]
    public Task Base_and_interface_members_are_implemented() => ScaffoldTest.VerifyAsync(
        "public sealed class Rule : RuleBase, IRule<int>, IDisposable { public int Rank { get; } }",
        """
        namespace {|PLAN3008:Shop.Orders|};
        public interface IRule<T> { T Apply<TInput>(TInput input, int times = 1) where TInput : class; int Rank { get; } string Name { get; set; } }
        public abstract class RuleBase { protected RuleBase(string name, int rank) { } protected abstract bool Fits(int number); public abstract string Title { get; } }
        """,
        ("/0/Orders/Rule.cs", """
            using System;

            namespace Shop.Orders;

            public sealed class Rule : RuleBase, IRule<int>, IDisposable
            {
                public int Rank => throw new NotImplementedException("ORD-1");

                public Rule(string name, int rank) : base(name, rank)
                {
                }

                protected override bool Fits(int number) => throw new NotImplementedException("ORD-1");

                public override string Title => throw new NotImplementedException("ORD-1");

                public int Apply<TInput>(TInput input, int times = 1) where TInput : class => throw new NotImplementedException("ORD-1");

                public string Name { get => throw new NotImplementedException("ORD-1"); set => throw new NotImplementedException("ORD-1"); }

                public void Dispose() => throw new NotImplementedException("ORD-1");
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task Operators_that_an_interface_demands_are_implemented() => ScaffoldTest.VerifyAsync(
        "public struct Money : ISummed<Money>;",
        """
        namespace {|PLAN3008:Shop.Orders|};
        public interface ISummed<T> where T : ISummed<T> { static abstract T operator +(T left, T right); static abstract T operator -(T value); static abstract implicit operator T(int value); static abstract bool operator true(T value); static abstract bool operator false(T value); }
        """,
        ("/0/Orders/Money.cs", """
            using System;

            namespace Shop.Orders;

            public struct Money : ISummed<Money>
            {
                public static Money operator +(Money left, Money right) => throw new NotImplementedException("ORD-1");

                public static Money operator -(Money value) => throw new NotImplementedException("ORD-1");

                public static implicit operator Money(int value) => throw new NotImplementedException("ORD-1");

                public static bool operator true(Money value) => throw new NotImplementedException("ORD-1");

                public static bool operator false(Money value) => throw new NotImplementedException("ORD-1");
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task What_is_planned_behind_its_interface_brings_nothing_of_its_name_into_sight() => ScaffoldTest.VerifyAsync(
        "public sealed class Numbers : IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator(); }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Numbers.cs", """
            using System;
            using System.Collections;
            using System.Collections.Generic;

            namespace Shop.Orders;

            public sealed class Numbers : IEnumerable<int>
            {
                IEnumerator<int> IEnumerable<int>.GetEnumerator() => throw new NotImplementedException("ORD-1");

                IEnumerator IEnumerable.GetEnumerator() => throw new NotImplementedException("ORD-1");
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task Inherited_events_and_indexers_get_bodies() => ScaffoldTest.VerifyAsync(
        "public sealed class Numbers : INumbers { }",
        "namespace {|PLAN3008:Shop.Orders|};\npublic interface INumbers { int this[int index] { get; } event System.Action Changed; }\n",
        ("/0/Orders/Numbers.cs", """
            using System;

            namespace Shop.Orders;

            public sealed class Numbers : INumbers
            {
                public int this[int index] { get => throw new NotImplementedException("ORD-1"); }

                public event Action Changed { add => throw new NotImplementedException("ORD-1"); remove => throw new NotImplementedException("ORD-1"); }
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task Partial_declarations_of_one_type_are_one_type() => ScaffoldTest.VerifyAsync(
        "public partial class Numbers { public int First { get; } }\npublic partial class Numbers : IDisposable { public int Second(); public void Dispose(); }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Numbers.cs", """
            using System;

            namespace Shop.Orders;

            public partial class Numbers : IDisposable
            {
                public int First => throw new NotImplementedException("ORD-1");

                public int Second() => throw new NotImplementedException("ORD-1");

                public void Dispose() => throw new NotImplementedException("ORD-1");
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task A_namespace_without_files_gets_folders_below_its_parents() => ScaffoldTest.VerifyAsync(
        "namespace Shop.Orders.Pricing.Rules;\npublic class Discount { }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Pricing/Rules/Discount.cs", "namespace Shop.Orders.Pricing.Rules;\n\npublic class Discount\n{\n}\n"));

    [Fact]
    public Task Names_that_one_namespace_alone_explains_get_their_using() => ScaffoldTest.VerifyAsync(
        "public class Prices { public StringBuilder Text { get; set; } }",
        "namespace {|PLAN3008:Shop.Orders|};\nclass Order { }\n",
        ("/0/Orders/Prices.cs", "using System.Text;\n\nnamespace Shop.Orders;\n\npublic class Prices\n{\n    public StringBuilder Text { get; set; }\n}\n"));

    [Fact]
    public async Task The_types_that_an_item_needs_come_with_it_into_their_own_project()
    {
        const string plan = """
            version: 1
            components:
              Orders: {namespaces: [TestProject], uses: [Contracts]}
              Contracts: {namespaces: [Contracts], uses: []}
            items:
              {|PLAN3001:ORD-1|}: {title: "Numbers & more,\nof <any>\e kind.", component: Orders, code: "public class Numbers : INumbers { public Number Next(); }"}
              CON-1: {component: Contracts, code: "using System; public interface INumbers { Number Next(); } public readonly record struct Number(Guid Value);"}
            """;
        var test = new ScaffoldTest(plan) { NumberOfFixAllIterations = 1 };
        test.TestState.Sources.Add("namespace {|PLAN3008:TestProject|};\nclass Order { }\n");
        test.FixedState.Sources.Add("namespace TestProject;\nclass Order { }\n");
        test.FixedState.Sources.Add(("/0/Numbers.cs", """
            using System;
            using Contracts;

            namespace TestProject;

            /// <summary>Numbers &amp; more, of &lt;any&gt; kind.</summary>
            public class Numbers : INumbers
            {
                public Number Next() => throw new NotImplementedException("ORD-1");
            }

            """.ReplaceLineEndings("\n")));
        AddContracts(
            test.TestState,
            plan.Replace("{|PLAN3001:ORD-1|}", "ORD-1", StringComparison.Ordinal).Replace("CON-1", "{|PLAN3001:{|PLAN3001:CON-1|}|}", StringComparison.Ordinal),
            "namespace {|PLAN3008:{|PLAN3008:Contracts|}|};\npublic class Marker { }\n");
        AddContracts(
            test.FixedState,
            plan.Replace("{|PLAN3001:ORD-1|}", "ORD-1", StringComparison.Ordinal),
            "namespace Contracts;\npublic class Marker { }\n",
            ("/Contracts/INumbers.cs", "namespace Contracts;\n\npublic interface INumbers\n{\n    Number Next();\n}\n"),
            ("/Contracts/Number.cs", "using System;\n\nnamespace Contracts;\n\npublic readonly record struct Number(Guid Value);\n"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("public class Broken { public Unknown Value { get; } }")]
    [InlineData("[System.Obsolete(Reason = 1)] public class Broken { }")]
    public async Task What_would_not_compile_is_not_offered(string code)
    {
        var test = new ScaffoldTest($"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders]}}}}\nitems:\n  {{|PLAN3001:ORD-1|}}:\n    component: Orders\n    code: \"{code}\"\n");
        test.TestState.Sources.Add("namespace {|PLAN3008:Shop.Orders|}; class Order { }");
        test.FixedState.Sources.Add("namespace {|PLAN3008:Shop.Orders|}; class Order { }");
        test.FixedState.AdditionalFiles.Clear();
        test.FixedState.AdditionalFiles.Add(test.TestState.AdditionalFiles[0]);
        await test.RunAsync(CancellationToken.None);
    }

    private static void AddContracts(Microsoft.CodeAnalysis.Testing.SolutionState state, string plan, string source, params (string Path, string Text)[] added)
    {
        var project = new Microsoft.CodeAnalysis.Testing.ProjectState("Contracts", Microsoft.CodeAnalysis.LanguageNames.CSharp, "/Contracts/", ".cs");
        project.Sources.Add(("/Contracts/Marker.cs", source));
        project.AdditionalFiles.Add(("/plan.yaml", plan));
        foreach (var (path, text) in added)
        {
            project.Sources.Add((path, text));
        }

        state.AdditionalProjects.Add("Contracts", project);
        state.AdditionalProjectReferences.Add("Contracts");
    }
}
