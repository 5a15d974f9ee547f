using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.AddParameterCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class AddParameterTests
{
    private const string Pattern = "members: {kind: method, name: \"*Async\"}, must: {takes: CancellationToken}";

    [Fact]
    public Task The_whole_family_gets_it_and_calls_pass_on_what_is_in_scope() => Test.VerifyAsync(
        Pattern,
        [
            ("/0/Contract.cs", """
                using System.Threading.Tasks;

                public interface IShop
                {
                    /// <summary>Ships.</summary>
                    /// <param name="order">The number.</param>
                    Task {|PLAN2007:ShipAsync|}(int order);
                }
                """),
            ("/0/Shop.cs", """
                using System.Threading;
                using System.Threading.Tasks;

                class Shop : IShop
                {
                    public virtual Task {|PLAN2007:ShipAsync|}(int order) => order == 0 ? Task.CompletedTask : ShipAsync(order - 1);
                }

                class Other : Shop
                {
                    public override Task {|PLAN2007:ShipAsync|}(int order) => base.ShipAsync(order);
                }
                """),
            ("/0/User.cs", """
                using System.Threading;

                class User
                {
                    private readonly CancellationToken ending;
                    void First(IShop shop, CancellationToken token) => shop.ShipAsync(1);
                    void Second(IShop shop) => shop?.ShipAsync(order: 1);
                    static void Third(Shop shop)
                    {
                        shop.ShipAsync(
                            nameof(Shop.ShipAsync).Length);
                    }
                    void Fourth(Shop shop) { using var source = new CancellationTokenSource(); var token = source.Token; shop.ShipAsync(1); }
                }
                """),
        ],
        [
            ("/0/Contract.cs", """
                using System.Threading;
                using System.Threading.Tasks;

                public interface IShop
                {
                    /// <summary>Ships.</summary>
                    /// <param name="order">The number.</param>
                    /// <param name="cancellationToken">The cancellation token.</param>
                    Task ShipAsync(int order, CancellationToken cancellationToken);
                }
                """),
            ("/0/Shop.cs", """
                using System.Threading;
                using System.Threading.Tasks;

                class Shop : IShop
                {
                    public virtual Task ShipAsync(int order, CancellationToken cancellationToken) => order == 0 ? Task.CompletedTask : ShipAsync(order - 1, cancellationToken);
                }

                class Other : Shop
                {
                    public override Task ShipAsync(int order, CancellationToken cancellationToken) => base.ShipAsync(order, cancellationToken);
                }
                """),
            ("/0/User.cs", """
                using System.Threading;

                class User
                {
                    private readonly CancellationToken ending;
                    void First(IShop shop, CancellationToken token) => shop.ShipAsync(1, token);
                    void Second(IShop shop) => shop?.ShipAsync(order: 1, cancellationToken: ending);
                    static void Third(Shop shop)
                    {
                        shop.ShipAsync(
                            nameof(Shop.ShipAsync).Length, default);
                    }
                    void Fourth(Shop shop) { using var source = new CancellationTokenSource(); var token = source.Token; shop.ShipAsync(1, token); }
                }
                """),
        ]);

    [Fact]
    public async Task Fix_all_passes_on_what_callers_get_later()
    {
        var test = new Test(Pattern, ("/0/Shop.cs", "using System.Threading;\nusing System.Threading.Tasks;\nclass Shop\n{\n    Task {|PLAN2007:PayAsync|}() => Task.CompletedTask;\n    Task {|PLAN2007:ShipAsync|}() => PayAsync();\n}"));
        test.FixedState.Sources.Add(("/0/Shop.cs", "using System.Threading;\nusing System.Threading.Tasks;\nclass Shop\n{\n    Task PayAsync(CancellationToken cancellationToken) => Task.CompletedTask;\n    Task ShipAsync(CancellationToken cancellationToken) => PayAsync(default);\n}"));
        test.BatchFixedState.Sources.Add(("/0/Shop.cs", "using System.Threading;\nusing System.Threading.Tasks;\nclass Shop\n{\n    Task PayAsync(CancellationToken cancellationToken) => Task.CompletedTask;\n    Task ShipAsync(CancellationToken cancellationToken) => PayAsync(cancellationToken);\n}"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("class A { public {|PLAN2007:A|}() { } {|PLAN2007:A|}(string c, params int[] d) { } } class B : A { {|PLAN2007:B|}() : base() { } A c = new A(); A e = new(); } interface IClock { }", "class A { public A(IClock clock) { } A(string c, IClock clock, params int[] d) { } } class B : A { B(IClock clock) : base(clock) { } A c = new A(default); A e = new(default); } interface IClock { }")]
    public async Task Constructors_are_called_by_new_and_base(string before, string after)
    {
        var test = new Test("members: {kind: constructor, be: [public, private]}, must: {takes: IClock}", ("/0/A.cs", before));
        test.FixedState.Sources.Add(("/0/A.cs", after.Replace("base(clock)", "base(default)", StringComparison.Ordinal)));
        test.BatchFixedState.Sources.Add(("/0/A.cs", after));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("using System.Threading;\nclass A { void {|PLAN2007:BAsync|}(int c = 1, params int[] d) { BAsync(); BAsync(1, 2); } void E() => BAsync(1, 2); }", "using System.Threading;\nclass A { void BAsync(int c = 1, CancellationToken cancellationToken = default, params int[] d) { BAsync(cancellationToken: cancellationToken); BAsync(1, cancellationToken, 2); } void E() => BAsync(1, default, 2); }")]
    [InlineData("using System.Threading;\nclass A { void {|PLAN2007:BAsync|}(int c = 1) { } void E() => BAsync(); void F(CancellationToken g) => BAsync(); }", "using System.Threading;\nclass A { void BAsync(int c = 1, CancellationToken cancellationToken = default) { } void E() => BAsync(); void F(CancellationToken g) => BAsync(cancellationToken: g); }")]
    [InlineData("using System.Threading;\nstatic class A { static void {|PLAN2007:BAsync|}(this int c) { } static void E() => 1.BAsync(); }", "using System.Threading;\nstatic class A { static void BAsync(this int c, CancellationToken cancellationToken) { } static void E() => 1.BAsync(default); }")]
    public Task It_stands_before_what_may_be_left_out(string before, string after) => Test.VerifyAsync(Pattern, before, after);

    [Theory]
    [InlineData("interface I { void {|PLAN2007:BAsync|}(); }\n", "using System.Threading;\n\ninterface I { void BAsync(CancellationToken cancellationToken); }\n")]
    [InlineData("using System.Threading;\ninterface I { void {|PLAN2007:BAsync|}(int c); } class User { readonly CancellationToken ending; void Second(I shop) => shop?.BAsync(c: 1); }", "using System.Threading;\ninterface I { void BAsync(int c, CancellationToken cancellationToken); } class User { readonly CancellationToken ending; void Second(I shop) => shop?.BAsync(c: 1, cancellationToken: ending); }")]
    [InlineData("using System.Threading;\nclass A { public virtual void {|PLAN2007:BAsync|}(int c) => BAsync(c - 1); } class D : A { public override void {|PLAN2007:BAsync|}(int c) => base.BAsync(c); }", "using System.Threading;\nclass A { public virtual void BAsync(int c, CancellationToken cancellationToken) => BAsync(c - 1, cancellationToken); } class D : A { public override void BAsync(int c, CancellationToken cancellationToken) => base.BAsync(c, cancellationToken); }")]
    [InlineData("using System.Threading;\ninterface I\n{\n    /// <summary>Ships.</summary>\n    /// <param name=\"c\">The number.</param>\n    void {|PLAN2007:BAsync|}(int c);\n}", "using System.Threading;\ninterface I\n{\n    /// <summary>Ships.</summary>\n    /// <param name=\"c\">The number.</param>\n    /// <param name=\"cancellationToken\">The cancellation token.</param>\n    void BAsync(int c, CancellationToken cancellationToken);\n}")]
    [InlineData("using System.Threading; using System.Threading.Tasks;\ninterface I { Task {|PLAN2007:BAsync|}(int c); } class S : I { public Task {|PLAN2007:BAsync|}(int c) => null; } class U { readonly CancellationToken ending; void A(S s, CancellationToken t) => s.BAsync(1);}", "using System.Threading; using System.Threading.Tasks;\ninterface I { Task BAsync(int c, CancellationToken cancellationToken); } class S : I { public Task BAsync(int c, CancellationToken cancellationToken) => null; } class U { readonly CancellationToken ending; void A(S s, CancellationToken t) => s.BAsync(1, t);}")]
    [InlineData("using System.Threading; using System.Threading.Tasks;\ninterface I { Task {|PLAN2007:BAsync|}(int c); } class S : I { public Task {|PLAN2007:BAsync|}(int c) => null; } class U { readonly CancellationToken ending; static void A(S s) => s.BAsync(nameof(S.BAsync).Length);}", "using System.Threading; using System.Threading.Tasks;\ninterface I { Task BAsync(int c, CancellationToken cancellationToken); } class S : I { public Task BAsync(int c, CancellationToken cancellationToken) => null; } class U { readonly CancellationToken ending; static void A(S s) => s.BAsync(nameof(S.BAsync).Length, default);}")]
    [InlineData("using System.Threading; using System.Threading.Tasks;\ninterface I { Task {|PLAN2007:BAsync|}(int c); } class S : I { public Task {|PLAN2007:BAsync|}(int c) => null; } class U { readonly CancellationToken ending; void A(S s) { using var o = new CancellationTokenSource(); var t = o.Token; s.BAsync(1); }}", "using System.Threading; using System.Threading.Tasks;\ninterface I { Task BAsync(int c, CancellationToken cancellationToken); } class S : I { public Task BAsync(int c, CancellationToken cancellationToken) => null; } class U { readonly CancellationToken ending; void A(S s) { using var o = new CancellationTokenSource(); var t = o.Token; s.BAsync(1, t); }}")]
    public Task It_is_added(string before, string after) => Test.VerifyAsync(Pattern, before, after);

    [Theory]
    [InlineData("class A : System.IAsyncDisposable { public System.Threading.Tasks.ValueTask DisposeAsync() => default; }")]
    [InlineData("class A { void {|PLAN2007:BAsync|}() { } System.Action C() => BAsync; }")]
    [InlineData("class A { void {|PLAN2007:BAsync|}(int cancellationToken) { } }")]
    public Task What_a_library_declares_or_a_delegate_takes_is_not_offered(string code) => Test.VerifyAsync(Pattern, code, code);

    [Theory]
    [InlineData("members: {kind: method}, must: {returns: Task}", "class A { void {|PLAN2007:B|}() { } }")]
    [InlineData("members: {kind: method}, mustNot: {takes: int}", "class A { void {|PLAN2007:B|}(int c) { } }")]
    [InlineData("members: {kind: method}, must: {takes: \"List<*>\"}", "class A { void {|PLAN2007:B|}() { } }")]
    [InlineData("members: {kind: method}, must: {takes: {name: C}}", "class A { void {|PLAN2007:B|}() { } }")]
    public Task What_leaves_a_choice_is_not_offered(string pattern, string code) => Test.VerifyAsync(pattern, code, code);
}
