using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Testing;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3006: items of which code is there before what they need.</summary>
public sealed class BuildOrderTests
{
    private const string Head = """
        version: 1
        decisions: {Open: {status: proposed}}
        components: {Orders: {namespaces: [Shop.Orders]}, Billing: {namespaces: [Shop.Billing]}, Web: {assemblies: [Shop.Web]}}
        items:

        """;

    private static Task VerifyAsync(string items, params string[] sources) => PlanTest<BuildOrderAnalyzer>.VerifyAsync(Head + items, sources);

    [Theory]
    [InlineData("class Order;", "class Number;", "class {|PLAN3006:Order|} { }")]
    [InlineData("class Order;", "class Number;", "class Order { } class Number { }")]
    [InlineData("class Order;", "class Number;", "class Number { }")]
    [InlineData("class Order;", "class Number; class Digits;", "class {|PLAN3006:Order|} { } class Number { }")]
    [InlineData("class Order; class Line;", "class Number;", "class Line { } class {|PLAN3006:Order|} { }")]
    [InlineData("class Order; class Line;", "class Number;", "class {|PLAN3006:Line|} { }")]
    [InlineData("'partial class Order { void Place(); }'", "class Number;", "class Order { void Cancel() { } }")]
    [InlineData("'partial class Order { void Place(); }'", "class Number;", "class Order { void Cancel() { } void {|PLAN3006:Place|}() { } }")]
    [InlineData("class Order;", "namespace Shop.Orders.Deep; class Number;", "class {|PLAN3006:Order|} { } class Number { }")]
    [InlineData("class Order;", "public clas Number;", "class Order { }")]
    public Task What_is_built_before_its_needs_is_told_once(string code, string needed, string source) => VerifyAsync(
        $"  A: {{component: Orders, needs: [B], code: {code}}}\n  B: {{component: Orders, code: {needed}}}",
        $"namespace Shop.Orders {{ {source} }}");

    [Fact]
    public Task Each_item_is_told_by_itself_and_only_of_what_it_needs_directly() => VerifyAsync(
        """
          A: {component: Orders, needs: [B], code: class First;}
          B: {component: Orders, needs: [C], code: class Second;}
          C: {component: Orders, code: class Third;}
        """,
        "namespace Shop.Orders { class First { } class {|PLAN3006:Second|} { } }");

    [Fact]
    public Task Needs_without_code_and_items_that_are_not_work_are_not_told() => VerifyAsync(
        """
          A: {component: Orders, needs: [C], code: class First;}
          B: {component: Orders, needs: [D], decision: Open, code: class Second;}
          C: {component: Orders, title: not written yet}
          D: {component: Orders, code: class Missing;}
        """,
        "namespace Shop.Orders { class First { } class Second { } }");

    [Fact]
    public Task A_need_that_is_not_decided_is_not_built() => VerifyAsync(
        """
          A: {component: Orders, needs: [B], code: class First;}
          B: {component: Orders, decision: Open, code: class Second;}
        """,
        "namespace Shop.Orders { class {|PLAN3006:First|} { } }");

    [Fact]
    public Task Of_code_that_may_be_elsewhere_nothing_is_told() => VerifyAsync(
        """
          A: {component: Orders, needs: [B, C], code: class First;}
          B: {component: Billing, code: class Invoice;}
          C: {component: Web, code: namespace Shop.Web; class Page;}
        """,
        "namespace Shop.Orders { class First { } }");

    [Theory]
    [InlineData("public class Invoice { }", "First")]
    [InlineData("public class Other { }", "{|PLAN3006:First|}")]
    public async Task Projects_that_are_referred_to_count(string billing, string first)
    {
        var test = new PlanTest<BuildOrderAnalyzer>(
            Head + "  A: {component: Orders, needs: [B], code: class First;}\n  B: {component: Billing, code: class Invoice;}",
            $"namespace Shop.Orders {{ class {first} {{ }} }}");
        var project = new ProjectState("Shop.Billing", LanguageNames.CSharp, "/Shop.Billing/", ".cs");
        project.Sources.Add($"namespace Shop.Billing {{ {billing} }}");
        test.TestState.AdditionalProjects.Add("Shop.Billing", project);
        test.TestState.AdditionalProjectReferences.Add("Shop.Billing");
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task The_first_part_that_people_have_written_is_told()
    {
        var test = new PlanTest<BuildOrderAnalyzer>(Head + "  A: {component: Orders, needs: [B], code: class First;}\n  B: {component: Orders, code: class Missing;}");
        test.TestState.Sources.Add(("/a.g.cs", "namespace Shop.Orders { partial class First { } }"));
        test.TestState.Sources.Add(("/c.cs", "namespace Shop.Orders { partial class First { } }"));
        test.TestState.Sources.Add(("/b.cs", "namespace Shop.Orders { partial class {|PLAN3006:First|} { } }"));
        return test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("severities: {PLAN3006: warning}", DiagnosticSeverity.Warning)]
    public async Task Message_names_what_is_missing_and_the_decision(string severities, DiagnosticSeverity severity)
    {
        var test = new PlanTest<BuildOrderAnalyzer>(
            $$$"""
            version: 1
            decisions: {D: {title: Orders first, status: accepted, decided: x, because: They pay.}}
            components: {Orders: {namespaces: [Shop.Orders]}}
            items:
              A: {title: Orders, component: Orders, decision: D, needs: [{|#1:B|}, {|#2:C|}], code: class Order;}
              B: {title: Numbers, component: Orders, code: class Number;}
              C: {component: Orders, code: class Line;}
            {{{severities}}}
            """,
            "namespace Shop.Orders { class {|#0:Order|} { } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN3006", severity).WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(
            "'Order' implements plan item A (Orders) before what that needs is built: B (Numbers), whose type 'Number' is missing from Orders, C, whose type 'Line' is missing from Orders; "
            + "build that first (D: Orders first; because: They pay; plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }
}
