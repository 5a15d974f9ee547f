using static PlanExec.CodeFixes.Tests.Items.Tests.PlannedTestsFixTest;

namespace PlanExec.CodeFixes.Tests.Items.Tests;

/// <summary>Stubs of planned tests, as the tests beside them are written.</summary>
public sealed class ScaffoldTestsTests
{
    private const string Item = """
          ORD-1:
            title: Order numbers
            component: Orders
            code: public sealed record OrderNumber(string Value);
            behavior:
              - A number holds what it was made of.
              - "It isn't empty, nor longer than 12 characters."
            tests: {|PLAN3007:Shop.Orders.Tests.OrderNumberTests|}

        """;

    private static readonly (string, string) home = ("/0/Tests/Other.cs", "namespace {|PLAN3008:Shop.Orders.Tests|};\n\nclass Other;\n");

    [Fact]
    public Task Each_sentence_gets_a_test_of_xunit() => new PlannedTestsFixTest(Item, OfXunit, home).VerifyAsync(("/0/Tests/OrderNumberTests.cs", """
        using System;
        using Xunit;

        namespace Shop.Orders.Tests;

        public sealed class OrderNumberTests
        {
            [Fact]
            public void A_number_holds_what_it_was_made_of() => throw new NotImplementedException("ORD-1: test " + nameof(OrderNumber));

            [Fact]
            public void It_isnt_empty_nor_longer_than_12_characters() => throw new NotImplementedException("ORD-1: test " + nameof(OrderNumber));
        }

        """.ReplaceLineEndings("\n")));

    [Fact]
    public Task Tests_of_NUnit_are_as_their_neighbours() => new PlannedTestsFixTest(
        Item,
        OfNUnit,
        ("/0/Tests/Other.cs", "using NUnit.Framework;\r\n\r\nnamespace {|PLAN3008:Shop.Orders.Tests|}\r\n{\r\n    [TestFixture]\r\n    public class Other\r\n    {\r\n        [Test]\r\n        public void HasNoUnderscores() { }\r\n    }\r\n}\r\n"))
        .VerifyAsync(("/0/Tests/OrderNumberTests.cs", """
            using System;
            using NUnit.Framework;

            namespace Shop.Orders.Tests
            {
                [TestFixture]
                public class OrderNumberTests
                {
                    [Test]
                    public void ANumberHoldsWhatItWasMadeOf() => throw new NotImplementedException("ORD-1: test " + nameof(OrderNumber));

                    [Test]
                    public void ItIsntEmptyNorLongerThan12Characters() => throw new NotImplementedException("ORD-1: test " + nameof(OrderNumber));
                }
            }

            """.ReplaceLineEndings("\r\n")));

    [Fact]
    public Task A_type_of_MSTest_is_marked() => new PlannedTestsFixTest(Item.Replace("      - \"It isn't empty, nor longer than 12 characters.\"\n", "", StringComparison.Ordinal), OfMSTest, home).VerifyAsync(("/0/Tests/OrderNumberTests.cs", """
        using System;
        using Microsoft.VisualStudio.TestTools.UnitTesting;

        namespace Shop.Orders.Tests;

        [TestClass]
        public sealed class OrderNumberTests
        {
            [TestMethod]
            public void A_number_holds_what_it_was_made_of() => throw new NotImplementedException("ORD-1: test " + nameof(OrderNumber));
        }

        """.ReplaceLineEndings("\n")));

    [Fact]
    public Task Of_several_frameworks_that_of_most_tests_is_taken() => new PlannedTestsFixTest(
        "  ORD-1: {component: Orders, code: record OrderNumber(string Value);, tests: [{|PLAN3007:Shop.Orders.Tests.T|}]}\n",
        OfNUnit + OfXunit,
        ("/0/Tests/Other.cs", "namespace {|PLAN3008:Shop.Orders.Tests|};\n\npublic sealed class Other\n{\n    [Xunit.Fact]\n    public void One_two() { }\n}\n"))
        .VerifyAsync(("/0/Tests/T.cs", "using System;\nusing Xunit;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class T\n{\n    [Fact]\n    public void OrderNumber_does_what_is_planned() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n}\n"));

    [Fact]
    public Task Without_a_framework_a_test_is_a_method() => new PlannedTestsFixTest(
        "  ORD-1: {component: Orders, code: record OrderNumber(string Value);, behavior: [..., 12 at most, 12 at most], tests: [{|PLAN3007:Shop.Orders.Tests.T|}]}\n", "", home)
        .VerifyAsync(("/0/Tests/T.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class T\n{\n    public void _12_at_most() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n}\n"));

    [Fact]
    public Task A_test_that_names_nothing_gets_what_it_lacks() => new PlannedTestsFixTest(
        Item,
        OfXunit,
        ("/0/Tests/OrderNumberTests.cs", "using Xunit;\n\nnamespace Shop.Orders.Tests;\n\n// By hand.\npublic class {|PLAN3008:OrderNumberTests|}\n{\n    [Fact]\n    public void A_number_holds_what_it_was_made_of() { } // later\n}\n"))
        .VerifyAsync(("/0/Tests/OrderNumberTests.cs", """
            using System;
            using Xunit;

            namespace Shop.Orders.Tests;

            // By hand.
            public class OrderNumberTests
            {
                [Fact]
                public void A_number_holds_what_it_was_made_of() { } // later

                [Fact]
                public void It_isnt_empty_nor_longer_than_12_characters() => throw new NotImplementedException("ORD-1: test " + nameof(OrderNumber));
            }

            """.ReplaceLineEndings("\n")));

    [Fact]
    public Task A_test_without_a_body_gets_one() => new PlannedTestsFixTest(
        "  ORD-1: {title: Numbers, component: Orders, code: record OrderNumber(string Value);, tests: [{|PLAN3007:Shop.Orders.Tests.T|}]}\n",
        OfXunit,
        ("/0/Tests/T.cs", "namespace Shop.Orders.Tests;\n\npublic class {|PLAN3008:T|};\n"))
        .VerifyAsync(("/0/Tests/T.cs", "using System;\nusing Xunit;\n\nnamespace Shop.Orders.Tests;\n\npublic class T\n{\n    [Fact]\n    public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n}\n"));

    [Fact]
    public Task A_test_within_another_stands_there() => new PlannedTestsFixTest(
        "  ORD-1: {title: Numbers, component: Orders, code: record OrderNumber(string Value);, tests: [{|PLAN3007:TestProject.All.One|}, {|PLAN3007:TestProject.All.Two|}]}\n",
        OfXunit,
        ("/0/Tests/All.cs", "namespace {|PLAN3008:{|PLAN3008:TestProject|}|};\n\npublic class All\n{\n}\n"))
        .VerifyAsync(("/0/Tests/All.cs", "using System;\nusing Shop.Orders;\nusing Xunit;\n\nnamespace TestProject;\n\npublic class All\n{\n    public sealed class One\n    {\n        [Fact]\n        public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n    }\n\n    public sealed class Two\n    {\n        [Fact]\n        public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n    }\n}\n"));

    [Fact]
    public Task Sentences_name_the_type_that_is_tested_and_stand_once() => new PlannedTestsFixTest(
        "  ORD-1: {component: Orders, code: 'record OrderNumber(string Value); class Box<T>; static class Numbers;', behavior: [A Box holds numbers, Others count], tests: [{|PLAN3007:Shop.Orders.Tests.NumbersTests|}, {|PLAN3007:Shop.Orders.Tests.OrderNumberTests|}]}\n",
        "",
        ("/0/Tests/Other.cs", "namespace {|PLAN3008:{|PLAN3008:Shop.Orders.Tests|}|};\n\nclass Other;\n"))
        .VerifyAsync(
            ("/0/Tests/NumbersTests.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class NumbersTests\n{\n    public void A_Box_holds_numbers() => throw new NotImplementedException(\"ORD-1: test \" + typeof(Box<>).Name);\n\n    public void Others_count() => throw new NotImplementedException(\"ORD-1: test \" + nameof(Numbers));\n}\n"),
            ("/0/Tests/OrderNumberTests.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class OrderNumberTests\n{\n    public void OrderNumber_does_what_is_planned() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n}\n"));

    [Fact]
    public Task Fix_All_takes_every_item() => new PlannedTestsFixTest(
        "  ORD-1: {title: Numbers, component: Orders, code: record OrderNumber(string Value);, tests: [{|PLAN3007:Shop.Orders.Tests.A|}]}\n  ORD-2: {title: Boxes, component: Orders, code: class Box<T>;, tests: [{|PLAN3007:Shop.Orders.Tests.B|}]}\n",
        "",
        ("/0/Tests/Other.cs", "namespace {|PLAN3008:{|PLAN3008:Shop.Orders.Tests|}|};\n\nclass Other;\n"))
        .VerifyAsync(
            ("/0/Tests/A.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class A\n{\n    public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n}\n"),
            ("/0/Tests/B.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class B\n{\n    public void Boxes() => throw new NotImplementedException(\"ORD-2: test \" + typeof(Box<>).Name);\n}\n"));

    [Fact]
    public Task Imports_that_are_global_are_not_repeated() => new PlannedTestsFixTest(
        "  ORD-1: {title: Numbers, component: Orders, code: record OrderNumber(string Value);, tests: [{|PLAN3007:Shop.Orders.Tests.A|}]}\n",
        "global using System;\nglobal using Xunit;\n" + OfXunit,
        home)
        .VerifyAsync(("/0/Tests/A.cs", "namespace Shop.Orders.Tests;\n\npublic sealed class A\n{\n    [Fact]\n    public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(OrderNumber));\n}\n"));

    [Fact]
    public Task A_name_that_means_something_else_there_is_written_in_full() => new PlannedTestsFixTest(
        "  ORD-1: {title: Numbers, component: Orders, code: record OrderNumber(string Value);, tests: [{|PLAN3007:Shop.Orders.Tests.A|}]}\n",
        "",
        ("/0/Tests/Other.cs", "namespace {|PLAN3008:Shop.Orders.Tests|};\n\nclass OrderNumber;\n"))
        .VerifyAsync(("/0/Tests/A.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class A\n{\n    public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(Orders.OrderNumber));\n}\n"));

    [Theory]
    [InlineData("code: class Hidden;, tests: [{|PLAN3007:Shop.Orders.Tests.T|}]", "namespace {|PLAN3008:Shop.Orders.Tests|}; class Other;", true)]
    [InlineData("code: record OrderNumber(string Value);, tests: [Shop.Elsewhere.Tests.T]", "namespace Shop.Orders.Tests; class Other;", false)]
    [InlineData("code: record OrderNumber(string Value);, tests: [{|PLAN3007:Shop.Orders.Tests.T|}]", "namespace Shop.Orders.Tests; partial class T; partial class T;", false)]
    public Task Where_it_would_not_hold_nothing_is_offered(string item, string source, bool isInternal)
    {
        // An internal type of the same project can be used.
        return isInternal
            ? new PlannedTestsFixTest($"  ORD-1: {{title: Numbers, component: Orders, {item}}}\n", "", ("/0/Tests/Other.cs", source.Replace("; class", ";\n\nclass", StringComparison.Ordinal) + "\n"))
                .VerifyAsync(("/0/Tests/T.cs", "using System;\n\nnamespace Shop.Orders.Tests;\n\npublic sealed class T\n{\n    public void Numbers() => throw new NotImplementedException(\"ORD-1: test \" + nameof(Hidden));\n}\n"))
            : new PlannedTestsFixTest($"  ORD-1: {{title: Numbers, component: Orders, {item}}}\n", "", ("/0/Tests/Other.cs", source)).VerifyNothingAsync();
    }
}
