using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Items;

public sealed class MissingTypeTests
{
    private static Task VerifyAsync(string plan, params string[] sources) => PlanTest<ItemAnalyzer>.VerifyAsync("version: 1\n" + plan, sources);

    private static string PlanWith(string code) => $$$"""
        components: {Orders: {namespaces: [Shop.Orders]}, Billing: {namespaces: [Shop.Billing]}}
        items:
          ORD-1:
            title: Order numbers
            component: Orders
            code: |
              {{{code}}}
        """;

    [Fact]
    public async Task Message_names_item_type_component_and_where_to_build_it()
    {
        var test = new PlanTest<ItemAnalyzer>(
            """
            version: 1
            decisions: {ADR-4: {title: Numbers are types, status: accepted, decided: No naked strings., because: Strings get mixed up}}
            components: {Orders: {namespaces: [Shop.Orders]}}
            items:
              {|#0:ORD-1|}: {title: Order numbers, component: Orders, decision: ADR-4, code: public sealed record OrderNumber(string Value);}
            """,
            "namespace {|#1:Shop.Orders|}; class Order { }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "Plan item ORD-1 (Order numbers) is not built: type 'OrderNumber' is missing from Orders; write it in namespace 'Shop.Orders', "
            + "or scaffold it in 'Test0.cs', where a fix is offered if what it writes compiles (ADR-4: Numbers are types; because: Strings get mixed up; plan.yaml:5)"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3008", DiagnosticSeverity.Info).WithLocation(1).WithLocation(0).WithMessage(
            "Plan item ORD-1 (Order numbers): type 'OrderNumber' is missing and can be built here (ADR-4: Numbers are types; because: Strings get mixed up; plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Message_says_that_the_type_stands_in_another_namespace()
    {
        var found = await Analysis.RunAsync(
            PlanWith("namespace Shop.Orders.Numbers; public class OrderNumber { }"), [("Code.cs", "namespace Shop.Orders; class OrderNumber { }")]);
        Assert.Contains(
            "type 'OrderNumber' is missing from Orders; namespace 'Shop.Orders' has a type of that name, so move it to namespace 'Shop.Orders.Numbers', or correct the namespace in the item's code (",
            Assert.Single(found, diagnostic => diagnostic.Id == "PLAN3001").GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_is_one_line_whatever_the_title()
    {
        var test = new PlanTest<ItemAnalyzer>(
            """
            version: 1
            components: {Orders: {namespaces: [Shop.Orders]}}
            items:
              {|PLAN3001:ORD-1|}: {title: "Order\n\n\enumbers", component: Orders, code: public sealed record OrderNumber(string Value);}
            """,
            "namespace {|#0:Shop.Orders|}; class Order { }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3008", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            "Plan item ORD-1 (Order numbers): type 'OrderNumber' is missing and can be built here (plan.yaml:4)").WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("public sealed record OrderNumber(string Value);", "namespace Shop.Orders; record OrderNumber(string Value);")]
    [InlineData("public class OrderNumber { }", "namespace Shop.Orders.Numbers { struct OrderNumber { } }")]
    [InlineData("public class Page<T> { }", "namespace Shop.Orders; class Page<TItem> { }")]
    [InlineData("public delegate void Changed();", "namespace Shop.Orders; delegate void Changed();")]
    [InlineData("public enum State { Open }", "namespace Shop.Orders; enum State { Open }")]
    [InlineData("public partial class Order { }", "namespace Shop.Orders; class Order { }")]
    public Task A_type_that_exists_anywhere_in_the_component_is_not_missing(string code, string source) => VerifyAsync(PlanWith(code), source);

    [Theory]
    [InlineData("public class OrderNumber { }", "namespace {|PLAN3008:Shop.Orders|} { class Order { class OrderNumber { } } } namespace Shop.Billing { class OrderNumber { } }")]
    [InlineData("public class Page<T> { }", "namespace {|PLAN3008:Shop.Orders|}; class Page { }")]
    [InlineData("namespace Shop.Orders.Numbers; public class OrderNumber { }", "namespace {|PLAN3008:Shop.Orders|}; class OrderNumber { }")]
    public Task A_type_elsewhere_or_of_other_arity_does_not_do(string code, string source) =>
        VerifyAsync(PlanWith(code).Replace("ORD-1", "{|PLAN3001:ORD-1|}", StringComparison.Ordinal), source);

    [Fact]
    public Task Each_missing_type_of_an_item_is_reported() => VerifyAsync(
        """
        components: {Orders: {namespaces: [Shop.Orders]}}
        items:
          {|PLAN3001:{|PLAN3001:ORD-1|}|}:
            component: Orders
            code: |
              public record A;
              public interface B { void M(); }
              public enum C { X }
        """,
        "namespace {|PLAN3008:{|PLAN3008:Shop.Orders|}|}; enum C { X }");

    [Theory]
    [InlineData("proposed")]
    [InlineData("rejected")]
    [InlineData("superseded")]
    public Task What_rests_on_a_decision_that_is_not_accepted_is_planning(string status) => VerifyAsync(
        $$$"""
        decisions: {ADR-1: {title: Numbers, status: {{{status}}}, decided: x, because: y}}
        components: {Orders: {namespaces: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, decision: ADR-1, code: class OrderNumber;}}
        """,
        "namespace Shop.Orders; class Order { }");

    [Fact]
    public Task The_home_is_the_first_file_by_path_with_the_namespace_else_its_parent_and_never_generated()
    {
        var test = new PlanTest<ItemAnalyzer>("""
            version: 1
            components: {Orders: {namespaces: [Shop.Orders]}}
            items:
              {|PLAN3001:ORD-1|}: {component: Orders, code: class A;}
              {|PLAN3001:ORD-2|}: {component: Orders, code: namespace Shop.Orders.Deep.Down; class B;}
            """);
        test.TestState.Sources.Add(("/z/Orders.cs", "namespace Shop.Orders; class Last { }"));
        test.TestState.Sources.Add(("/b/Orders.cs", "namespace {|PLAN3008:Shop.Orders|}; class First { }"));
        test.TestState.Sources.Add(("/a/Orders.cs", "// <auto-generated/>\nnamespace Shop.Orders; class Generated { }"));
        test.TestState.Sources.Add(("/a/Orders.g.cs", "namespace Shop.Orders.Deep; class AlsoGenerated { }"));
        test.TestState.Sources.Add(("/y/Deep.cs", "namespace Shop { namespace {|PLAN3008:Orders.Deep|} { class Parent { } } }"));
        return test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task A_compilation_without_the_component_does_not_answer_for_it() =>
        VerifyAsync(PlanWith("public class OrderNumber { }"), "namespace Shop.Billing; class Invoice { }");

    [Fact]
    public Task The_assembly_that_the_component_names_answers_although_it_is_empty() => VerifyAsync(
        """
        components: {Orders: {assemblies: [TestProject]}}
        items: {{|PLAN3001:ORD-1|}: {component: Orders, code: namespace Shop.Orders; class A;}}
        """,
        "{|PLAN3008:class|} Anything { }");

    [Fact]
    public Task An_assembly_that_fits_a_pattern_answers_while_it_has_no_code() => VerifyAsync(
        """
        components: {Orders: {assemblies: ["Test*"], namespaces: [Shop.Orders]}}
        items: {{|PLAN3001:ORD-1|}: {component: Orders, code: class A;}}
        """,
        "// Nothing yet.");

    [Fact]
    public Task An_assembly_that_fits_a_pattern_does_not_while_its_code_is_of_others() => VerifyAsync(
        """
        components: {Orders: {assemblies: ["Test*"], namespaces: [Shop.Orders]}, Billing: {namespaces: [Shop.Billing]}}
        items: {ORD-1: {component: Orders, code: class A;}}
        """,
        "namespace Shop.Billing; class Invoice { }");

    [Fact]
    public Task Nobody_answers_for_a_component_whose_project_is_not_known() => VerifyAsync(
        """
        components: {Orders: {namespaces: [Shop.Orders]}, Billing: {namespaces: [Shop.Billing]}, Web: {assemblies: [Shop.Web]}}
        items:
          ORD-1: {component: Billing, code: class A;}
          ORD-2: {component: Web, code: namespace Shop.Web; class A;}
        """,
        "namespace Shop.Orders; class Order { }");

    [Theory]
    [InlineData("TestProject, Other", "TestProject", true)]
    [InlineData("TestProject, Other", "Other.Deep", false)]
    [InlineData("Other, TestProject", "Shop", false)]
    [InlineData("TestProject, Other", "Shop", true)]
    [InlineData("'Test*'", "TestProject.Orders", true)]
    [InlineData("'Test*'", "Shop", true)]
    public Task Of_several_assemblies_one_answers(string assemblies, string qualifiedNamespace, bool answers) => VerifyAsync(
        $$$"""
        components: {Orders: {assemblies: [{{{assemblies}}}]}}
        items: {{{{(answers ? "{|PLAN3001:ORD-1|}" : "ORD-1")}}}: {component: Orders, code: namespace {{{qualifiedNamespace}}}; class A;}}
        """,
        answers ? "{|PLAN3008:class|} Anything { }" : "class Anything { }");

    [Fact]
    public Task What_is_not_governed_never_answers() => VerifyAsync(
        """
        components: {Orders: {namespaces: [Shop.Orders]}, Tests: {assemblies: [TestProject], governed: false}}
        items: {ORD-1: {component: Orders, code: class A;}}
        """,
        "namespace Shop.Orders; class OrderTests { }");

    [Fact]
    public async Task A_type_is_missed_once_in_a_solution()
    {
        var test = new PlanTest<ItemAnalyzer>(
            """
            version: 1
            components: {Orders: {namespaces: [Shop.Orders]}}
            items: {ORD-1: {component: Orders, code: class A;}}
            """,
            "namespace Shop.Orders; class ExtensionOfOrders { }");
        AddOrders(test, "namespace Shop.Orders; public class Order { }");
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_type_in_a_project_that_is_referred_to_is_not_missing()
    {
        var test = new PlanTest<ItemAnalyzer>(
            """
            version: 1
            components: {Orders: {namespaces: [Shop.Orders], assemblies: [TestProject, Core]}}
            items: {ORD-1: {component: Orders, code: class A;}}
            """,
            "namespace Shop.Orders; class Order { }");
        AddOrders(test, "namespace Shop.Orders; public class A { }", "Core");
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Of_several_target_frameworks_only_the_first_reports()
    {
        var test = new PlanTest<ItemAnalyzer>("version: 1\n" + PlanWith("public class OrderNumber { }"), "namespace Shop.Orders; class Order { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.PlanExecReportsPlan = false\n"));
        await test.RunAsync(CancellationToken.None);
    }

    private static void AddOrders(PlanTest<ItemAnalyzer> test, string source, string assembly = "Shop.Orders")
    {
        var project = new ProjectState(assembly, LanguageNames.CSharp, $"/{assembly}/", ".cs");
        project.Sources.Add(source);
        test.TestState.AdditionalProjects.Add(assembly, project);
        test.TestState.AdditionalProjectReferences.Add(assembly);
    }
}
