namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN0002 for C# of items that the compiler refuses, whatever else is built.</summary>
public sealed class ImpossibleCodeTests
{
    private const string Code = "class Order { } sealed class Closed { } static class Fixed { } class Open { public virtual int Next() => 1; public int Last() => 1; public virtual int Rank => 1; } interface IOne { void Go(); } abstract record Ranked { public abstract int Rank { get; } }";

    private static Task VerifyAsync(string code, string source = Code) => PlannedCode.VerifyAsync(code, source);

    [Theory]
    [InlineData("class A { int Next(); int Next(); }", "Type 'A' already defines a member called 'Next' with the same parameter types; write it once")]
    [InlineData("abstract sealed class A;", "'A': an abstract type cannot be sealed or static; leave out what does not fit")]
    [InlineData("class A : Closed;", "'A': cannot derive from sealed type 'Closed'; correct the bases")]
    public async Task Message_says_what_the_compiler_says_and_what_to_do(string code, string expected) => Assert.Equal(
        [$"PLAN0002: The C# of item 'ORD-1' can't be built: {expected}"],
        await PlannedCode.FindAsync(code, Code));

    [Theory]
    [InlineData("class A { int Next(); int {|PLAN0002:Next|}(); }")]
    [InlineData("class A { int Next(); string {|PLAN0002:Next|}(); void Next(int by); }")]
    [InlineData("class A { int Next { get; } void {|PLAN0002:Next|}(); }")]
    [InlineData("enum A { One, Two, {|PLAN0002:One|} }")]
    [InlineData("class A { void Go(int by, int {|PLAN0002:by|}); }")]
    [InlineData("class A<T, {|PLAN0002:T|}>;")]
    [InlineData("class A : IOne, {|PLAN0002:IOne|};")]
    [InlineData("partial class A { int Next(); } partial class A { int {|PLAN0002:Next|}(); }")]
    [InlineData("class A { A(int x); {|PLAN0002:A|}(int y); }")]
    [InlineData("record A(int X) { {|PLAN0002:A|}(int X); }")]
    [InlineData("class A { class B { } class {|PLAN0002:B|} { } }")]
    public Task What_stands_twice_is_told(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("abstract sealed class {|PLAN0002:A|};")]
    [InlineData("sealed static class {|PLAN0002:A|};")]
    [InlineData("private class {|PLAN0002:A|};")]
    [InlineData("protected interface {|PLAN0002:A|};")]
    [InlineData("public private class {|PLAN0002:A|};")]
    [InlineData("readonly class {|PLAN0002:A|};")]
    [InlineData("class A { public static override string {|PLAN0002:ToString|}(); }")]
    [InlineData("class A { public static virtual int {|PLAN0002:Next|}(); }")]
    [InlineData("abstract class A { private abstract int {|PLAN0002:Next|}(); }")]
    [InlineData("class A { public abstract int {|PLAN0002:Next|}(); }")]
    [InlineData("class A { public sealed int {|PLAN0002:Next|}(); }")]
    [InlineData("sealed class A { public virtual int {|PLAN0002:Next|}(); }")]
    [InlineData("abstract class A { public abstract virtual int {|PLAN0002:Next|}(); }")]
    [InlineData("static class A { int {|PLAN0002:Next|}(); }")]
    [InlineData("static class A { {|PLAN0002:A|}(int x); }")]
    [InlineData("static class A { static int Count { get; } int {|PLAN0002:Next|} { get; } }")]
    [InlineData("struct A { protected int {|PLAN0002:Next|}(); }")]
    [InlineData("class A { static const int {|PLAN0002:Most|} = 3; }")]
    [InlineData("class A { readonly volatile int {|PLAN0002:most|}; }")]
    [InlineData("class A { public int Next { get; public {|PLAN0002:set|}; } }")]
    [InlineData("class A { required int {|PLAN0002:Next|} { get; } }")]
    [InlineData("interface A { int {|PLAN0002:number|}; }")]
    [InlineData("struct A { ~{|PLAN0002:A|}(); }")]
    public Task Modifiers_and_kinds_that_do_not_go_together_are_told(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("class A {|PLAN0002:where|} T : new();")]
    [InlineData("class A { void Go() {|PLAN0002:where|} T : class; }")]
    [InlineData("struct A { public {|PLAN0002:A|}(int x) : base(); }")]
    [InlineData("enum A { One = {|PLAN0002:\"x\"|} }")]
    [InlineData("class A { const int Most = {|PLAN0002:\"a\"|}; }")]
    [InlineData("class A { const int Most = {|PLAN0002:3.5|}; }")]
    [InlineData("class A { public static A operator checked {|PLAN0002:+|}(A a, A b); }")]
    [InlineData("class A { int Next { init; {|PLAN0002:set|}; } }")]
    [InlineData("class A { Span<int> Rest { get; } }", "class A { Span<int> Rest => default; }")]
    [InlineData("class A { {|PLAN0002:Span<int>|} rest; }")]
    [InlineData("interface A<out T> { void Go({|PLAN0002:T|} item); }")]
    [InlineData("class A { async int {|PLAN0002:Next|}(); }")]
    [InlineData("class A { async Task Go(ref int {|PLAN0002:by|}); }")]
    [InlineData("class A { {|PLAN0002:List<int, int>|} All { get; } }")]
    [InlineData("class A { Task<{|PLAN0002:DateTime<int>|}> Next(); }")]
    [InlineData("class A : IEnumerable<{|PLAN0002:IList<int, int>|}>;")]
    [InlineData("class A { [Obsolete({|PLAN0002:3|})] int Next(); }")]
    [InlineData("class A { [{|PLAN0002:Obsolete(\"a\", true, 3)|}] int Next(); }")]
    public Task What_no_body_and_no_other_type_makes_right_is_told(string code, string source = Code) => VerifyAsync(code, source);

    [Theory]
    [InlineData("class A { const int Most = Order.Most; }", "class Order { public const string Most = \"x\"; }")]
    [InlineData("[Marked(3)] class A;", "class MarkedAttribute : Attribute { public MarkedAttribute(string text) { } }")]
    [InlineData("class A { Box<int, int> All { get; } }", "class Box<T> { }")]
    [InlineData("interface A<out T> { IBox<T> Go(); }\n      interface IBox<out T>;", "interface IBox<T> { }")]
    public async Task What_other_code_may_make_right_is_not_impossible(string planned, string source) =>
        Assert.DoesNotContain(await PlannedCode.FindAsync(planned, source), found => found.Contains("can't be built", StringComparison.Ordinal));

    [Theory]
    [InlineData("interface IPlanned { int Id { get; } }\n      interface IHeld<T> where T : class, IPlanned;", "record IPlanned(int Id); interface IHeld<T> where T : class;")]
    [InlineData("interface IPlanned { int Id { get; } }\n      class B : Exception, IPlanned;", "record IPlanned(int Id);")]
    [InlineData("interface IPlanned { int Id { get; } }\n      class B : IPlanned;", "record IPlanned(int Id);")]
    public async Task Code_that_differs_from_the_plan_makes_nothing_of_it_impossible(string planned, string source) =>
        Assert.DoesNotContain(await PlannedCode.FindAsync(planned, source), found => found.StartsWith("PLAN0002", StringComparison.Ordinal));

    [Theory]
    [InlineData("class A : {|PLAN0002:string|};")]
    [InlineData("class A : {|PLAN0002:Closed|};")]
    [InlineData("class {|PLAN0002:A|} : Fixed;")]
    [InlineData("class A : Order, {|PLAN0002:Open|};")]
    [InlineData("class A : IOne, {|PLAN0002:Order|};")]
    [InlineData("struct A : {|PLAN0002:Order|};")]
    [InlineData("interface A : {|PLAN0002:Order|};")]
    [InlineData("record A : {|PLAN0002:Order|};")]
    [InlineData("class A<T> : {|PLAN0002:T|};")]
    [InlineData("class A : {|PLAN0002:Enum|};")]
    [InlineData("enum A : {|PLAN0002:string|} { One }")]
    [InlineData("class A<T> where T : {|PLAN0002:string|};")]
    [InlineData("class A<T> where T : {|PLAN0002:new|}(), IDisposable;")]
    [InlineData("class A { void Go(int first = 1, int second{|PLAN0002:)|}; }")]
    [InlineData("class A { void Go({|PLAN0002:params|} int all); }")]
    [InlineData("class A { event int {|PLAN0002:Changed|}; }")]
    [InlineData("class A { void {|PLAN0002:Next|} { get; } }")]
    public Task Bases_constraints_and_parameters_that_can_not_be_are_told(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("class A { public override int {|PLAN0002:Next|}(); }")]
    [InlineData("class A : Open { public override int {|PLAN0002:Last|}(); }")]
    [InlineData("class A : Open { public override string {|PLAN0002:Next|}(); }")]
    [InlineData("class A : Open { public override int Rank { get; {|PLAN0002:set|}; } }")]
    [InlineData("class A : Order { void {|PLAN0002:IOne|}.Go(); }")]
    [InlineData("class A : IOne { void IOne.{|PLAN0002:Come|}(); }")]
    [InlineData("record A(int {|PLAN0002:Rank|}) : Ranked;")]
    public Task An_override_of_nothing_is_told(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("class A { public {|PLAN0002:B|}(int x); }")]
    [InlineData("class A { static bool operator {|PLAN0002:==|}(A? left, A? right); }")]
    [InlineData("class A { static bool operator {|PLAN0002:<|}(A left, A right); static bool operator >=(A left, A right); static bool operator <=(A left, A right); }")]
    [InlineData("class A { static bool operator {|PLAN0002:true|}(A value); }")]
    [InlineData("class A : System.ComponentModel.INotifyPropertyChanged { event System.ComponentModel.PropertyChangedEventHandler? System.ComponentModel.INotifyPropertyChanged.{|PLAN0002:PropertyChanged|}; }")]
    public Task A_declaration_that_lacks_something_is_told(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("public class A { public Order {|PLAN0002:Next|}(); }")]
    [InlineData("public class A { public void {|PLAN0002:Take|}(Order order); }")]
    [InlineData("public class A { public Order {|PLAN0002:Next|} { get; } }")]
    [InlineData("public class A { public Order {|PLAN0002:next|}; }")]
    [InlineData("public class A { public Order {|PLAN0002:this|}[int number] { get; } }")]
    [InlineData("public class A { public class B { public IReadOnlyList<Order> {|PLAN0002:Next|}(); } }")]
    [InlineData("public class {|PLAN0002:A|} : Order;")]
    [InlineData("public interface {|PLAN0002:A|} : IOne;")]
    [InlineData("public interface A { Order {|PLAN0002:Next|}(); }")]
    [InlineData("public delegate Order {|PLAN0002:A|}();")]
    [InlineData("public class A<T> where T : {|PLAN0002:Order|};")]
    [InlineData("public record {|PLAN0002:A|}(Order Order);")]
    public Task A_type_that_is_less_accessible_than_what_names_it_is_told(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("class A { public Order Next(); }")]
    [InlineData("public class A { Order Next(); }")]
    [InlineData("public class A { internal Order Next(); }")]
    [InlineData("public class A { class B { public Order Next(); } }")]
    [InlineData("partial class A { public Order Next(); }")]
    [InlineData("public class A : IOne;")]
    [InlineData("public class A { public C Next(); } class C;")]
    [InlineData("class A { static bool operator ==(A? left, A? right); static bool operator !=(A? left, A? right); }")]
    [InlineData("partial class A { static bool operator ==(A? left, A? right); }")]
    public Task A_type_whose_accessibility_may_do_is_not(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("class A { abstract int Next(); }")]
    [InlineData("class A { static A operator +(A left, A right); }")]
    [InlineData("class A { int Next { get; private set; } }")]
    [InlineData("public class A { class B { } public B Owner(); }")]
    [InlineData("partial class A { public abstract int Next(); public override int Last(); static int Twice(this int number); }")]
    [InlineData("class A : Order { public override bool Equals(object? other); }")]
    [InlineData("class A : Order { bool Equals(A? other); }")]
    [InlineData("record A(int X) { int Y { get; } }")]
    [InlineData("class A : IOne;")]
    public Task What_a_plan_may_leave_open_is_not(string code) => VerifyAsync(code.Replace("class A { abstract", "abstract class A { abstract", StringComparison.Ordinal));

    [Fact]
    public Task What_another_item_brings_is_not_known_yet() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items:
          ORD-1: {component: Orders, code: 'class A : B { public override int Next(); void IOne.Come(); }'}
          ORD-2: {component: Orders, code: 'class B : IOne { public virtual int Next(); }'}
          ORD-3: {component: Orders, code: 'partial interface IOne { void Come(); }'}
          ORD-4: {component: Orders, code: 'class C : Closed { public override int Next(); }'}
          ORD-5: {component: Orders, code: 'class Closed { public virtual int Next(); }', decision: Open}
          ORD-6: {component: Orders, code: 'class D : IOne { void IOne.Come(); }'}
        decisions: {Open: {status: proposed}}
        """,
        "namespace Shop.Orders { class Order { } interface {|PLAN3002:IOne|} { } sealed class Closed { } }");

    [Fact]
    public Task What_the_code_has_more_of_may_be_what_is_meant() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        PlannedCode.Plan("class A { public override int Next(); }"),
        PlannedCode.InNamespace(Code + " class A : Open { public override int Next() => 2; }"));

    [Fact]
    public Task Nothing_is_held_against_what_can_not_be() => PlannedCode.VerifyAsync(
        "abstract sealed class {|PLAN0002:A|} { int Next(); }", "class A { }");

    [Theory]
    [InlineData("abstract sealed class A;", "ORD-1", "Shop.Orders")]
    [InlineData("class A;", "{|PLAN3001:ORD-1|}", "{|PLAN3008:Shop.Orders|}")]
    public Task What_can_not_be_is_not_missing_besides(string code, string id, string place) => PlanTest<ItemAnalyzer>.VerifyAsync(
        $"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders]}}}}\nitems:\n  {id}: {{component: Orders, code: '{code}'}}\n",
        $"namespace {place} {{ class Order {{ }} }}");

    [Fact]
    public async Task A_project_that_does_not_answer_does_not_tell()
    {
        const string plan = "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders], assemblies: [Elsewhere]}}\nitems: {ORD-1: {component: Orders, code: 'abstract sealed class A;'}}";
        Assert.DoesNotContain(await Analysis.RunAsync(plan, [("Code.cs", "namespace Shop.Orders { class Order { } }")]), diagnostic => diagnostic.Id == "PLAN0002");
    }

    [Theory]
    [InlineData("{|PLAN0002:file|} class A;")]
    [InlineData("class A { } {|PLAN0002:file|} sealed record B(int X);")]
    public Task A_type_that_no_other_file_can_see_is_told(string code) => PlanTest<PlanFileAnalyzer>.VerifyAsync(PlannedCode.Plan(code), PlannedCode.InNamespace(Code));

    [Theory]
    [InlineData("ORD-1: {component: Orders, code: 'class A : {|PLAN0005:A|};'}")]
    [InlineData("ORD-1: {component: Orders, code: 'class A : {|PLAN0005:B|}; class B : A;'}")]
    [InlineData("ORD-1: {component: Orders, code: 'interface IA : System.IDisposable, {|PLAN0005:IB|}; interface IB : IC; interface IC : IA; class D : IA;'}")]
    [InlineData("ORD-1: {component: Orders, code: 'class A : {|PLAN0005:B|};'}\n  ORD-2: {component: Orders, code: 'class B : A;'}")]
    [InlineData("ORD-1: {component: Orders, code: 'class A<T> : {|PLAN0005:B<T>|}; class B<T> : A<T>; class A : A<int>;'}")]
    public Task A_circle_of_bases_is_told_once(string items) => PlanTest<PlanFileAnalyzer>.VerifyAsync(
        $"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders]}}}}\nitems:\n  {items}\n", "namespace Shop.Orders { class Order { } }");

    [Theory]
    [InlineData("ORD-1: {component: Orders, code: 'class A : Legacy.A;'}")]
    [InlineData("ORD-1: {component: Orders, code: 'class A : A<int>; class A<T>;'}")]
    [InlineData("ORD-1: {component: Orders, code: 'class A : System.IEquatable<A>; class B : A; class C : B;'}")]
    [InlineData("ORD-1: {component: Orders, code: 'namespace One; class A : B;'}\n  ORD-2: {component: Orders, code: 'namespace Two; class B : A;'}")]
    public Task Other_bases_of_a_like_name_are_no_circle(string items) => PlanTest<PlanFileAnalyzer>.VerifyAsync(
        $"version: 1\ncomponents: {{Orders: {{namespaces: [Shop.Orders, One, Two]}}}}\nitems:\n  {items}\n", "namespace Shop.Orders { class Order { } }");
}
