using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>Every form of declaration that a plan can write is scaffolded, compiles, and is then built or a stub: never different from itself.</summary>
public sealed class TortureTests
{
    // .NET 8 has no type parameters that may be ref structs.
    private static readonly MetadataReference[] running =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Each type with all that can stand in it.</summary>
    public static TheoryData<string> Forms =>
    [
        "public class A { }",
        "public sealed class A : IDisposable, IComparable<A> { public void Dispose(); public int CompareTo(A? other); }",
        "internal abstract class A { protected A(int number); public abstract int Next(string? text); protected internal virtual void Last(); private protected abstract int Count { get; set; } }",
        "public static class A { public const int Most = 2 * 3; public const string Name = \"a\\\"b\"; public static readonly int Least; public static int Next(this string text, int by = 1); }",
        "public static class A { extension(string text) { public int Words(); public bool IsBlank { get; } } extension<T>(IEnumerable<T> items) where T : notnull { public T Middle(); } }",
        "public class A(string name, int count) { public string Name { get; } }",
        "public class A<T, U> where T : class, IDisposable, new() where U : struct, IComparable<U> { public T? First(U value); public U Second<V>(V value, T other) where V : T, new(); }",
        "public class A { public A(string name, int Count, Uri? link = null); public A(); static A(); ~A(); public string Name { get; } public int Count { get; set; } public Uri? Link { get; init; } }",
        "public class A { public required string Name { get; init; } public string? Note { get; set; } public int Count { get; private set; } public static int Total { get; set; } public int Sum { set; } }",
        "public class A { public int this[int index] { get; set; } public string this[string key, int depth = 0] { get; } }",
        "public class A { public event EventHandler? Changed; public event Action<int> First, Second; protected static event EventHandler Third; }",
        "public class A { public static A operator +(A left, A right); public static A operator -(A value); public static bool operator ==(A? left, A? right); public static bool operator !=(A? left, A? right); public static implicit operator int(A value); public static explicit operator A(int value); public static explicit operator checked byte(A value); public static explicit operator byte(A value); public override bool Equals(object? other); public override int GetHashCode(); }",
        "public class A { public void M(ref int a, out int b, in int c, ref readonly int d, params int[] e); public ref int R(); public ref readonly int S(); public void P(params ReadOnlySpan<int> values); }",
        "public class A { public void M(int a = -1, string b = \"x\", DayOfWeek c = DayOfWeek.Monday, CancellationToken d = default, double e = 1.5, decimal f = 2.5m, char g = 'c', bool h = true, long? i = null, float j = 1f, byte k = 7); }",
        "public class A { public (int Id, string? Name) M((int, string) pair); public int[][,] N(List<Dictionary<string, int?[]>?> lists); public dynamic O(dynamic value); public nint Q(nuint value); }",
        "public unsafe class A { public int* M(void* pointer); public delegate*<int, void> N(delegate* unmanaged[Cdecl]<int, int> function); }",
        "public class A : IEquatable<A>, IEnumerable<int> { bool IEquatable<A>.Equals(A? other); IEnumerator<int> IEnumerable<int>.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator(); }",
        "public class A : IReadOnlyList<string> { int IReadOnlyCollection<string>.Count { get; } string IReadOnlyList<string>.this[int index] { get; } public IEnumerator<string> GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator(); }",
        "public class A { private int number; protected readonly string text; public volatile bool done; internal static int Count; public int X, Y; }",
        "public class A { public class B<T> { public T Value { get; } public A Owner(); public enum C { X } } public struct D { public int E; } public interface F { void G(); } public delegate void H(A a); public record I(int J); }",
        "public class A : Exception { public A(string message, Exception? inner); public override string Message { get; } public sealed override string ToString(); }",
        "public class A : B { public A(int number); public override int Next(); public new void Last(); } public abstract class B { protected B(int number); public abstract int Next(); public void Last(); }",
        "[Serializable, Obsolete(\"later\", false)] public class A { [Obsolete] public void M([System.Diagnostics.CodeAnalysis.NotNull] string? text); [field: NonSerialized] public int N { get; set; } [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))] public string? O(string? text); }",
        "public record A(string Value, int Count = 0);",
        "public sealed record A(string Value) : IDisposable { public int Length { get; } public void Dispose(); public static A Parse(string text); }",
        "public abstract record A { public abstract int Next(); } public sealed record B(int Number) : A { public override int Next(); }",
        "public record A<T>(T? Value, IReadOnlyList<T> All) where T : class;",
        "public record A { public required int Value { get; init; } }",
        "public record struct A(int X, int Y);",
        "public readonly record struct A(int X) { public int Twice(); }",
        "public struct A { public A(int x); public int X { get; } public readonly int Next(); public static A operator ++(A value); }",
        "public readonly struct A : IEquatable<A> { public bool Equals(A other); public override bool Equals(object? other); public override int GetHashCode(); }",
        "public ref struct A { public Span<int> Rest { get; } public ref int Current { get; } public bool Next(); }",
        "public interface A { int Next(string text); int Count { get; set; } string this[int index] { get; } event EventHandler Changed; static abstract int Most { get; } void M<T>(T value) where T : class?; }",
        "public interface A<in T, out U> : IDisposable where T : class { U Map(T value); }",
        "public interface A { virtual string D(); static int St(); sealed int S(); private int P(); protected int Q(); internal static string T { get; } class N { public int M(); } }",
        "public interface A<T> where T : A<T> { static virtual T Parse(string text); static virtual T operator +(T left, T right); static abstract T operator -(T left, T right); static virtual int Most { get; set; } }",
        "public interface A : IDisposable { virtual int P { get; set; } sealed int Q { get; } private int R { set; } static int S { get; set; } virtual int this[int index] { get; set; } virtual event EventHandler V { add; remove; } sealed event EventHandler W { add; remove; } static event EventHandler X; void IDisposable.Dispose(); const int Y = 1; static readonly int Z; static A(); }",
        "public class A { public async IAsyncEnumerable<int> X(); public async Task Y(); async void Z(); public static async Task<int> W(CancellationToken cancellationToken = default); }",
        "public enum A { Open, Paid = 5, Sent }",
        "[Flags] public enum A : byte { None = 0, First = 1, Both = First | 2 }",
        "public delegate Task<T> A<in T1, T>(T1 value, CancellationToken cancellationToken = default) where T : notnull;",
        "public delegate ref readonly int A(in int value, params string[] more);",
        "public class A(int number) : B(number) { public int Next(); } public abstract class B(int number) { public int Number { get; } }",
        "public class A(string name) : Exception(name), IDisposable { public void Dispose(); }",
        "public interface A<TSelf> where TSelf : A<TSelf> { static abstract TSelf operator +(TSelf left, TSelf right); static abstract TSelf Zero { get; } static abstract TSelf Parse(string text); }",
        "public readonly struct A : System.Numerics.IAdditionOperators<A, A, A> { public static A operator +(A left, A right); }",
        "public readonly struct A : System.Numerics.IAdditionOperators<A, A, A> { static A System.Numerics.IAdditionOperators<A, A, A>.operator +(A left, A right); }",
        "public ref struct A { public ref int Place; public readonly ReadOnlySpan<int> Rest; public A(ref int place); public readonly bool IsEmpty(); public void Take(scoped ReadOnlySpan<int> values); }",
        "public readonly ref struct A { public A(Span<int> rest); public Span<int> Rest { get; } }",
        "public class A { public static bool operator true(A value); public static bool operator false(A value); public static A operator >>>(A value, int by); public static A operator ++(A value); public static A operator checked ++(A value); public static A operator checked -(A value); public static A operator -(A value); }",
        "public sealed record A(int X) { public bool Equals(A? other); public override int GetHashCode(); public void Deconstruct(out int x, out int y); public override string ToString(); }",
        "public record struct A(int X) { public required string Name { get; init; } public readonly override string ToString(); public int Sum { readonly get; set; } }",
        "public record class A(int X) : B(X) { public int Y { get; init; } } public record B(int X);",
        "public class A { public required string Name; public required int Count { get; set; } public int this[int index] { get; init; } public string Text { get; protected internal set; } }",
        "public interface A : B { new int Next(); int Count { get; init; } } public interface B { object Next(); }",
        "public class A : B { event EventHandler B.Changed { add; remove; } string B.this[int index] { get; set; } int B.Count { get; } void B.Go<T>(T value); } public interface B { event EventHandler Changed; string this[int index] { get; set; } int Count { get; } void Go<T>(T value); }",
        "public class A { public event EventHandler? Changed { add; remove; } }",
        "public abstract class A { public abstract event EventHandler? Changed; public virtual event EventHandler? Other; public abstract string this[int index] { get; protected set; } public abstract T? M<T>(T? value); } public class B : A { public override event EventHandler? Changed; public override string this[int index] { get; protected set; } public override T? M<T>(T? value) where T : default; }",
        "public class A<T> where T : unmanaged { public void M<U>(U value) where U : notnull; public void N<U>(in U value) where U : struct, Enum; public V? O<V>() where V : class?, IDisposable, new(); }",
        "public class A<T> where T : Delegate { public class B<U> : A<T> where U : A<T> { public T? First(U[]? values); } }",
        "public partial class A { public void First(); public partial class B { public int C { get; } } } public partial class A { public void Second(); public int D(); }",
        "public partial record A(int X) { public int Y(); } public partial record A { public int Z { get; } }",
        "public static class A { extension(ref int value) { public void Add(int by); } extension(IEnumerable<int>) { public static IEnumerable<int> Of(int first); } public static int Twice(this ref int value); }",
        "public struct A { public A(); public readonly int X { get; init; } public readonly int this[int index] { get; } public readonly event Action? Changed { add; remove; } public required int Y { get; set; } }",
        "public class A { public static implicit operator A(string text); public static explicit operator checked long(A value); public static explicit operator long(A value); public static bool operator <(A left, A right); public static bool operator >(A left, A right); public static A operator checked /(A left, A right); public static A operator /(A left, A right); }",
        "public class A { public ref readonly int this[int index] { get; } public static ref T Find<T>(T[] all, Predicate<T> match); public ref struct B { public int C; } }",
        "public class A { public nint M((int, (string Name, int?[]? All)) pair, params IEnumerable<int> rest); public required System.Func<int, string>? Map { get; init; } public string? @class { get; set; } public void @void(int @in); }",
        "public class A<T> where T : allows ref struct { public void M(scoped T value); public T? N<U>(Func<U, T> map) where U : IDisposable, allows ref struct; }",
        "public interface A<in T, out U> where T : allows ref struct where U : class, new() { U Map(T value); }",
        "public delegate void A<T>(scoped T value, scoped ref T other) where T : struct, allows ref struct;",
        "public ref struct A : IDisposable { public void Dispose(); }",
        "public partial class A { public partial A(int x); public partial int X { get; set; } public partial int this[int index] { get; } public partial event EventHandler? Changed; public partial void Go(); private partial string Text(int by); }",
        "public static class A { extension<T>(List<T> items) where T : class, IComparable<T> { public T? Largest { get; } public U Map<U>(Func<T, U> by) where U : struct; public static List<T> Empty(); } extension<K, V>(IReadOnlyDictionary<K, V>) where K : notnull { public static IReadOnlyDictionary<K, V> None { get; } } }",
        "public static class A { extension(scoped ReadOnlySpan<char> text) { public int Words(params ReadOnlySpan<char> marks); } extension(in DateTime day) { public bool IsFree { get; } } extension([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) { public bool HasText(); } }",
        "public class A { public string Name { get; set; } public required string Text { get; set; } public int Count { get; private set; } public string? Note { get; init; } }",
        "public class A { public void M(params Span<int> values); public void N(params IReadOnlyCollection<string> values); public void O(params List<int>? values); public void P(ref readonly DateTime day, ref readonly int? number); }",
        "public ref struct A { public ref readonly int First; public readonly ref int Second; public readonly ref readonly int Third; public A(ref int first); public void Take(scoped in DateTime day, scoped ref Span<int> rest); }",
        "public interface A<TSelf> where TSelf : A<TSelf> { static abstract TSelf Zero { get; set; } static abstract event EventHandler Changed; static abstract TSelf operator checked +(TSelf left, TSelf right); static abstract TSelf operator +(TSelf left, TSelf right); static abstract implicit operator int(TSelf value); static abstract bool operator ==(TSelf left, TSelf right); static abstract bool operator !=(TSelf left, TSelf right); }",
        "public struct A : B<A> { public static A Zero { get; set; } static A B<A>.Parse(string text); public static A operator -(A value); } public interface B<T> where T : B<T> { static abstract T Zero { get; set; } static abstract T Parse(string text); static abstract T operator -(T value); }",
        "public class A { public static A operator checked *(A left, A right); public static A operator *(A left, A right); public static A operator checked --(A value); public static A operator --(A value); public static explicit operator checked int(A value); public static explicit operator int(A value); public static A operator ~(A value); public static A operator !(A value); public static A operator <<(A value, int by); public static bool operator <=(A left, A right); public static bool operator >=(A left, A right); }",
        "public unsafe struct A { public fixed int Values[4]; public delegate* managed<in int, ref readonly int> Map; public static delegate* unmanaged<void*, nint> Other; }",
        "public class A { [System.Runtime.InteropServices.DllImport(\"x\")] public static extern int M(nint handle); public static nint Zero { get; } public nuint Most { get; init; } }",
        "public class A<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] T> { [return: System.Diagnostics.CodeAnalysis.MaybeNull] public T M([System.Runtime.CompilerServices.CallerMemberName] string name = \"\"); }",
        "[A<int>(1)] public class A<T> : Attribute { public A(int number, params object[] more); public Type? Kind { get; set; } }",
        "public interface A : B { abstract void B.Go(); } public interface B { void Go(); int Count { get; set; } }",
        "public class A { public A this[Index index, Range range] { get; } protected internal A? this[params int[] path] { get; private set; } public Range Part { get; init; } }",
        "public class A<T> { public static implicit operator A<T>(T value); public static explicit operator T(A<T> value); public static implicit operator A<T>((T First, T Second) pair); public bool TryGet([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value); }",
        "public enum A : long { None = -1, Most = long.MaxValue, All = None | 4, Same = 'a' }",
        "public enum A { [Obsolete] One, [System.ComponentModel.Description(\"two\")] Two = 1 << 3 }",
        "public abstract class A<T> : B<T> where T : B<T>? { protected abstract override int Next(); public sealed override string ToString(); protected A(); private protected virtual T? Last { get; set; } } public abstract class B<T> { protected virtual int Next(); }",
        "public class A : List<(int Id, string? Name)>, IReadOnlyList<(int Id, string? Name)> { public new int Count { get; } public new (int Id, string? Name) this[int index] { get; set; } }",
        "public class A { public Task M(); public IAsyncEnumerable<int> N(CancellationToken cancellationToken = default); public unsafe void O(int** p); public ValueTask<T> P<T>(T value = default!) where T : struct; }",
        "public class A { public void M(Guid id = default, DateTime? day = null, StringComparison how = StringComparison.Ordinal | StringComparison.OrdinalIgnoreCase, decimal most = decimal.MaxValue, string name = nameof(A), uint u = 3u, long l = 3L, double n = double.NaN, float f = -0f); }",
        "public sealed record A(string Value, params int[] More);",
        "public record A([property: Obsolete] int X, [field: NonSerialized] int Y);",
        "public record class A<T>(T Value) : B<T>(Value) where T : notnull { public virtual bool Equals(A<T>? other); public override int GetHashCode(); protected override bool PrintMembers(System.Text.StringBuilder builder); public A(T first, int by); public A(); } public record B<T>(T Value);",
        "public readonly struct A(int x, int y) { public int X { get; } public int Y { get; } public readonly int Sum(); }",
        "public record A(int X) { public A(A other); public A(string text); }",
        "public record A(int X) : B(X) { public A(A other); public A(string text); } public record B(int X);",
        "public record A : B { protected A(A other); public int Y { get; init; } } public abstract record B { public int X { get; init; } }",
        "public record A(string Name) : B { } public abstract record B { public abstract string Name { get; init; } }",
        "public class A(int x, string text) { public A(int x); public A(string text, int X); protected A(ref int x); public int X { get; } }",
        "public class A { public static readonly A Empty; public static A Default { get; } public A? Next { get; } public IReadOnlyList<A> All { get; } public int Count { get; } public A(int count, IReadOnlyList<A>? all); }",
        "public class A(int count, string text) : B(count) { public int Count { get; } public string Text { get; set; } public long Total { get; } } public class B(int count);",
#if !ROSLYN_FLOOR
        "public class A { public void operator +=(int value); public void operator checked -=(int value); public void operator -=(int value); public void operator ++(); }",
        "public static class A { extension(B) { public static B operator +(B left, B right); } } public class B { }",
#endif
    ];

    /// <summary>Additions to types that exist, alone or in several files; the files have a bar between them.</summary>
    public static TheoryData<string, string> Additions => new()
    {
        { "public partial class A { public int Next(); public int Count { get; } public event EventHandler? Changed; }", "public class A { private int one; }" },
        { "public partial class A { public int Next(); public int Count { get; } public static A operator +(A left, A right); }", "public partial class A { } | public partial class A { private int one; }" },
        { "public partial class A { public int First(); public int Second(); public int Third(); }", "public partial class A { public int First() => 1; } | partial class A { public int Third() => 3; } | partial class A;" },
        { "public partial struct A { public A(int x); public int X { get; } public readonly int Twice(); }", "public partial struct A { } | public partial struct A { public static int Most; }" },
        { "public partial interface A { int Next(); int Count { get; } }", "public partial interface A { void Go(); } | public partial interface A { }" },
        { "public partial record A { public int Length(); public string? Note { get; init; } }", "public partial record A(int X); | public partial record A { public int Y => X; }" },
        { "public partial record A { protected A(A other); }", "public partial record A(int X) : B(X); | public record B(int Y);" },
        { "public partial record struct A { public int Twice(); public readonly override string ToString(); }", "public partial record struct A(int X); | partial record struct A { }" },
        { "public readonly partial struct A { public int Twice(); }", "public readonly partial struct A { } | readonly partial struct A { }" },
        { "public ref partial struct A { public bool Next(); public Span<int> Rest { get; } }", "public ref partial struct A { } | ref partial struct A { }" },
        { "public partial class A<T, U> where T : class { public T? First(U value); public V Map<V>(T value) where V : U; }", "public partial class A<X, Y> where X : class { } | public partial class A<X, Y> { }" },
        { "public partial class A { public partial class B { public int C(); } public int D { get; } }", "public partial class A { public partial class B { } } | public partial class A { public partial class B { public void E() { } } }" },
        { "public partial class A { public partial class B { public int C(); } public enum F { X } public delegate void G(A a); public record H(int I); }", "public partial class A { } | partial class A { public void D() { } }" },
        { "public partial class A : IDisposable { public void Dispose(); }", "public partial class A { } | public partial class A : IDisposable { }" },
        { "public partial class A : IComparable<A>, IEnumerable<int> { int IComparable<A>.CompareTo(A? other); IEnumerator<int> IEnumerable<int>.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator(); }", "public partial class A : IComparable<A> { } | public partial class A : IEnumerable<int> { }" },
        { "public static partial class A { public static int Next(this string text); extension(string text) { public int Words(); public bool IsBlank { get; } } }", "public static partial class A { } | static partial class A { extension(int value) { public int Twice() => value * 2; } }" },
        { "public partial class A { public A(int x); public A(); public int X { get; set; } static A(); ~A(); }", "public partial class A { } | public partial class A { private int y; }" },
        { "public partial class A { public A(int first); public int this[int index] { get; set; } public int Next(int by); public required string Name { get; init; } public const int Most = 3; }", "public partial class A { } | public partial class A { public A(string first) { } public int this[string key] => 1; public int Next() => 1; }" },
        { "public abstract partial class A { public abstract int Next(); protected virtual void Last(); }", "public abstract partial class A { } | partial class A { }" },
        { "public partial class A(int x) { public int Next(); }", "public partial class A(int x) { public int X => x; } | public partial class A { }" },
        { "public partial class A { public partial int Next(); public partial string Name { get; }  }", "public partial class A { } | public partial class A { }" },
        { "public partial class A { public int First(); } public partial class A { public int Second { get; set; } }", "public class A { }" },
        { "public partial class A { public int First(); } public class B : A { public override string ToString(); }", "public class A { } | public class B : A { }" },
        { "[Serializable] public partial class A { [Obsolete] public int First(); }", "[Serializable] public partial class A { } | public partial class A { }" },
    };

    [Fact]
    public Task What_attributes_promise_about_null_is_promised_again() => A_scaffolded_type_is_as_planned(
        "public interface I { bool TryFind(int id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? name); [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))] string? Trim(string? text); } public abstract class B { [System.Diagnostics.CodeAnalysis.DoesNotReturn] public abstract void Fail(); [System.Diagnostics.CodeAnalysis.AllowNull] public abstract string Name { get; set; } } public sealed class A : B, I;");

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_scaffolded_type_is_as_planned(string code)
    {
        var project = ProjectWith(code, "namespace Shop.Orders { class Other { } }");
        var scaffolded = await ItemScaffold.AddAsync(project, "ORD-1", CancellationToken.None);
        Assert.True(scaffolded is not null, "It is not offered: it would not compile.");
        await VerifyAsync(scaffolded.GetProject(project.Id)!);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_type_whose_members_are_scaffolded_is_as_planned(string code)
    {
        await VerifyMembersAsync(code, ProjectWith(code, InNamespace(Bare(code))));
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public async Task What_is_added_to_a_type_is_as_planned(string code, string files)
    {
        var project = ProjectWith(code, [.. files.Split('|').Select(InNamespace)]);
        Assert.Contains(BuildState.Missing, PlannedPlace.Of(ItemStates.Of((await ProjectPlan.FindAsync(project, CancellationToken.None))!), "ORD-1").Select(place => place.State));
        await VerifyMembersAsync(code, project);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Nothing_of_it_is_a_fault_of_the_plan(string code)
    {
        var plan = (await ProjectPlan.FindAsync(ProjectWith(code, "namespace Shop.Orders { class Other { } }"), CancellationToken.None))!;
        Assert.Empty(plan.Loaded.CodeFaults.Concat(ItemStates.Of(plan).Faults).Select(fault => fault.Message));
    }

    private static async Task VerifyMembersAsync(string code, Project project)
    {
        var plan = (await ProjectPlan.FindAsync(project, CancellationToken.None))!;
        var missing = PlannedPlace.Of(ItemStates.Of(plan), "ORD-1").Where(place => place.State == BuildState.Missing).Select(place => ("ORD-1", place.Key)).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var scaffolded = await MemberScaffold.AddAsync(project, missing, CancellationToken.None);
        Assert.True(scaffolded is not null, "It is not offered: " + code);
        await VerifyAsync(scaffolded.GetProject(project.Id)!);
    }

    // What is promised about null is not what a base or an interface promises.
    private static readonly HashSet<string> brokenPromises = new(StringComparer.Ordinal) { "CS8764", "CS8765", "CS8766", "CS8767", "CS8768", "CS8769", "CS8770", "CS8776" };

    private static async Task VerifyAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var text = string.Join("\n", compilation.SyntaxTrees.Select(tree => tree.ToString()));
        Assert.True(!compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || brokenPromises.Contains(diagnostic.Id)), string.Join("\n", compilation.GetDiagnostics()) + text);
        var places = PlannedPlace.Of(ItemStates.Of((await ProjectPlan.FindAsync(project, CancellationToken.None))!), "ORD-1").ToArray();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(
            place.State is BuildState.Built or BuildState.Stub,
            $"{place.Syntax} is {place.State}: {string.Join(", ", place.Member?.Differences ?? place.Type.Differences)}\n{text}"));
    }

    /// <summary>The types without what is in them, and of a class without what it must implement.</summary>
    private static string Bare(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var types = root.Members.GroupBy(member => DeclaredName.Of(member).ValueText, StringComparer.Ordinal).Select(group => group.First());
        return string.Join("\n", types.Select(type => type switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.EnumDeclarationSyntax declaration => declaration.WithMembers(default).ToFullString(),
            Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax declaration => declaration.WithMembers(default).ToFullString(),
            _ => type.ToFullString(),
        }));
    }

    private static string InNamespace(string source) =>
        "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\nnamespace Shop.Orders\n{\n" + source + "\n}\n";

    private static Project ProjectWith(string code, params string[] sources)
    {
        var plan = "version: 1\nusings: [System, System.Collections.Generic, System.Threading, System.Threading.Tasks]\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\n"
            + "items:\n  ORD-1:\n    component: Orders\n    code: |\n      " + code + "\n";
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Project",
                "Project",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
                metadataReferences: code.Contains("allows ref struct", StringComparison.Ordinal) ? running : Net80.References.All))
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "plan.yaml", SourceText.From(plan), filePath: "/plan.yaml");
        for (var number = 0; number < sources.Length; number++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Other{number}.cs", SourceText.From(sources[number]), filePath: $"/0/Other{number}.cs");
        }

        return solution.GetProject(id)!;
    }
}
