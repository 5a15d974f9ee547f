using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>PLAN1004: what a line of <c>apis</c> bans, and where.</summary>
public sealed class BannedApiTests
{
    private static string Ban(string ban, string more = "") => $$"""
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders]}
          Storage: {namespaces: [Shop.Storage]}
          Tests:   {namespaces: [Shop.Tests], governed: false}
        boundaries: {mode: open, unassigned: ignore}
        apis:
          - {ban: [{{ban}}]{{more}}}
        """;

    private static Task VerifyAsync(string ban, string members, string more = "", string usings = "") => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Ban(ban, more),
        $"using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; {usings}\nnamespace Shop.Orders {{ class Order {{ {members} }} }}");

    [Fact]
    public async Task Message_names_the_api_what_to_use_instead_the_reason_and_the_line()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            """
            version: 1
            decisions: {ADR-7: {title: Time is passed in, status: accepted, decided: x, because: Time is to be tested.}}
            components: {Orders: {namespaces: [Shop.Orders]}}
            apis:
              - {|#1:{ban: System.DateTime.UtcNow, in: Orders, instead: System.TimeProvider, decision: ADR-7}|}
            """,
            "namespace Shop.Orders; class Order { object Now => System.DateTime.{|#0:UtcNow|}; }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1004", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'Order' (Orders) uses 'DateTime.UtcNow', which the plan bans there; use 'System.TimeProvider' instead "
            + "(ADR-7: Time is passed in; because: Time is to be tested; plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("System.Console", "void M() => {|PLAN1004:Console|}.WriteLine(); string N => nameof({|PLAN1004:Console|});")]
    [InlineData("System.Random", "{|PLAN1004:Random|} r = {|PLAN1004:Random|}.Shared;")]
    [InlineData("System.IO", "void M() => System.IO.{|PLAN1004:File|}.Delete(System.IO.{|PLAN1004:Path|}.GetTempPath());")]
    [InlineData("System.Threading", "object M() => new System.Threading.{|PLAN1004:Timer|}(null); {|PLAN1004:Task|} t;")]
    [InlineData("System.DateTime.UtcNow", "object M() => DateTime.{|PLAN1004:UtcNow|}; object N => DateTime.Now; DateTime d;")]
    [InlineData("\"System.Console.WriteLine(string)\"", "void M() { Console.{|PLAN1004:WriteLine|}(\"\"); Console.WriteLine(1); Console.WriteLine(); }")]
    [InlineData("\"System.Console.WriteLine(System.String)\"", "void M() { Console.{|PLAN1004:WriteLine|}(\"\"); Console.WriteLine(1); }")]
    [InlineData("\"System.Console.WriteLine(string, object)\"", "void M() { Console.{|PLAN1004:WriteLine|}(\"\", 1); Console.WriteLine(\"\"); }")]
    [InlineData("\"System.Console.WriteLine()\"", "void M() { Console.{|PLAN1004:WriteLine|}(); Console.WriteLine(\"\"); }")]
    [InlineData("System.Console.WriteLine", "void M() { Console.{|PLAN1004:WriteLine|}(); Console.{|PLAN1004:WriteLine|}(1); Console.Write(1); }")]
    public Task Types_namespaces_members_and_overloads_are_found(string ban, string members) => VerifyAsync(ban, members);

    [Theory]
    [InlineData("\"N:System.IO\"", "void M() => System.IO.{|PLAN1004:File|}.Delete(\"\");")]
    [InlineData("\"T:System.Console\"", "void M() => {|PLAN1004:Console|}.WriteLine();")]
    [InlineData("\"T:System.Collections.Generic.List`1\"", "object M() => new {|PLAN1004:List|}<int>();")]
    [InlineData("\"M:System.Console.WriteLine(System.String)\"", "void M() { Console.{|PLAN1004:WriteLine|}(\"\"); Console.WriteLine(1); }")]
    [InlineData("\"P:System.DateTime.Now\"", "object M() => DateTime.{|PLAN1004:Now|};")]
    [InlineData("\"F:System.String.Empty\"", "object M() => string.{|PLAN1004:Empty|};")]
    [InlineData("\"M:System.Guid.#ctor(System.String)\"", "Guid M() => new {|PLAN1004:Guid|}(\"\"); Guid N() => {|PLAN1004:new|}(\"\"); Guid O() => new();")]
    [InlineData("\"E:System.AppDomain.ProcessExit\"", "void M() => AppDomain.CurrentDomain.{|PLAN1004:ProcessExit|} += null;")]
    public Task Documentation_ids_are_found(string ban, string members) => VerifyAsync(ban, members);

    [Theory]
    [InlineData("System.Random.Random", "Random A() => new {|PLAN1004:Random|}(); Random B() => {|PLAN1004:new|}(); Random C = {|PLAN1004:new|}(3);")]
    [InlineData("System.Random..ctor", "Random A() => new {|PLAN1004:Random|}(); Random B { get; } = {|PLAN1004:new|}();")]
    [InlineData("\"System.Random.Random()\"", "Random A() => new {|PLAN1004:Random|}(); Random B() => {|PLAN1004:new|}(); Random C() => new Random(3); Random D() => new(3);")]
    [InlineData("\"System.Exception.Exception()\"", "class Bad : Exception { public Bad(int i) : {|PLAN1004:base|}() { } } class Worse() : {|PLAN1004:Exception|}(); class Good() : Exception(\"\");")]
    [InlineData("System.Random.Random", "object A() => new {|PLAN1004:Dice|}();", "using Dice = System.Random;")]
    [InlineData("\"System.Exception.Exception()\"", "class A : {|PLAN1004:Exception|} { } class B : System.{|PLAN1004:Exception|} { public B(int i) { } } class C(int i) : {|PLAN1004:Exception|} { int I => i; } class D : {|PLAN1004:Bad|};", "using Bad = System.Exception;")]
    [InlineData("\"System.Exception.Exception()\"", "class A : Exception { public A() : base(\"\") { } public A(int i) : this() { } } record B(int I); class C : ArgumentException;")]
    public Task Constructors_are_found(string ban, string members, string usings = "") => VerifyAsync(ban, members, usings: usings);

    [Theory]
    [InlineData("System.Collections.Generic.List", "{|PLAN1004:List|}<int> a;")]
    [InlineData("\"System.Collections.Generic.List<>\"", "{|PLAN1004:List|}<int> a; object M() => typeof({|PLAN1004:List|}<>);")]
    [InlineData("\"System.Collections.Generic.List<T>\"", "{|PLAN1004:List|}<string> a;")]
    [InlineData("\"System.Func<,>\"", "{|PLAN1004:Func|}<int, int> a; Func<int> b;")]
    [InlineData("\"System.Func<T>\"", "Func<int, int> a; {|PLAN1004:Func|}<int> b;")]
    [InlineData("System.Func", "{|PLAN1004:Func|}<int, int> a; {|PLAN1004:Func|}<int> b;")]
    [InlineData("\"System.Collections.Generic.List<T>.Add\"", "void M(List<int> list) => list.{|PLAN1004:Add|}(1);")]
    [InlineData("\"System.Collections.Generic.List<T>.Add(T)\"", "void M(List<int> list) => list.{|PLAN1004:Add|}(1);")]
    [InlineData("System.Collections.Generic.List.Enumerator", "List<int>.{|PLAN1004:Enumerator|} a;")]
    [InlineData("\"System.Linq.Enumerable.Count<>\"", "int M(int[] a) => a.{|PLAN1004:Count|}();")]
    public Task Generic_types_are_found_with_and_without_their_arity(string ban, string members) => VerifyAsync(ban, members);

    [Theory]
    [InlineData("\"Task<TResult>.Result\"", "int M(Task<int> t) => t.Result;")]
    [InlineData("\"System.Threading.Tasks.Task<TResult>.Result\"", "int M(Task<int> t) => t.{|PLAN1004:Result|}; string N(Task<int> t) => nameof(t.{|PLAN1004:Result|});")]
    [InlineData("System.Threading.Tasks.Task.Wait", "void M(Task<int> t) { t.{|PLAN1004:Wait|}(); t?.{|PLAN1004:Wait|}(3); Action a = t.{|PLAN1004:Wait|}; }")]
    [InlineData("System.Linq.Enumerable.Where", "object M(int[] a) => a.{|PLAN1004:Where|}(i => i > 0); object N(int[] a) => from i in a {|PLAN1004:where|} i > 0 select i;")]
    [InlineData("System.Linq.Enumerable", "object M(int[] a) => a.{|PLAN1004:Where|}(i => i > 0); object N(int[] a) => {|PLAN1004:Enumerable|}.Count(a);")]
    [InlineData("System.Linq.Enumerable.OrderBy", "object N(int[] a) => from i in a {|PLAN1004:orderby|} i select i;")]
    [InlineData("System.DateTime.op_Subtraction", "object M(DateTime a, DateTime b) => a {|PLAN1004:-|} b; object N(DateTime a, TimeSpan b) { a {|PLAN1004:-=|} b; return a; }")]
    [InlineData("System.String.op_Equality", "bool M(string a, string b) => a.Equals(b);")]
    [InlineData("System.DateTimeOffset.op_Implicit", "DateTimeOffset M(DateTime a) => {|PLAN1004:a|}; void N(DateTimeOffset a) => N(DateTime.{|PLAN1004:Now|});")]
    [InlineData("\"System.Collections.Generic.KeyValuePair<,>.Deconstruct\"", "void M(KeyValuePair<int, int> a) { var (b, c) {|PLAN1004:=|} a; {|PLAN1004:foreach|} (var (d, e) in new[] { a }) { } bool f = a is {|PLAN1004:(|}1, 2); }")]
    [InlineData("System.Collections.Generic.List.GetEnumerator", "void M(List<int> a) { foreach (var {|PLAN1004:i|} in a) { } }")]
    [InlineData("System.Threading.Tasks.Task.GetAwaiter", "async Task M(Task a) { {|PLAN1004:await|} a; }")]
    [InlineData("System.Collections.Generic.List.Add", "object M() => new List<int> { {|PLAN1004:1|} };")]
    [InlineData("System.IDisposable.Dispose", "void M(IDisposable a) => a.{|PLAN1004:Dispose|}();")]
    [InlineData("System.IDisposable.Dispose", "void M(IDisposable a) { {|PLAN1004:using|} (a) { } {|PLAN1004:using|} var b = a; } void N(IEnumerable<int> a) { foreach (var {|PLAN1004:i|} in a) { } }")]
    [InlineData("System.IO.MemoryStream.Close, System.IO.Stream.Dispose", "void M() { {|PLAN1004:using|} var a = new System.IO.MemoryStream(); } void N(IDisposable a) { using (a) { } }")]
    [InlineData("System.IO.Stream.DisposeAsync", "async Task M(System.IO.Stream a) { await {|PLAN1004:using|} (a) { } using (a) { } }")]
    [InlineData("Shop.Orders.Order.Held.Dispose", "ref struct Held { public void Dispose() { } } void M() { {|PLAN1004:using|} var a = new Held(); }")]
    [InlineData("\"System.Span<T>.Slice\"", "bool M(Span<int> a) => a is [1, {|PLAN1004:..|} var b] && b.Length > 0;")]
    [InlineData("System.Int32.MaxValue", "int M() => int.{|PLAN1004:MaxValue|};")]
    [InlineData("System.DayOfWeek.Friday", "bool M(DayOfWeek a) => a is DayOfWeek.{|PLAN1004:Friday|};")]
    public Task Members_are_found_however_they_are_called(string ban, string members) => VerifyAsync(ban, members);

    [Theory]
    [InlineData("System.Attribute", "class A : {|PLAN1004:Attribute|} { }")]
    [InlineData("System.ObsoleteAttribute", "[{|PLAN1004:Obsolete|}] void M() { }")]
    [InlineData("System.ObsoleteAttribute.ObsoleteAttribute", "[{|PLAN1004:Obsolete|}] void M() { } [{|PLAN1004:Obsolete|}(\"\")] void N() { }")]
    [InlineData("System.IDisposable", "void M<T>() where T : {|PLAN1004:IDisposable|} { }")]
    [InlineData("System.Random", "object M() { var a = {|PLAN1004:Random|}.Shared; return a.Next(); }")]
    [InlineData("System.IO.Stream", "void M(System.IO.{|PLAN1004:Stream|} a) => throw null;")]
    public Task Types_are_found_wherever_they_are_named(string ban, string members) => VerifyAsync(ban, members);

    [Theory]
    [InlineData("System.Console", "void M() => {|PLAN1004:WriteLine|}();", "using static System.Console;")]
    [InlineData("System.Console.WriteLine", "void M() => {|PLAN1004:WriteLine|}();", "using static System.Console;")]
    [InlineData("System.Math.PI", "double M() => {|PLAN1004:PI|};", "using static System.Math;")]
    [InlineData("System.Console", "void M() => {|PLAN1004:Out|}.WriteLine();", "using Out = System.Console;")]
    [InlineData("System.Console.WriteLine", "void M() => Out.{|PLAN1004:WriteLine|}();", "using Out = System.Console;")]
    [InlineData("System.Collections.Generic.List", "{|PLAN1004:Numbers|} M;", "using Numbers = System.Collections.Generic.List<int>;")]
    [InlineData("System.IO", "void M() => {|PLAN1004:File|}.Delete(\"\");", "using System.IO;")]
    public Task Directives_hide_nothing(string ban, string members, string usings) => VerifyAsync(ban, members, usings: usings);

    [Theory]
    [InlineData("\"P:System.Collections.Generic.Dictionary`2.Item(`0)\"", "int M(System.Collections.Generic.Dictionary<int, int> a) => a ⟦1];")]
    [InlineData("System.String.Length", "char M(string a) => a⟦^1]; bool N(string a) => a is ⟦_, 'x']; char O(string a) => a[0];")]
    [InlineData("System.String.Substring", "string M(string a) => a⟦1..]; bool N(string a) => a is ['x', ⟦.. var b];")]
    public async Task What_a_bracket_calls_is_found_at_it(string ban, string members)
    {
        // The bracket would be read as markup.
        var text = $"namespace Shop.Orders {{ class Order {{ {members} }} }}";
        var expected = Enumerable.Range(0, text.Length).Where(position => text[position] == '⟦');
        var diagnostics = await Analysis.RunAsync(Ban(ban), [("Order.cs", text.Replace("⟦..", " ..", StringComparison.Ordinal).Replace('⟦', '['))]);
        Assert.Equal(expected.Select(position => text[position + 1] == '.' ? position + 1 : position), diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan.Start).Order());
    }

    [Fact]
    public Task A_type_that_comes_in_without_its_name_is_found_where_it_does() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Ban("Shop.Storage.Row", ", in: Orders"),
        """
        namespace Shop.Orders { class Order { int M(Shop.Storage.Table table) { var row = table.{|PLAN1004:First|}(); return row.Number; } } }
        namespace Shop.Storage { public class Row { public int Number; } public class Table { public Row First() => new(); } }
        """);

    [Fact]
    public Task A_member_that_overrides_a_banned_one_is_banned_too() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Ban("Shop.Storage.Base.Save"),
        """
        namespace Shop.Storage
        {
            public class Base { public virtual void Save() { } }
            public class Derived : Base { public override void Save() => base.{|PLAN1004:Save|}(); }
        }
        namespace Shop.Orders { class Order { void M(Shop.Storage.Derived d, Shop.Storage.Base b) { d.{|PLAN1004:Save|}(); b.{|PLAN1004:Save|}(); } } }
        """);

    [Fact]
    public Task In_and_except_say_where_it_is_banned() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders]}
          Storage: {namespaces: [Shop.Storage]}
          Tests:   {namespaces: [Shop.Tests], governed: false}
        apis:
          - {ban: System.Console, in: Orders}
          - {ban: System.Random, except: [Storage]}
        """,
        """
        namespace Shop.Orders { class A { System.{|PLAN1004:Random|} r; object W => System.{|PLAN1004:Console|}.Out; } }
        namespace Shop.Storage { class B { System.Random r; object W => System.Console.Out; } }
        namespace Shop.Tests { class C { System.Random r; object W => System.Console.Out; } }
        namespace Foreign { class D { System.{|PLAN1004:Random|} r; object W => System.Console.Out; } }
        """);

    [Fact]
    public async Task Code_of_no_component_is_told_as_such()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}}\napis:\n  - {ban: System.Random}",
            "namespace A { class X { } } namespace B { class Y { } } namespace C { class Z { System.{|#0:Random|} r; } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1004", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Z' (no component) uses 'Random', which the plan bans there (plan.yaml:4)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Instances_of_templates_are_meant_by_in_and_except() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components:
          $module.Domain: {namespaces: [Shop.$module.Domain]}
          $module.Api:    {namespaces: [Shop.$module.Api]}
        apis:
          - {ban: System.Random, in: $module.Domain}
          - {ban: System.Console, in: "*", except: [Billing.Domain]}
        """,
        """
        namespace Shop.Orders.Domain { class A { System.{|PLAN1004:Random|} r; object W => System.{|PLAN1004:Console|}.Out; } }
        namespace Shop.Billing.Domain { class B { System.{|PLAN1004:Random|} r; object W => System.Console.Out; } }
        namespace Shop.Orders.Api { class C { System.Random r; object W => System.{|PLAN1004:Console|}.Out; } }
        """);

    [Fact]
    public Task An_allow_opens_nothing_that_is_banned() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {A: {namespaces: A}, B: {namespaces: B}}
        boundaries: {allow: [{from: A, to: B, because: x}]}
        apis: [{ban: B.Y, in: A}]
        """,
        "namespace A { class X { B.{|PLAN1004:Y|} y; B.Z z; } } namespace B { class Y { } class Z { } }");

    [Fact]
    public Task One_token_can_break_a_boundary_and_a_ban() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {A: {namespaces: A, uses: []}, B: {namespaces: B}}
        apis: [{ban: B.Y, in: A}, {ban: B, in: A}]
        """,
        "namespace A { class X { B.{|PLAN1001:{|PLAN1004:Y|}|} y; } } namespace B { class Y { } }");

    [Fact]
    public Task What_is_not_known_here_bans_nothing() => VerifyAsync("Gone.Away, System.Gone, System.String.Gone, \"M:System.String.Gone\", \"System.String.Trim(int)\"", "object M() => \"\".Trim();");

    [Fact]
    public Task Names_in_comments_strings_and_documentation_are_no_uses() => VerifyAsync(
        "System.Console",
        "/// <summary><see cref=\"Console\"/></summary>\n string M() => \"Console\"; /* Console */ int Console;");

    [Fact]
    public async Task Generated_code_counts_and_code_that_does_not_compile_is_looked_at()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Ban("System.Console"),
            "// <auto-generated/>\nnamespace Shop.Orders; class A { object W => System.{|PLAN1004:Console|}.Out; }",
            "namespace Shop.Orders; class B { object W => System.{|PLAN1004:Console|}.; void M( { }")
        { CompilerDiagnostics = CompilerDiagnostics.None };
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Top_level_statements_and_attributes_of_the_assembly_count()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Ban("System.Console, System.CLSCompliantAttribute"),
            "[assembly: System.{|PLAN1004:CLSCompliant|}(false)]\nSystem.{|PLAN1004:Console|}.WriteLine();");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync(CancellationToken.None);
    }
}
