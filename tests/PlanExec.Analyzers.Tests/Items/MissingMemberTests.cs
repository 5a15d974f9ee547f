namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3002: members of a type that exists.</summary>
public sealed class MissingMemberTests
{
    [Theory]
    [InlineData("public void Deconstruct(out int X);")]
    [InlineData("public bool Equals(A? other);")]
    [InlineData("public override int GetHashCode();")]
    [InlineData("public override string ToString();")]
    public Task What_the_compiler_gives_to_a_record_is_there(string planned) => PlannedCode.VerifyAsync($"public sealed record A(int X)\n      {{\n          {planned}\n      }}", "#nullable enable\npublic sealed record A(int X);");

    [Fact]
    public Task What_the_compiler_gives_to_a_record_has_its_own_parameters() => PlannedCode.VerifyAsync(
        "public sealed record A(int X)\n      {\n          public void Deconstruct(out int X, out int Y);\n      }", "public sealed record {|PLAN3002:A|}(int X);");

    [Fact]
    public async Task Message_names_item_type_and_declaration() => Assert.Equal(
        ["PLAN3002: Plan item ORD-1 (Numbers) is not finished: 'Numbers' lacks 'public Task<int> NextAsync( string prefix, CancellationToken token = default)'; write it, or take the fix that scaffolds it (plan.yaml:12)"],
        await PlannedCode.FindAsync("class Numbers\n{\n    /// <summary>The next.</summary>\n    [Obsolete] public Task<int> NextAsync(\n        string prefix, CancellationToken token = default);\n}", "class Numbers { }", "    title: Numbers"));

    [Fact]
    public async Task Message_names_what_an_extension_extends() => Assert.Contains(
        "'Words' lacks 'extension(string text) { public int Count(); }'",
        Assert.Single(await PlannedCode.FindAsync("static class Words { extension(string text) { public int Count(); } }", "static class Words { }")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("int Next();")]
    [InlineData("int Last { get; }")]
    [InlineData("int this[int index] { get; }")]
    [InlineData("event EventHandler Changed;")]
    [InlineData("const int Most = 5;")]
    [InlineData("static readonly int most;")]
    [InlineData("A(int number);")]
    [InlineData("static A operator +(A left, A right);")]
    [InlineData("static implicit operator int(A value);")]
    [InlineData("void IDisposable.Dispose();")]
    [InlineData("~A();")]
    [InlineData("class Inner { int Value { get; } }")]
    [InlineData("enum Inner { Open }")]
    [InlineData("delegate void Inner();")]
    [InlineData("static A();")]
    public Task Each_kind_of_member_is_missed(string member) => PlannedCode.VerifyAsync($"class A\n{{\n    {member}\n}}", "class {|PLAN3002:A|} : IDisposable { public void Dispose() { } }");

    [Theory]
    [InlineData("struct A { int Next(); }", "struct {|PLAN3002:A|} { }")]
    [InlineData("record A { int Next(); }", "record {|PLAN3002:A|} { }")]
    [InlineData("interface A { int Next(); }", "interface {|PLAN3002:A|} { }")]
    [InlineData("enum A { Open, Paid }", "enum {|PLAN3002:A|} { Paid, Sent }")]
    [InlineData("static class A { static int Next(this string text); }", "static class {|PLAN3002:A|} { }")]
    [InlineData("static class A { extension(string text) { int Words(); } }", "static class {|PLAN3002:A|} { public static int Words(this string text) => 1; }")]
    [InlineData("static class A { static int Words(this string text); }", "static class {|PLAN3002:A|} { extension(string text) { public int Words() => 1; } }")]
    [InlineData("static class A { extension(string text) { int Words(); } }", "static class {|PLAN3002:A|} { extension(int number) { public int Words() => 1; } extension(bool value) { public int Words() => 1; } }")]
    [InlineData("class A<T> { T Next(); }", "class A { } class {|PLAN3002:A|}<TItem> { }")]
    [InlineData("class A { class B { int Next(); } }", "class A { class {|PLAN3002:B|} { } }")]
    [InlineData("partial class A { int Next(); }", "class {|PLAN3002:A|} { }")]
    [InlineData("partial class A { int Next(int by); }", "class {|PLAN3002:A|} { int Next() => 1; }")]
    [InlineData("partial class A { A(int first); int this[int index] { get; } }", "class {|PLAN3002:{|PLAN3002:A|}|} { A(string first) { } int this[string key] => 1; }")]
    [InlineData("class A { int Next(int number); }", "class {|PLAN3002:A|} { int Next() => 1; int Next(string text) => 1; }")]
    [InlineData("class A { public override string ToString(); }", "class {|PLAN3002:A|} { }")]
    [InlineData("class A { int Next(); }", "class B { protected int Next() => 1; } class {|PLAN3002:A|} { }")]
    public Task Members_are_missed_in_each_kind_of_type(string code, string source) => PlannedCode.VerifyAsync(code, source);

    [Theory]
    [InlineData("class A { int Next(); int Last { get; } }", "partial class A { int Next() => 1; } partial class A { int Last => 1; }")]
    [InlineData("class A { int Next(); }", "class B { public int Next() => 1; } class A : B { }")]
    [InlineData("interface A { int Next(); }", "interface B { int Next(); } interface A : B { }")]
    [InlineData("class A { public A(); }", "class A { }")]
    [InlineData("record A(int Value);", "record A { public A(int Value) => this.Value = Value; public int Value { get; init; } }")]
    [InlineData("class A { A(int value); }", "class A(int value) { int Value => value; }")]
    [InlineData("class A(int value);", "class A { public A(int value) { Console.Write(value); } }")]
    [InlineData("static class A { extension(string text) { int Words(); bool IsBlank { get; } } }", "static class A { extension(string text) { public int Words() => 1; } extension(string text) { public bool IsBlank => true; } }")]
    [InlineData("enum A { Open, Paid }", "enum A { Sent = 4, Paid = 5, Open = 6 }")]
    [InlineData("class A { }", "class A { int Next() => 1; class B { } }")]
    public Task What_is_there_in_another_way_is_not_missing(string code, string source) => PlannedCode.VerifyAsync(code, source);

    [Fact]
    public async Task A_missing_type_reports_no_members() =>
        Assert.Empty(await PlannedCode.FindAsync("class A { int Next(); class B { int Last { get; } } }", "class C { }"));

    [Fact]
    public async Task A_missing_parameter_of_a_record_is_one_fault() => Assert.Equal(
        "it takes '(string Value)' instead of '(string Value, DateTimeOffset ExpiresAt)'",
        await PlannedCode.DifferenceAsync("record A(string Value, DateTimeOffset ExpiresAt);", "record A(string Value);"));

    [Fact]
    public Task The_type_is_marked_in_the_part_that_somebody_has_written()
    {
        var test = new PlanTest<ItemStateAnalyzer>(PlannedCode.Plan("class A { int Next(); }"));
        test.TestState.Sources.Add(("/a/A.g.cs", "namespace Shop.Orders; partial class A { }"));
        test.TestState.Sources.Add(("/c/A.cs", "namespace Shop.Orders; partial class A { }"));
        test.TestState.Sources.Add(("/b/A.cs", "namespace Shop.Orders; partial class {|PLAN3002:A|} { }"));
        return test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("rejected")]
    [InlineData("superseded")]
    public Task What_is_not_decided_is_planning(string status) => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        $$$"""
        version: 1
        decisions: {ADR-1: {title: Numbers, status: {{{status}}}, decided: x, because: y}}
        components: {Orders: {namespaces: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, decision: ADR-1, code: 'public sealed class A : Nowhere { int Next(); }'}}
        """,
        "namespace Shop.Orders; class A { }");

    [Fact]
    public Task Two_items_may_plan_one_type() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items:
          ORD-1: {component: Orders, code: 'class A { int Next(int number); }'}
          ORD-2: {component: Orders, code: 'partial class A { int Next(string text); }'}
          ORD-3: {component: Orders, code: 'partial class A { int Last { get; } } partial class A { int First { get; } }'}
        """,
        "namespace Shop.Orders; class {|PLAN3002:{|PLAN3002:A|}|} { int Next(string text) => 1; int First => 1; }");

    [Fact]
    public Task A_type_of_another_component_is_not_held_against_the_plan() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}, Tests: {namespaces: [Shop.Orders.Tests], governed: false}}
        items: {ORD-1: {component: Orders, code: 'class A { int Next(); }'}}
        """,
        "namespace Shop.Billing { class A { } } namespace Shop.Orders.Tests { class A { } } namespace Shop.Orders.Deep { class {|PLAN3002:A|} { } }");
}
