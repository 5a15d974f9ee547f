namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>
/// A member that a random type may have, and statements that use it. In both <c>@T</c> is the type, <c>@U</c> and <c>@V</c> are types of any shape, <c>@R</c> is a named
/// type, <c>@n</c> a number of its own; in statements <c>@e</c> is an object of the type and <c>@x</c> a number of the statement.
/// </summary>
/// <param name="Declaration">The member.</param>
/// <param name="Uses">What code can do with it.</param>
internal sealed record Feature(string Declaration, params string[] Uses);

/// <summary>The constructs of the language, as members and their uses.</summary>
internal static class Features
{
    /// <summary>Of classes, structs and records.</summary>
    public static readonly Feature[] OfObjects =
    [
        new(
            "public @U P@n { get; set; }",
            "var v@x = @e.P@n;", "_ = @e.P@n;", "@e.P@n = default;", "_ = @e is { P@n: var w@x };", "_ = new { @e.P@n };", "Use(@e.P@n);", "Use($\"{@e.P@n}\");", "_ = @e?.P@n;",
            "_ = nameof(@T.P@n);", "_ = @e switch { { P@n: _ } => 1, _ => 0 };", "System.Func<object> f@x = () => @e.P@n;", "_ = new @T { P@n = default };", "var (a@x, b@x) = (@e.P@n, 1);",
            "var v@x = new[] { @e.P@n };", "Use(@e.P@n is null ? 1 : 2);", "object Local@x() => @e.P@n; Local@x();", "lock (@e.P@n) { }", "var v@x = new System.Collections.Generic.List<object> { @e.P@n };",
            "@e.P@n = new();", "_ = from q in new[] { 1 } let w = @e.P@n select w;", "if (@e is { P@n.ToString: { } }) { }", "_ = (dynamic)@e.P@n;", "object[] v@x = [@e.P@n];", "Id(@e.P@n);"),
        new("public @U F@n;", "var v@x = @e.F@n;", "@e.F@n ??= default;", "ref var v@x = ref @e.F@n;", "@e.F@n = new();", "Fill(out @e.F@n);", "_ = @e is { F@n: { } w@x };", "Use((@e.F@n, @e.F@n));"),
        new(
            "public @U M@n(@V v = default) => default;",
            "@e.M@n();", "var v@x = @e.M@n(default);", "_ = @e.M@n(new());", "var v@x = @e.M@n;", "System.Delegate d@x = @e.M@n;", "@e?.M@n();", "_ = nameof(@e.M@n);", "foreach (var w@x in new[] { @e.M@n() }) { }",
            "_ = @e.M@n([]);", "_ = @e.M@n(v: null);"),
        new("public static @U S@n() => default;", "var v@x = @T.S@n();", "_ = @T.S@n() is var w@x;", "var v@x = @T.S@n;", "S@n();"),
        new("public static @U SP@n { get; set; }", "_ = @T.SP@n;", "@T.SP@n = new();", "_ = SP@n;", "_ = @T.SP@n ??= null;"),
        new("public event System.Action<@U> E@n;", "@e.E@n += v => { };", "@e.E@n += delegate { };", "@e.E@n += (v) => Use(v);", "@e.E@n -= null;", "@e.E@n += Handle;"),
        new("public @U this[@I i] { get => default; set { } }", "var v@x = @e[default(@I)];", "_ = @e[default];", "_ = new @T { [default(@I)] = default };", "@e[default(@I)] = default;", "_ = @e?[default(@I)];"),
        new(
            "[System.Runtime.CompilerServices.InlineArray(4)] public struct I@nArray { private @U first; } public I@nArray Inline@n;",
            "_ = @e.Inline@n[0];", "var v@x = @e.Inline@n; _ = v@x[1];", "foreach (var w@x in @e.Inline@n) { }", "_ = @e.Inline@n[1..];"),
        new(
            "[System.Runtime.CompilerServices.InterpolatedStringHandler] public struct H@nHandler { public H@nHandler(int a, int b, @U u = default) { } public void AppendLiteral(string s) { } public void AppendFormatted(@V v) { } public void AppendFormatted(int i) { } } public void Log@n(H@nHandler h) { }",
            "@e.Log@n($\"a{1}\");", "@e.Log@n($\"\");", "@e.Log@n($\"{1}\" + $\"{2}\");"),
        new(
            "[System.Runtime.CompilerServices.CollectionBuilder(typeof(B@nBuilder), \"Make\")] public class Coll@n : System.Collections.Generic.List<int> { public @V Beside; } public static class B@nBuilder { public static Coll@n Make(System.ReadOnlySpan<int> s) => null; } public void Fill@n(Coll@n c, @U u = default) { }",
            "@e.Fill@n([1]);", "@e.Fill@n([]);", "@T.Coll@n v@x = [];"),
        new("public class D@nDisposable : System.IDisposable { public void Dispose() { } public @U Inside; } public D@nDisposable Open@n() => null;", "using var d@x = @e.Open@n();", "using (@e.Open@n()) { }", "using (var d@x = @e.Open@n()) { _ = d@x.Inside; }"),
        new("public void operator -=(@R r) { }", "var v@x = @e; v@x -= @Make();"),
        new("public static @U operator +(@T a, @T b) => default;", "_ = @e + @e;", "var v@x = @e + default;"),
        new("public static @T operator ++(@T a) => a;", "var v@x = @e; v@x++;", "var v@x = @e; ++v@x;"),
        new("public static @U operator -(@T a, int b) => default;", "_ = @e - 1;", "var v@x = @e; Use(v@x - 2);"),
        new("public static @U operator ~(@T a) => default;", "var v@x = ~@e;"),
        new("public static bool operator true(@T a) => true; public static bool operator false(@T a) => false;", "if (@e) { }", "Use(@e ? 1 : 2);", "while (@e) break;"),
        new("public static implicit operator @R(@T a) => default;", "@Take(@e);", "var v@x = new[] { @Make(), @e };"),
        new("public static explicit operator @R(@T a) => default;", "_ = (@R)@e;"),
        new("public static implicit operator @T(@R a) => default;", "@Sink(@Make());", "var v@x = true ? @e : @Make();"),
        new("public static implicit operator int(@T a) => default;", "int v@x = @e;", "_ = new int[3][@e];", "switch ((int)@e) { case 1: break; }"),
        new("public void Deconstruct(out @U a, out @V b) { a = default; b = default; }", "var (a@x, b@x) = @e;", "_ = @e is (_, _);", "_ = @e is (var a@x, var b@x);", "foreach (var (a@x, _) in new[] { @e }) { }", "(_, var b@x) = @e;"),
        new("public System.Collections.Generic.IEnumerator<@U> GetEnumerator() => null;", "foreach (var w@x in @e) { }", "foreach (object w@x in @e) { Use(w@x); }", "foreach (var (a@x, b@x) in @e) { }"),
        new(
            "public E@nEnumerator GetEnumerator() => default; public struct E@nEnumerator { public @U Current => default; public bool MoveNext() => false; public void Dispose() { } }",
            "foreach (var w@x in @e) { }", "foreach (object w@x in @e) { Use(w@x); }", "object[] v@x = [.. @e];"),
        new("public System.Collections.Generic.IAsyncEnumerator<@U> GetAsyncEnumerator(System.Threading.CancellationToken t = default) => null;", "await foreach (var w@x in @e) { }"),
        new("public System.Runtime.CompilerServices.TaskAwaiter<@U> GetAwaiter() => default;", "var v@x = await @e;", "await @e;", "Use(await @e);"),
        new(
            "public A@nAwaiter GetAwaiter() => default; public struct A@nAwaiter : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public @U GetResult() => default; public void OnCompleted(System.Action a) { } }",
            "var v@x = await @e;", "_ = await @e;"),
        new("public int Length => 0; public @U this[int i] => default; public @V Slice(int a, int b) => default;", "_ = @e[^1];", "_ = @e[1..];", "_ = @e is [var a@x, ..];", "_ = @e is [.., var b@x];", "_ = @e is [.. var c@x];", "_ = @e is [];"),
        new("public ref @R GetPinnableReference() => throw null;", "unsafe { fixed (void* p@x = @e) { } }"),
        new("public @U Select<Q>(System.Func<@V, Q> f) => default;", "_ = from w in @e select w;", "var v@x = from w in @e select 1;"),
        new("public @T Where(System.Func<@V, bool> f) => this; public @U Select<Q>(System.Func<@V, Q> f) => default;", "_ = from w in @e where w is null select w;", "_ = from w in @e where true select 1;"),
        new("public void Each@n(System.Action<@U> f) { }", "@e.Each@n(w => { });", "@e.Each@n(delegate { });", "@e.Each@n(Handle);", "@e.Each@n((w) => Use(w));", "@e.Each@n(_ => Use(_));"),
        new("public void Map@n(System.Func<@U, @V> f) { }", "@e.Map@n(w => default);", "@e.Map@n(_ => new());", "@e.Map@n(w => { return null; });"),
        new("public void Out@n(out @U u) { u = default; }", "@e.Out@n(out var w@x);", "@e.Out@n(out _);", "@e.Out@n(out var _);"),
        new("public void Many@n(params @U[] u) { }", "@e.Many@n();", "@e.Many@n(default, default);", "@e.Many@n([]);"),
        new("public void Span@n(params System.ReadOnlySpan<@R> u) { }", "@e.Span@n();", "@e.Span@n(default, null);", "@e.Span@n([@Make()]);"),
        new("public void List@n(params System.Collections.Generic.List<@U> u) { }", "@e.List@n();", "@e.List@n([default]);"),
        new("public void Default@n(int i, @U u = default) { }", "@e.Default@n(1);"),
        new("public Q G@n<Q>() where Q : @R => default;", "_ = nameof(@e.G@n);", "_ = @e.G@n<@R>();"),
        new("public void In@n<Q>(Q q, @U u = default) { }", "@e.In@n(1);", "@e.In@n(@Make());"),
        new("public System.Func<@U> D@n;", "_ = @e.D@n();", "var v@x = @e.D@n.Invoke();", "@e.D@n = () => default;", "@e.D@n?.Invoke();"),
        new("public class N@n { public @U Deep@n; public static @V Flat@n; }", "_ = new @T.N@n();", "_ = new @T.N@n().Deep@n;", "_ = @T.N@n.Flat@n;", "_ = typeof(@T.N@n);"),
        new("public enum K@n { One, Two } public K@n Kind@n => default;", "_ = @e.Kind@n;", "if (@e.Kind@n == 0) { }", "switch (@e.Kind@n) { case 0: break; }", "_ = (int)@T.K@n.One;"),
        new("public delegate @U L@n(@V v); public event L@n H@n; public static void Run@n(L@n d) { }", "@e.H@n += w => default;", "@T.Run@n(w => default);", "@T.Run@n(_ => null);", "Run@n(null);"),
        new("public const int C@n = 1; public const string CS@n = \"\";", "_ = @T.C@n;", "_ = C@n;", "const int v@x = @T.C@n;"),
        new("private @U Own@n => default; public object Show@n => Own@n;", "_ = @e.Show@n;"),
        new("protected @U Kept@n;", "_ = Kept@n;", "Kept@n = new();", "_ = this.Kept@n;"),
        new("protected virtual @U Virtual@n(@V v = default) => default;", "Virtual@n();", "_ = base.Virtual@n();", "this.Virtual@n();"),
        new("public @T(@U u, int i@n) { } public @T() { }", "@Sink(new(default, 1));", "_ = new @T(default, i@n: 1);", "@Sink(new());"),
        new("public System.Threading.Tasks.Task<@U> Async@n() => null;", "var v@x = await @e.Async@n();", "await @e.Async@n();", "@e.Async@n().ContinueWith(w => w.Result);"),
        new("public (@U One@n, @V Two@n) Pair@n => default;", "var (a@x, b@x) = @e.Pair@n;", "_ = @e.Pair@n.One@n;", "_ = @e.Pair@n == default;", "var v@x = @e.Pair@n;"),
        new("public System.Collections.Generic.Dictionary<string, @U> Table@n;", "_ = @e.Table@n[\"\"];", "foreach (var (k@x, w@x) in @e.Table@n) { }", "_ = @e.Table@n.Values;", "if (@e.Table@n.TryGetValue(\"\", out var w@x)) { }"),
        new("public System.Collections.Generic.List<@U> All@n;", "_ = System.Linq.Enumerable.First(@e.All@n);", "_ = from w in @e.All@n orderby w select w;", "_ = from w in @e.All@n group w by 1;", "@e.All@n.ForEach(w => { });", "@e.All@n.Add(new());", "_ = @e.All@n is [var w@x];", "_ = from a in @e.All@n join b in @e.All@n on 1 equals 1 into c select c;"),
    ];

    /// <summary>Of static classes, for objects of a type <c>@R</c>, of which <c>@e</c> is one.</summary>
    public static readonly Feature[] OfExtensions =
    [
        new("public static @U X@n(this @R r) => default;", "@e.X@n();", "var v@x = @e.X@n();", "_ = @T.X@n(default);", "var v@x = @e.X@n;"),
        new("public static @U X@n<Q>(this Q r) => default;", "@e.X@n();", "Use(1.X@n());"),
        new("extension(@R r) { public @U XP@n => default; public @U XM@n(@V v = default) => default; }", "_ = @e.XP@n;", "@e.XM@n();", "_ = @e is { XP@n: var w@x };", "@e.XM@n(new());"),
        new("extension(@R) { public static @U XS@n => default; }", "_ = @R.XS@n;"),
        new("public static System.Collections.Generic.IEnumerator<@U> GetEnumerator(this @R r) => null;", "foreach (var w@x in @e) { }", "foreach (object w@x in @e) { }", "object[] v@x = [.. @e];"),
        new("public static System.Runtime.CompilerServices.TaskAwaiter<@U> GetAwaiter(this @R r) => default;", "var v@x = await @e;", "await @e;"),
        new("public static void Deconstruct(this @R r, out @U a, out @V b) { a = default; b = default; }", "var (a@x, b@x) = @e;", "_ = @e is (_, _);", "foreach (var (a@x, _) in new[] { @e }) { }"),
        new("public static @U Select<Q>(this @R r, System.Func<@V, Q> f) => default;", "_ = from w in @e select w;", "_ = from w in @e select 1;"),
        new("public static @R Where(this @R r, System.Func<@V, bool> f) => r; public static @U Select<Q>(this @R r, System.Func<@V, Q> f) => default;", "_ = from w in @e where w is null select w;"),
        new("public static @R OrderBy<Q>(this @R r, System.Func<@V, Q> f) => r; public static @U GroupBy<Q>(this @R r, System.Func<@V, Q> f) => default;", "_ = from w in @e orderby w select w;", "_ = from w in @e group w by 1;"),
        new("public static ref readonly int GetPinnableReference(this @R r) => throw null;", "unsafe { fixed (void* p@x = @e) { } }"),
        new("extension(@R r) { public static @U operator *(@R a, @R b) => default; }", "_ = @e * @e;"),
        new("extension(@R r) { public static @R operator ++(@R a) => a; }", "var v@x = @e; v@x++;"),
        new("public static void Add(this System.Collections.Generic.Stack<int> s, @R r) { }", "_ = new System.Collections.Generic.Stack<int> { @e };", "_ = new System.Collections.Generic.Stack<int>() { default(@R) };"),
    ];

    /// <summary>Of interfaces.</summary>
    public static readonly Feature[] OfInterfaces =
    [
        new("public @U P@n { get => default; set { } }", "_ = @e.P@n;", "@e.P@n = default;", "_ = @e is { P@n: { } };"),
        new("public @U M@n(@V v = default) => default;", "@e.M@n();", "var v@x = @e.M@n;"),
        new("public @U this[string i] => default;", "_ = @e[\"\"];"),
        new("public event System.Action<@U> E@n { add { } remove { } }", "@e.E@n += w => { };"),
        new("public static @U S@n => default;", "_ = @T.S@n;"),
        new("static virtual @U V@n() => default;", "Virtual@x<@T>(); static void Virtual@x<Q>() where Q : @T => Q.V@n();"),
    ];

    /// <summary>Of the static class through which objects of a type are had: here <c>@R</c> is that type.</summary>
    public static readonly string[] Sources =
    [
        "@body(@F.Make@i());", "var s@x = @F.Make@i(); @body(s@x)", "foreach (var s@x in @F.Many@i()) { @body(s@x) }", "if (@F.Try@i(out var s@x)) { @body(s@x) }", "var (s@x, _) = @F.Pair@i(); @body(s@x)",
        "@F.Each@i(async s@x => { @body(s@x) });", "if (@F.Make@i() is { } s@x) { @body(s@x) }", "var s@x = await @F.Task@i(); @body(s@x)", "if (@F.Many@i() is [var s@x, ..]) { @body(s@x) }",
        "await foreach (var s@x in @F.Flow@i()) { @body(s@x) }", "var s@x = @F.Value@i; @body(s@x)", "var s@x = @F.Func@i(); @body(s@x)", "var s@x = @F.Hub@i.Held@i; @body(s@x)",
        "var s@x = (@R)null; @body(s@x)", "var s@x = new @R(); @body(s@x)", "var s@x = new @F.Child@i(); @body(s@x)", "var s@x = held@i; @body(s@x)", "@body(held@i)", "@body(this.held@i)", "@body(given@i)", "@own",
        "@body(Hubs@i().Held@i)", "@body(hub@i.Held@i)", "@body(hub@i.Again.Again.Held@i)",
    ];

    /// <summary>The members of that class.</summary>
    public const string Factory = """
        public static @R Make@i() => default; public static @R[] Many@i() => null; public static bool Try@i(out @R r) { r = default; return false; }
        public static (@R, int) Pair@i() => default; public static void Each@i(System.Action<@R> f) { } public static void Take@i(@R r) { }
        public static System.Threading.Tasks.Task<@R> Task@i() => null; public static System.Collections.Generic.IAsyncEnumerable<@R> Flow@i() => null;
        public static @R Value@i { get; set; } public static System.Func<@R> Func@i; public static HubOf@i Hub@i;
        public class HubOf@i { public @R Held@i; public HubOf@i Again; public static HubOf@i Hubs@i() => null; protected @R Inherited@i() => default; }

        """;
}
