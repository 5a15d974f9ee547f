using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.Analyzers.Tests.Patterns;

public class PatternAnalyzerTests
{
    [Fact]
    public async Task Message_says_what_is_found_what_is_wanted_and_why()
    {
        var test = new PlanTest<PatternAnalyzer>(
            """
            version: 1
            decisions: {ADR-4: {title: Entities are audited, status: accepted, because: Nothing is deleted for good.}}
            components: {Domain: {namespaces: [Shop.Domain]}}
            patterns:
              entities:
                decision: ADR-4
                types: {in: Domain, is: Entity}
                must:
                  {|#1:be: sealed|}
            """,
            "namespace Shop.Domain; public abstract class Entity; public class {|#0:Order|} : Entity;");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN2002", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage("'Order' is 'public'; pattern 'entities' wants it to be 'sealed' (ADR-4: Entities are audited; because: Nothing is deleted for good; plan.yaml:9)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("name: \"*Id\"", "PLAN2001")]
    [InlineData("be: static", "PLAN2002")]
    [InlineData("kind: struct", "PLAN2002")]
    [InlineData("is: IThing", "PLAN2003")]
    [InlineData("with: Audited", "PLAN2004")]
    [InlineData("have: \"int Id { get; }\"", "PLAN2005")]
    [InlineData("in: Other", "PLAN2006")]
    [InlineData("place: file-named-as-type", "PLAN2006")]
    [InlineData("max: {members: 1}", "PLAN2008")]
    public Task Key_of_types_decides_the_id(string must, string id) => VerifyAsync("types: {name: Order}", $"must: {{{must}}}", $"class {{|{id}:Order|}} {{ int a, b; }} class Clean;");

    [Theory]
    [InlineData("name: \"*Async\"", "PLAN2001")]
    [InlineData("be: public", "PLAN2002")]
    [InlineData("with: Audited", "PLAN2004")]
    [InlineData("type: int", "PLAN2005")]
    [InlineData("of: {name: Base}", "PLAN2005")]
    [InlineData("in: Other", "PLAN2006")]
    [InlineData("returns: Task", "PLAN2007")]
    [InlineData("takes: string", "PLAN2007")]
    [InlineData("max: {parameters: 1}", "PLAN2008")]
    public Task Key_of_members_decides_the_id(string must, string id) => VerifyAsync("members: {name: Run}", $"must: {{{must}}}", $"class Order {{ void {{|{id}:Run|}}(int a, int b) {{ }} void Clean() {{ }} }}");

    [Theory]
    [InlineData("name: Do*", "class Order : System.IDisposable { public void Dispose() { } public override string ToString() => \"\"; bool System.IEquatable<int>.Equals(int i) => true; public void {|PLAN2001:Run|}() { } }", ", System.IEquatable<int>")]
    [InlineData("takes: System.Threading.CancellationToken", "class Order : System.IDisposable { public void Dispose() { } public void {|PLAN2007:Run|}() { } }")]
    [InlineData("returns: System.Threading.Tasks.Task", "class Order : System.ICloneable { public object Clone() => this; public int {|PLAN2007:Run|}() => 1; }")]
    [InlineData("name: Do*", "interface IRun { void {|PLAN2001:Run|}(); } class Order : IRun { public void {|PLAN2001:Run|}() { } }")]
    public Task What_another_assembly_gives_is_not_wanted_otherwise(string must, string code, string bases = "") =>
        VerifyAsync("members: {kind: method}", $"must: {{{must}}}", code.Replace("IDisposable {", "IDisposable" + bases + " {", StringComparison.Ordinal));

    [Fact]
    public async Task What_a_component_of_another_assembly_gives_is_the_teams_own()
    {
        var test = new PlanTest<PatternAnalyzer>(
            Plan("members: {kind: method, of: {name: Order}}", "must: {name: Do*}"),
            "class Order : Elsewhere.IRun { public void {|PLAN2001:Run|}() { } public override string ToString() => \"\"; }");
        var project = new ProjectState("Elsewhere", LanguageNames.CSharp, "/Elsewhere/", ".cs");
        project.Sources.Add("namespace Elsewhere; public interface IRun { void Run(); }");
        test.TestState.AdditionalProjects.Add("Elsewhere", project);
        test.TestState.AdditionalProjectReferences.Add("Elsewhere");
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task What_another_assembly_gives_may_be_refused() =>
        VerifyAsync("members: {kind: method}", "mustNot: {returns: object}", "class Order : System.ICloneable { public object {|PLAN2007:Clone|}() => this; }");

    [Fact]
    public Task Each_failing_key_is_reported() =>
        VerifyAsync("types: {kind: class}", "must: {be: sealed, name: \"*Id\"}", "class {|PLAN2001:{|PLAN2002:Order|}|}; sealed class OrderId;");

    [Fact]
    public Task Each_refused_value_is_reported() =>
        VerifyAsync("types: {kind: class}", "mustNot: {be: [public, abstract]}", "public abstract class {|PLAN2002:{|PLAN2002:Order|}|}; class Clean;");

    [Fact]
    public Task Every_kind_of_member_is_looked_at() => VerifyAsync(
        "members: {of: {name: C}}",
        "must: {be: static}",
        """
        class C
        {
            int {|PLAN2002:a|}, {|PLAN2002:b|};
            static int c;
            int {|PLAN2002:P|} { get; set; }
            int {|PLAN2002:this|}[int i] => 0;
            event System.Action {|PLAN2002:E|};
            {|PLAN2002:C|}(int a) { }
            void {|PLAN2002:M|}() { }
            public static C operator +(C left, C right) => left;
            class Nested { int d; }
        }
        """);

    [Fact]
    public Task Default_constructor_is_reported_at_its_type() =>
        VerifyAsync("members: {kind: constructor}", "must: {be: private}", "class {|PLAN2002:A|}; class B { private B() { } } struct S; static class T;");

    [Fact]
    public Task Nested_types_enums_and_delegates_are_looked_at() =>
        VerifyAsync("types: {name: \"X*\"}", "must: {be: public}", "class A { class {|PLAN2002:X1|}; } enum {|PLAN2002:X2|} { A } delegate void {|PLAN2002:X3|}(); record struct {|PLAN2002:X4|};");

    [Fact]
    public async Task Type_of_several_parts_is_reported_once()
    {
        var test = new PlanTest<PatternAnalyzer>(Plan("types: {name: A}", "must: {be: sealed}"));
        test.TestState.Sources.Add(("/0/A.g.cs", "partial class A;"));
        test.TestState.Sources.Add(("/0/C.cs", "partial class A;"));
        test.TestState.Sources.Add(("/0/B.cs", "partial class {|PLAN2002:A|};"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Generated_code_is_not_looked_at()
    {
        var test = new PlanTest<PatternAnalyzer>(Plan("types: {kind: class}", "must: {be: sealed}"));
        test.TestState.Sources.Add(("/0/A.g.cs", "class A;"));
        test.TestState.Sources.Add(("/0/B.cs", "class {|PLAN2002:B|};"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Component_that_is_not_governed_is_not_looked_at() => PlanTest<PatternAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {A: {namespaces: A}, B: {namespaces: B, governed: false}}
        patterns: {sealed: {because: x, types: {kind: class}, must: {be: sealed}}}
        """,
        "namespace A { class {|PLAN2002:X|}; } namespace B { class Y; }");

    [Fact]
    public Task Capture_has_the_value_of_the_component_that_is_looked_at() => PlanTest<PatternAnalyzer>.VerifyAsync(
        """
        version: 1
        captures: {module: [Orders, Billing]}
        components:
          $module.Domain: {namespaces: Shop.$module.Domain}
          $module.Contracts: {namespaces: Shop.$module.Contracts}
        patterns:
          own-events-only:
            because: Others are told by contracts
            members: {of: {in: $module.Domain}, kind: field}
            mustNot: {type: {in: $other.*}}
        """,
        """
        namespace Shop.Orders.Domain { class Order { Contracts.Placed own; Billing.Contracts.Paid {|PLAN2005:foreign|}; System.Collections.Generic.List<Billing.Domain.Invoice> {|PLAN2005:list|}; } }
        namespace Shop.Orders.Contracts { class Placed { Billing.Contracts.Paid paid; } }
        namespace Shop.Billing.Domain { class Invoice; }
        namespace Shop.Billing.Contracts { class Paid; }
        """);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public async Task Severity_of_the_pattern_is_that_of_its_diagnostics(string severity, DiagnosticSeverity expected)
    {
        var diagnostics = await Analysis.RunAsync(Plan("types: {name: A}", $"must: {{be: sealed}}, severity: {severity}"), [("A.cs", "class A;")]);
        Assert.Equal(expected, Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PLAN2002").Severity);
    }

    [Fact]
    public Task Pattern_of_severity_none_says_nothing() => VerifyAsync("types: {name: A}", "must: {be: sealed}, severity: none", "class A;");

    [Fact]
    public async Task Faulty_pattern_says_nothing_and_others_do()
    {
        var diagnostics = await Analysis.RunAsync(
            """
            version: 1
            patterns:
              bad-code: {because: x, types: {is: "B<"}, must: {be: sealed}}
              bad-word: {because: x, types: {name: A}, must: {be: shut}}
              bad-key: {because: x, types: {name: A, knd: class}, must: {be: sealed}}
              bad-must: {because: x, types: {name: A}, mustNot: {have: "int"}}
              good: {because: x, types: {name: A}, must: {be: static}}
            """,
            [("A.cs", "class A;")]);
        Assert.Equal(4, diagnostics.Count(diagnostic => diagnostic.Id == "PLAN0002"));
        Assert.Contains("'good'", Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PLAN2002").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_held_against_patterns()
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\npatterns: {p: {because: x, types: {is: Entity}, must: {with: 'Mark(1)', have: 'Money M { get; }'}}}",
            [("A.cs", "class A : Entity, , { Money M { get; } int { } [Mark( class B : Entity<")]);
        Assert.Contains("PLAN2004", diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("types: {name: Handler}, must: {in: $module.Application}", "PLAN2006: 'Handler' is in 'Orders.Domain', namespace 'Shop.Orders.Domain'; pattern 'p' wants it to be in 'Orders.Application' (because: x; plan.yaml:7)")]
    [InlineData("types: {name: Handler}, must: {any: [{in: $module.Application}, {in: $other.Domain}]}", "PLAN2006: 'Handler' is in 'Orders.Domain', namespace 'Shop.Orders.Domain'; pattern 'p' wants it to be in 'Orders.Application' or be in '$other.Domain' (because: x; plan.yaml:7)")]
    [InlineData("members: {kind: field}, must: {of: {in: $module.Application}}", "PLAN2005: 'Handler.order' is a member of 'Handler'; pattern 'p' wants it to be a member of a type that must be in 'Orders.Application' (because: x; plan.yaml:7)")]
    [InlineData("members: {kind: field}, must: {type: {in: $module.Application}}", "PLAN2005: 'Handler.order' is of type 'object'; pattern 'p' wants it to be of type '{in: Orders.Application}' (because: x; plan.yaml:7)")]
    public async Task Message_names_the_instance(string pattern, string message)
    {
        var diagnostics = await Analysis.RunAsync(
            $$"""
            version: 1
            components:
              $module.Domain: {namespaces: Shop.$module.Domain}
              $module.Application: {namespaces: Shop.$module.Application}
            patterns:
              p:
                { {{pattern}}, because: x}
            """,
            [("Handler.cs", "namespace Shop.Orders.Domain; class Handler { object order; }")]);
        Assert.Equal(message, Assert.Single(diagnostics.Select(found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")));
    }

    private static Task VerifyAsync(string selection, string obligation, string source) => PlanTest<PatternAnalyzer>.VerifyAsync(Plan(selection, obligation), source);

    private static string Plan(string selection, string obligation) => $$$"""
        version: 1
        components: {Other: {namespaces: Elsewhere}}
        patterns: {p: {because: x, {{{selection}}}, {{{obligation}}}}}
        """;
}
