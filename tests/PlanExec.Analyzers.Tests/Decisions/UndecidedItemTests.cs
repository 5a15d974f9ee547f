using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Decisions;

/// <summary>PLAN4001: code that brings what an undecided item plans.</summary>
public sealed class UndecidedItemTests
{
    private static Task VerifyAsync(string items, params string[] sources) => PlanTest<UndecidedItemAnalyzer>.VerifyAsync(
        $$$"""
        version: 1
        decisions: {Open: {status: proposed}, No: {status: rejected}, Old: {status: superseded}, Yes: {status: accepted, decided: x, because: y}}
        components:
          Auth: {namespaces: [Shop.Auth]}
          Orders: {namespaces: [Shop.Orders]}
          Tests: {namespaces: [Shop.Tests], governed: false}
        items:
        {{{items}}}
        """,
        sources);

    private static Task VerifyCodeAsync(string code, params string[] sources) => VerifyAsync(
        "  I:\n    component: Auth\n    decision: Open\n    code: |\n" + string.Join('\n', code.Split('\n').Select(line => "      " + line)), sources);

    [Theory]
    [InlineData("Open", true)]
    [InlineData("No", true)]
    [InlineData("Old", true)]
    [InlineData("Yes", false)]
    public Task A_type_of_an_undecided_item_is_told(string decision, bool isTold) => VerifyAsync(
        $"  I: {{component: Auth, decision: {decision}, code: public class Passkey;}}",
        $"namespace Shop.Auth {{ class {(isTold ? "{|PLAN4001:Passkey|}" : "Passkey")} {{ }} }}");

    [Theory]
    [InlineData("class Passkey { }", "namespace Shop.Auth.Deep { record struct {|PLAN4001:Passkey|}; }")]
    [InlineData("enum Passkey { None }", "namespace Shop.Auth { enum {|PLAN4001:Passkey|} { None } }")]
    [InlineData("delegate void Changed();", "namespace Shop.Auth { delegate int {|PLAN4001:Changed|}(); }")]
    [InlineData("class Page<T> { }", "namespace Shop.Auth { class {|PLAN4001:Page|}<T> { } class Page { } }")]
    [InlineData("class A { }\nclass B { }", "namespace Shop.Auth { class {|PLAN4001:A|} { } class {|PLAN4001:B|} { } class C { } }")]
    [InlineData("namespace Shop.Auth.Keys;\nclass Passkey { }", "namespace Shop.Auth { class Passkey { } namespace Keys { class {|PLAN4001:Passkey|} { } } }")]
    [InlineData("class Passkey { }", "namespace Shop.Auth { class Outer { class Passkey { } } }")]
    [InlineData("class Passkey { }", "namespace Shop.Orders { class Passkey { } } namespace Elsewhere { class Passkey { } }")]
    public Task Types_are_found_as_items_find_them(string code, string source) => VerifyCodeAsync(code, source, "namespace Shop.Orders { class Order { } }");

    [Fact]
    public Task The_first_part_that_people_have_written_is_told()
    {
        var test = new PlanTest<UndecidedItemAnalyzer>("""
            version: 1
            decisions: {Open: {status: proposed}}
            components: {Auth: {namespaces: [Shop.Auth]}}
            items: {I: {component: Auth, decision: Open, code: class Passkey; class Made;}}
            """);
        test.TestState.Sources.Add(("/a/Passkey.g.cs", "namespace Shop.Auth { partial class Passkey { } class Made { } }"));
        test.TestState.Sources.Add(("/c/Passkey.cs", "namespace Shop.Auth { partial class Passkey { } }"));
        test.TestState.Sources.Add(("/b/Passkey.cs", "namespace Shop.Auth { partial class {|PLAN4001:Passkey|} { } }"));
        return test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("public int Age { get; }", "public int {|PLAN4001:Age|} { get; set; }")]
    [InlineData("public int Age { get; }", "public string Age { get; set; }")]
    [InlineData("public void Grow(int years);", "public void Grow() { } public void {|PLAN4001:Grow|}(int count) { } public void Grow(string years) { }")]
    [InlineData("public T Get<T>(string key);", "public T {|PLAN4001:Get|}<T>(string key) => default; public object Get(string key) => null;")]
    [InlineData("public Account(int age);", "public {|PLAN4001:Account|}(int age) { } public Account() { }")]
    [InlineData("public Account();", "")]
    [InlineData("public event System.Action Grown;", "public event System.Action {|PLAN4001:Grown|};")]
    [InlineData("public const int Oldest = 120;", "public const int {|PLAN4001:Oldest|} = 130;")]
    [InlineData("int first, second;", "int {|PLAN4001:first|}, {|PLAN4001:second|}, third;")]
    [InlineData("public int this[string key] { get; }", "public int {|PLAN4001:this|}[string key] => 1; public int this[int key] => 2;")]
    [InlineData("public static bool operator !(Account account);", "public static bool operator {|PLAN4001:!|}(Account account) => true;")]
    [InlineData("public class Key;", "public class {|PLAN4001:Key|} { }")]
    public Task Members_that_an_addition_brings_are_told(string member, string source) => VerifyCodeAsync(
        $"public partial class Account {{ {member} }}",
        $"namespace Shop.Auth {{ public class Account {{ public string Name {{ get; set; }} {source} }} }}");

    [Fact]
    public Task An_addition_whose_type_is_there_without_it_is_not_told() =>
        VerifyCodeAsync("public partial class Account { public int Age { get; } }", "namespace Shop.Auth { public class Account { public int Old { get; } } }");

    [Fact]
    public Task A_base_that_an_addition_brings_is_told_at_the_type() => VerifyCodeAsync(
        "public partial class Account : IAudited, System.ICloneable { }",
        "namespace Shop.Auth { interface IAudited { } class {|PLAN4001:Account|} : IAudited { } }");

    [Fact]
    public Task Parameters_of_a_record_and_members_of_an_enum_are_members() => VerifyAsync(
        """
          I: {component: Auth, decision: Yes, code: "public record Account(string Name); public enum Level { Low }"}
          J: {component: Auth, decision: Open, code: "public record Account(string Name, int Age); public enum Level { Low, High }"}
        """,
        "namespace Shop.Auth { record Account(string Name, int {|PLAN4001:Age|}); enum Level { Low, {|PLAN4001:High|} } }");

    [Fact]
    public Task Of_a_type_that_is_decided_what_the_undecided_item_adds_is_told() => VerifyAsync(
        """
          I: {component: Auth, decision: Yes, code: "public class Account { public string Name { get; } }"}
          J: {component: Auth, decision: Open, code: "public class Account { public string Name { get; } public int Age { get; } }"}
          K: {component: Auth, decision: No, code: "public partial class Account { public string Name { get; } public int Size { get; } }"}
        """,
        "namespace Shop.Auth { public class Account { public string Name { get; } public int {|PLAN4001:Age|} { get; } public int {|PLAN4001:Size|} { get; } } }");

    [Fact]
    public Task A_component_that_is_not_governed_is_let_be() =>
        VerifyAsync("  I: {component: Tests, decision: Open, code: class Passkey;}", "namespace Shop.Tests { class Passkey { } }");

    [Theory]
    [InlineData("status: proposed", "is proposed; accept the decision, or take the code out")]
    [InlineData("status: rejected", "is rejected; let the item rest on a decision that stands, or take the code out")]
    [InlineData("status: superseded", "is superseded; let the item rest on a decision that stands, or take the code out")]
    public async Task Message_names_item_decision_and_what_to_do(string status, string message)
    {
        var test = new PlanTest<UndecidedItemAnalyzer>(
            $$$"""
            version: 1
            decisions: {D: {title: Passkeys, because: Passwords leak., {{{status}}}}}
            components: {Auth: {namespaces: [Shop.Auth]}}
            items: {{|#1:I|}: {title: Keys, component: Auth, decision: D, code: "partial class Account { public int Age { get; } }"}}
            """,
            "namespace Shop.Auth { public class Account { public int {|#0:Age|} { get; } } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN4001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage($"'Account.Age' implements plan item I (Keys), whose decision D {message} (D: Passkeys; because: Passwords leak; plan.yaml:4)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_looked_at_too()
    {
        var test = new PlanTest<UndecidedItemAnalyzer>(
            """
            version: 1
            decisions: {D: {status: proposed}}
            components: {Auth: {namespaces: [Shop.Auth]}}
            items: {I: {component: Auth, decision: D, code: "partial class Account { public Missing Age { get; } }"}}
            """,
            "namespace Shop.Auth { public class Account { public Missing {|PLAN4001:Age|} { get; } void } }")
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(CancellationToken.None);
    }
}
