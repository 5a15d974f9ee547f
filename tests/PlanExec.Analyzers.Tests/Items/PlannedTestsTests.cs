using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Testing;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3007: tests that an item names; and PLAN3008, where they can be written.</summary>
public sealed class PlannedTestsTests
{
    private const string Orders = "namespace Shop.Orders { public record OrderNumber(string Value); public static class Numbers { public static int Length(this string text) => 1; } public class MarkAttribute : System.Attribute { } public class Box<T> { } public enum Kind { None } }";

    private static PlanTest<PlannedTestsAnalyzer> Test(string item, params string[] sources) => new(
        $$$"""
        version: 1
        decisions: {Open: {status: proposed}}
        components: {Orders: {namespaces: [Shop.Orders]}, Tests: {namespaces: [Shop.Orders.Tests], assemblies: [TestProject], governed: false}}
        items:
          ORD-1: {component: Orders, {{{item}}}}
        """,
        sources);

    private static Task VerifyAsync(string item, params string[] sources) => Test(item, sources).RunAsync(CancellationToken.None);

    [Theory]
    [InlineData("object Make() => new OrderNumber(\"1\");")]
    [InlineData("object Make() => new Shop.Orders.OrderNumber(\"1\");")]
    [InlineData("OrderNumber number;")]
    [InlineData("OrderNumber Make() => new(\"1\");")]
    [InlineData("string Name() => nameof(OrderNumber);")]
    [InlineData("class Deep { System.Collections.Generic.List<OrderNumber> all; }")]
    [InlineData("int Measure() => \"1\".Length();")]
    [InlineData("[Mark] void Marked() { }")]
    [InlineData("Box<int> box;")]
    [InlineData("object None() => Kind.None;")]
    [InlineData("object Make() => new Alias(\"1\");")]
    public Task A_test_that_names_the_item_does(string member) => VerifyAsync(
        "tests: [Shop.Orders.Tests.OrderNumberTests], code: 'record OrderNumber(string Value); static class Numbers { int Length(this string text); } class MarkAttribute; class Box<T>; enum Kind { None }'",
        Orders,
        $"using Shop.Orders; using Alias = Shop.Orders.OrderNumber; namespace Shop.Orders.Tests {{ class OrderNumberTests {{ {member} }} }}");

    [Theory]
    [InlineData("class {|PLAN3008:OrderNumberTests|} { }")]
    [InlineData("class {|PLAN3008:OrderNumberTests|} { /* OrderNumber */ string OrderNumber = \"OrderNumber\"; }")]
    [InlineData("class {|PLAN3008:OrderNumberTests|} { Other.OrderNumber number; } namespace Other { class OrderNumber { } }")]
    [InlineData("partial class OrderNumberTests { } partial class OrderNumberTests { }")]
    [InlineData("class {|PLAN3008:OrderNumberTests|} { } class OtherTests { Shop.Orders.OrderNumber number; }")]
    public Task A_test_that_does_not_is_told(string test) => VerifyAsync(
        "tests: [{|PLAN3007:Shop.Orders.Tests.OrderNumberTests|}], code: record OrderNumber(string Value);", Orders, $"namespace Shop.Orders.Tests {{ {test} }}");

    [Theory]
    [InlineData("class Tests : Base<Shop.Orders.OrderNumber> { } class Base<T> { }")]
    [InlineData("partial class Tests { } partial class Tests { Shop.Orders.OrderNumber number; }")]
    [InlineData("class Tests { class Inner { Shop.Orders.OrderNumber number; } }")]
    public Task All_of_the_test_is_looked_at(string test) => VerifyAsync("tests: Shop.Orders.Tests.Tests, code: record OrderNumber(string Value);", Orders, $"namespace Shop.Orders.Tests {{ {test} }}");

    [Theory]
    [InlineData("Shop.Orders.OrderNumber number;", "")]
    [InlineData("", "Shop.Orders.OrderNumber number;")]
    public Task Parts_in_all_files_are_looked_at(string first, string second) => VerifyAsync(
        "tests: Shop.Orders.Tests.Parts, code: record OrderNumber(string Value);",
        Orders,
        $"namespace Shop.Orders.Tests {{ partial class Parts {{ {first} }} }}",
        $"namespace Shop.Orders.Tests {{ partial class Parts {{ {second} }} }}");

    [Fact]
    public Task A_nested_test_is_found() => VerifyAsync(
        "tests: [Shop.Orders.Tests.All.Numbers, {|PLAN3007:Shop.Orders.Tests.All.Lines|}], code: record OrderNumber(string Value);",
        Orders,
        "namespace Shop.Orders.Tests { class All { class Numbers { OrderNumber number; } class {|PLAN3008:Lines|} { } } }");

    [Theory]
    [InlineData("tests: [{|PLAN3007:Shop.Orders.Tests.Missing|}], code: record OrderNumber(string Value);", "namespace {|PLAN3008:Shop.Orders.Tests|}")]
    [InlineData("tests: [{|PLAN3007:Shop.Orders.Tests.Missing|}, {|PLAN3007:Shop.Orders.Tests.Other|}], code: record OrderNumber(string Value);", "namespace {|PLAN3008:{|PLAN3008:Shop.Orders.Tests|}|}")]
    [InlineData("tests: [Shop.Orders.Tests.Missing], code: record OrderNumber(string Value);, decision: Open", "namespace Shop.Orders.Tests")]
    [InlineData("tests: [Shop.Orders.Tests.Missing], code: class NotBuilt;", "namespace Shop.Orders.Tests")]
    [InlineData("tests: [Shop.Orders.Tests.Existing], code: class NotBuilt;", "namespace Shop.Orders.Tests")]
    [InlineData("tests: [Shop.Elsewhere.Tests.Missing], code: record OrderNumber(string Value);", "namespace Shop.Orders.Tests")]
    public Task A_test_that_is_missing_is_told_by_whoever_answers(string item, string container) => VerifyAsync(item, Orders, container + " { class Existing { } }");

    [Theory]
    [InlineData("tests: [{|PLAN3007:TestProject.Missing|}], code: record OrderNumber(string Value);")]
    [InlineData("tests: [{|PLAN3007:TestProject.Deep.Missing|}], code: record OrderNumber(string Value);")]
    public Task Where_its_namespace_is_new_it_can_be_written_at_the_first_declaration(string item) =>
        VerifyAsync(item, "{|PLAN3008:namespace|}" + Orders["namespace".Length..], "namespace Shop.Orders.Tests { class Existing { } }");

    [Fact]
    public Task A_project_of_the_product_does_not_answer_for_one_of_tests() => PlanTest<PlannedTestsAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders, TestProject]}, Tests: {assemblies: ["*.Tests"], governed: false}}
        items: {ORD-1: {component: Orders, tests: [TestProject.Tests.Missing, Shop.Orders.Tests.Missing], code: record OrderNumber(string Value);}}
        """,
        Orders + " namespace Shop.Orders.Tests { class Existing { } }");

    [Theory]
    [InlineData(true, "{|PLAN3007:Shop.Orders.Tests.Existing|}")]
    [InlineData(false, "{|PLAN3007:Shop.Orders.Tests.Existing|}")]
    public async Task The_project_that_has_the_test_looks_at_it(bool refers, string name)
    {
        var test = Test($"tests: [{name}], code: record OrderNumber(string Value);", "namespace Shop.Orders.Tests { class {|PLAN3008:Existing|} { } }");
        AddOrders(test, Orders, refers);
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(true, "{|PLAN3007:Shop.Orders.Tests.Missing|}", "namespace {|PLAN3008:Shop.Orders.Tests|}")]
    [InlineData(false, "Shop.Orders.Tests.Missing", "namespace Shop.Orders.Tests")]
    public async Task A_missing_test_is_told_where_the_item_is_in_sight(bool refers, string name, string container)
    {
        var test = Test($"tests: [{name}], code: record OrderNumber(string Value);", container + " { class Existing { } }");
        AddOrders(test, Orders, refers);
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_test_in_a_project_that_is_referred_to_is_its_concern()
    {
        var test = Test("tests: [Shop.Orders.Tests.Elsewhere], code: record OrderNumber(string Value);", "namespace Shop.Orders.Tests { class Existing { } }");
        AddOrders(test, Orders + " namespace Shop.Orders.Tests { public class Elsewhere { } }", refers: true);
        await test.RunAsync(CancellationToken.None);
    }

    private const string SharedPlan = """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, tests: [NAME], code: record OrderNumber(string Value);}}
        """;

    [Theory]
    [InlineData("Shop.Orders.Missing", "namespace Shop.Orders { public record OrderNumber(string Value); }")]
    [InlineData("TestProject.Missing", "namespace Shop.Orders { public record OrderNumber(string Value); }")]
    [InlineData("{|PLAN3007:Shop.Orders.Tests.Missing|}", "namespace Shop.Orders { public record OrderNumber(string Value); } namespace {|PLAN3008:Shop.Orders.Tests|} { class Existing { } }")]
    [InlineData("{|PLAN3007:Shop.Orders.Missing|}", "namespace {|PLAN3008:Shop.Orders|} { public record OrderNumber(string Value); } namespace Xunit { class FactAttribute { } }")]
    public Task The_project_of_the_item_answers_only_where_it_has_tests(string name, string source) =>
        PlanTest<PlannedTestsAnalyzer>.VerifyAsync(SharedPlan.Replace("NAME", name, StringComparison.Ordinal), source);

    [Theory]
    [InlineData("{|PLAN3007:Shop.Orders.Missing|}", "namespace {|PLAN3008:Shop.Orders|} { class Existing { } }")]
    [InlineData("Shop.Orders.Existing", "namespace Shop.Orders { class Existing { OrderNumber number; } }")]
    public async Task Of_two_projects_that_share_a_namespace_the_one_beside_the_item_answers(string name, string source)
    {
        var test = new PlanTest<PlannedTestsAnalyzer>(SharedPlan.Replace("NAME", name, StringComparison.Ordinal), source);
        AddOrders(test, Orders, refers: true);
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Of_several_target_frameworks_only_the_first_reports()
    {
        var test = Test("tests: [Shop.Orders.Tests.Missing], code: record OrderNumber(string Value);", Orders, "namespace Shop.Orders.Tests { class Existing { } }");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.PlanExecReportsPlan = false\n"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("{|#0:Shop.Orders.Tests.Existing|}", "'Shop.Orders.Tests.Existing' names no type of it; test 'OrderNumber', 'Numbers' there, or correct the name under 'tests'", "test 'Shop.Orders.Tests.Existing' names no type of it", "namespace Shop.Orders.Tests { class {|#1:Existing|} { } }")]
    [InlineData("{|#0:Shop.Orders.Tests.Existin|}", "type 'Shop.Orders.Tests.Existin' does not exist; did you mean 'Existing'?", "test 'Shop.Orders.Tests.Existin' is missing", "namespace {|#1:Shop.Orders.Tests|} { class Existing { } }")]
    [InlineData("{|#0:Shop.Orders.Tests.Missing|}", "type 'Shop.Orders.Tests.Missing' does not exist; write it in 'TestProject', or correct the name under 'tests'", "test 'Shop.Orders.Tests.Missing' is missing", "namespace {|#1:Shop.Orders.Tests|} { class Existing { } }")]
    public async Task Message_says_what_is_wrong(string name, string fact, string buildable, string source)
    {
        var test = Test($"title: Numbers, tests: [{name}], code: record OrderNumber(string Value); static class Numbers;", Orders, source);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3007", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage($"Plan item ORD-1 (Numbers) is not tested as planned: {fact} (plan.yaml:5)"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3008", DiagnosticSeverity.Info).WithLocation(1).WithLocation(0)
            .WithMessage($"Plan item ORD-1 (Numbers): {buildable} and can be built here (plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    private static void AddOrders(PlanTest<PlannedTestsAnalyzer> test, string source, bool refers)
    {
        var project = new ProjectState("Shop.Orders", LanguageNames.CSharp, "/Shop.Orders/", ".cs");
        project.Sources.Add(source);
        test.TestState.AdditionalProjects.Add("Shop.Orders", project);
        if (refers)
        {
            test.TestState.AdditionalProjectReferences.Add("Shop.Orders");
        }
    }
}
