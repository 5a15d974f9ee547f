namespace PlanExec.Analyzers.Tests.Items;

/// <summary>PLAN3003: headers and signatures.</summary>
public sealed class DifferentDeclarationTests
{
    [Fact]
    public async Task Message_quotes_the_plan_and_names_the_decision()
    {
        var found = await Analysis.RunAsync(
            """
            version: 1
            decisions: {ADR-4: {title: Numbers are types, status: accepted, decided: No naked strings., because: Strings get mixed up}}
            components: {Orders: {namespaces: [Shop.Orders]}}
            items: {ORD-1: {title: Numbers, component: Orders, decision: ADR-4, code: 'class A { public long Next(int number); }'}}
            """,
            Analysis.Compile([("Code.cs", "namespace Shop.Orders; class A { internal int Next(int count) => 1; }")]),
            [new ItemStateAnalyzer()]);
        var told = Assert.Single(found);
        Assert.Equal(
            "'A.Next' is not as plan item ORD-1 (Numbers) has it: it is 'internal' instead of 'public', it returns 'int' instead of 'long', parameter 'count' is not named 'number'; "
            + "the plan has 'public long Next(int number)', so change the code, or amend the plan (ADR-4: Numbers are types; because: Strings get mixed up; plan.yaml:4)",
            told.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Next", told.Location.SourceTree!.GetText().ToString(told.Location.SourceSpan));
        Assert.Single(told.AdditionalLocations);
    }

    [Theory]
    [InlineData("[Serializable, Obsolete(\"late\")] public class A;", "[Serializable] public class A { }", "[Serializable, Obsolete(\"late\")] public class A")]
    [InlineData("class A { [Obsolete] [CLSCompliant(false)] public int Next(); }", "class A { public int Next() => 1; }", "[Obsolete] [CLSCompliant(false)] public int Next()")]
    [InlineData("class A { [NonSerialized] public int first, next; }", "class A { [NonSerialized] public int first; public int next; }", "[NonSerialized] public int next")]
    [InlineData("[Serializable] class A(int next);", "[Serializable] class A(int first) { }", "A(int next)")]
    public async Task Message_quotes_attributes_of_the_plan(string planned, string actual, string quoted)
    {
        var found = await Analysis.RunAsync(
            $"""
            version: 1
            components:
              Orders:
                namespaces: Shop.Orders
            items:
              ORD-1:
                component: Orders
                code: '{planned}'
            """,
            Analysis.Compile([("Code.cs", "using System; namespace Shop.Orders; " + actual)]),
            [new ItemStateAnalyzer()]);
        Assert.Contains($"the plan has '{quoted}', so", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class A;", "class A { }", "it is 'internal' instead of 'public'")]
    [InlineData("class A;", "struct A { }", "it is a struct instead of a class")]
    [InlineData("record A;", "class A { }", "it is a class instead of a record")]
    [InlineData("record struct A;", "record A;", "it is a record instead of a record struct")]
    [InlineData("interface A { int Next(); }", "enum A { }", "it is an enum instead of an interface")]
    [InlineData("sealed class A;", "class A { }", "it is not 'sealed'")]
    [InlineData("static class A { }", "class A { }", "it is not 'static'")]
    [InlineData("class A;", "static class A { }", "it is 'static'")]
    [InlineData("abstract class A;", "class A { }", "it is not 'abstract'")]
    [InlineData("class A;", "abstract class A { }", "it is 'abstract'")]
    [InlineData("record struct A(int X);", "readonly record struct A(int X);", "it is 'readonly'")]
    [InlineData("readonly record struct A(int X);", "record struct A(int X);", "it is not 'readonly'")]
    [InlineData("interface A { abstract int Next(); }", "interface A { int Next() => 1; }", "it is not 'abstract'")]
    [InlineData("interface A { static abstract int Next(); }", "interface A { static virtual int Next() => 1; }", "it is not 'abstract'")]
    [InlineData("interface A { static abstract int Next { get; } }", "interface A { static int Next => 1; }", "it is not 'abstract'")]
    [InlineData("interface A { static int Next(); }", "interface A { static abstract int Next(); }", "it is 'abstract'")]
    [InlineData("static class A { extension(string) { public static int Next(); } }", "static class A { extension(string s) { public static int Next() => 1; } }", "its receiver is named 's', and the planned one has no name")]
    [InlineData("readonly struct A;", "struct A { }", "it is not 'readonly'")]
    [InlineData("ref struct A;", "struct A { }", "it is not 'ref'")]
    [InlineData("class A : IDisposable;", "class A { }", "it has no base 'IDisposable'")]
    [InlineData("class A : Exception, IDisposable;", "class A : IDisposable { public void Dispose() { } }", "it has no base 'Exception'")]
    [InlineData("class A : IEnumerable<int?>;", "abstract class B { } class A : List<int> { }", "it has no base 'IEnumerable<int?>'")]
    [InlineData("interface A : IDisposable;", "interface A { }", "it has no base 'IDisposable'")]
    [InlineData("enum A : byte { Open = 1 }", "enum A { Open = 1 }", "its type is 'int' instead of 'byte'")]
    [InlineData("class A<T> where T : class, new();", "class A<T> where T : struct { }", "type parameter 'T' is constrained to 'struct' instead of 'class, new()'")]
    [InlineData("class A<T> where T : IComparable<T>;", "class A<TItem> { }", "type parameter 'TItem' is constrained to nothing instead of 'IComparable<T>'")]
    [InlineData("interface A<out T>;", "interface A<T> { }", "type parameter 'T' is invariant instead of 'out'")]
    [InlineData("delegate int A(string text);", "delegate void A(string text);", "it returns 'void' instead of 'int'")]
    [InlineData("delegate int A(string text);", "delegate int A(string value);", "parameter 'value' is not named 'text'")]
    [InlineData("[Obsolete(\"x\")] class A;", "[Obsolete] class A { }", "it has no attribute 'Obsolete(\"x\")'")]
    [InlineData("[AttributeUsage(AttributeTargets.Class, Inherited = false)] class A : Attribute;", "[AttributeUsage(AttributeTargets.Class)] class A : Attribute { }", "it has no attribute 'AttributeUsage(System.AttributeTargets.Class, Inherited = false)'")]
    public async Task Headers(string code, string source, string difference) => Assert.Equal(difference, await PlannedCode.DifferenceAsync(code, source));

    [Theory]
    [InlineData("int Next();", "long Next() => 1;", "it returns 'long' instead of 'int'")]
    [InlineData("string? Next();", "string Next() => \"\";", "it returns 'string' instead of 'string?'")]
    [InlineData("Task<string> Next();", "Task<string?> Next() => null!;", "it returns 'Task<string?>' instead of 'Task<string>'")]
    [InlineData("List<System.Threading.Timer> Next();", "List<System.Timers.Timer> Next() => null!;", "it returns 'System.Collections.Generic.List<System.Timers.Timer>' instead of 'System.Collections.Generic.List<System.Threading.Timer>'")]
    [InlineData("ref int Next();", "int Next() => 1;", "it returns 'int' instead of 'ref int'")]
    [InlineData("(int Id, string Name) Next();", "(int Id, string Title) Next() => default!;", "it returns '(int Id, string Title)' instead of '(int Id, string Name)'")]
    [InlineData("int[] Next();", "int[,] Next() => null!;", "it returns 'int[,]' instead of 'int[]'")]
    [InlineData("void Next(int number);", "void Next(int count) { }", "parameter 'count' is not named 'number'")]
    [InlineData("void Next(int number);", "void Next(string text, int count = 1) { }", "it takes '(string text, int count = 1)' instead of '(int number)'")]
    [InlineData("void Next(in int number);", "void Next(ref int number) { }", "parameter 'number' is 'ref int' instead of 'in int'")]
    [InlineData("void Next(params int[] numbers);", "void Next(int[] numbers) { }", "parameter 'numbers' is 'int[]' instead of 'params int[]'")]
    [InlineData("void Next(int number = 1);", "void Next(int number = 2) { }", "the default of parameter 'number' is 2 instead of 1")]
    [InlineData("void Next(int number = 1);", "void Next(int number) { }", "parameter 'number' has no default value 1")]
    [InlineData("void Next(int number);", "void Next(int number = 1) { }", "parameter 'number' has the default 1, which is not planned")]
    [InlineData("void Next(string? text);", "void Next(string text) { }", "parameter 'text' is 'string' instead of 'string?'")]
    [InlineData("void Next<T>(T value) where T : notnull;", "void Next<T>(T value) { }", "type parameter 'T' is constrained to nothing instead of 'notnull'")]
    [InlineData("static void Next();", "void Next() { }", "it is not 'static'")]
    [InlineData("void Next();", "static void Next() { }", "it is 'static'")]
    [InlineData("public virtual void Next();", "public void Next() { }", "it is not 'virtual'")]
    [InlineData("void Next();", "int Next => 1;", "it is a property instead of a method")]
    [InlineData("int Next { get; set; }", "int Next { get; }", "it has no 'set'")]
    [InlineData("int Next { get; }", "int Next { get; set; }", "it has 'set', which is not planned")]
    [InlineData("public int Next { get; init; }", "public int Next { get; private init; }", "its 'init' is 'private' instead of 'public'")]
    [InlineData("int Next { get; init; }", "int Next { get; set; }", "it has no 'init', it has 'set', which is not planned")]
    [InlineData("required public int Next { get; init; }", "public int Next { get; init; }", "it is not 'required'")]
    [InlineData("int Next { get; }", "int Next = 1;", "it is a field instead of a property")]
    [InlineData("int this[int index] { get; }", "int this[string key] => 1;", "it takes '(string key)' instead of '(int index)'")]
    [InlineData("event EventHandler Next;", "event Action? Next;", "its type is 'Action?' instead of 'EventHandler'")]
    [InlineData("const int Next = 5;", "const int Next = 6;", "its value is 6 instead of 5")]
    [InlineData("const int Next = 5;", "static readonly int Next = 5;", "it is not 'const', it is 'static', it is 'readonly'")]
    [InlineData("readonly int Next;", "int Next;", "it is not 'readonly'")]
    [InlineData("protected A(int number);", "protected A(int count) { }", "parameter 'count' is not named 'number'")]
    [InlineData("public static A operator +(A left, A right);", "public static A operator +(A one, A right) => one;", "parameter 'one' is not named 'left'")]
    [InlineData("public static explicit operator int(A value);", "public static explicit operator int(A a) => 1;", "parameter 'a' is not named 'value'")]
    [InlineData("[Obsolete] void Next();", "void Next() { }", "it has no attribute 'Obsolete'")]
    [InlineData("T Next<T>(T value) where T : struct;", "T Next<T>(T value) => value;", "type parameter 'T' is constrained to nothing instead of 'struct'")]
    public async Task Members(string planned, string actual, string difference) =>
        Assert.Equal(difference, await PlannedCode.DifferenceAsync($"class A\n{{\n    {planned}\n}}", "#nullable enable\n#pragma warning disable CS8618\nclass A { " + actual + " }"));

    [Theory]
    [InlineData("enum A { Open = 1, Paid }", "enum A { Open = 2, Paid }", "its value is 2 instead of 1")]
    [InlineData("static class A { static int Next(this string text); }", "static class A { static int Next(string text) => 1; }", "parameter 'text' is 'string' instead of 'this string'")]
    [InlineData("static class A { extension(string text) { int Words(); } }", "static class A { extension(string value) { public int Words() => 1; } }", "parameter 'value' is not named 'text'")]
    [InlineData("class A : IEquatable<A> { bool IEquatable<A>.Equals(A? other); }", "#nullable enable\nclass A : IEquatable<A> { bool IEquatable<A>.Equals(A? that) => true; }", "parameter 'that' is not named 'other'")]
    [InlineData("class A { class B { int Next(); } }", "class A { class B { long Next() => 1; } }", "it returns 'long' instead of 'int'")]
    [InlineData("class A { sealed class B; }", "class A { class B { } }", "it is not 'sealed'")]
    [InlineData("sealed partial class A;", "class A { }", "it is not 'sealed'")]
    [InlineData("interface A { int Next(); }", "interface A { long Next(); }", "it returns 'long' instead of 'int'")]
    [InlineData("record A(int Value, int Count);", "record A(int Value, long Count);", "it takes '(int Value, long Count)' instead of '(int Value, int Count)'")]
    [InlineData("record A(int Value);", "record A(int Number);", "parameter 'Number' is not named 'Value'")]
    public async Task Special_members(string code, string source, string difference) => Assert.Equal(difference, await PlannedCode.DifferenceAsync(code, source));

    [Theory]
    [InlineData("class A { int? Next(); }", "class A { Nullable<int> Next() => null; }")]
    [InlineData("class A { Dictionary<string, int> Next(); }", "class A { global::System.Collections.Generic.Dictionary<String, Int32> Next() => new(); }")]
    [InlineData("class A { string? Next(string? text); }", "#nullable disable\nclass A { string Next(string text) => text; }")]
    [InlineData("public class A { int Next(); }", "public sealed class A { public int Next() => 1; }")]
    [InlineData("public class A { int Next(); }", "public class A { public virtual int Next() => 1; }")]
    [InlineData("class A { Task Next(); }", "class A { async Task Next() => await Task.Yield(); }")]
    [InlineData("class A { public int Next { get; } }", "class A { public int Next { get; private set; } }")]
    [InlineData("class A { T Next<T>(T value) where T : class, IDisposable; }", "class A { TItem Next<TItem>(TItem value) where TItem : class, IDisposable => value; }")]
    [InlineData("class A : IDisposable;", "class B : IDisposable { public void Dispose() { } } class A : B { }")]
    [InlineData("abstract class A { public abstract int Next(); protected virtual void Last(); }", "abstract class A { public abstract int Next(); protected virtual void Last() { } }")]
    [InlineData("class A : Exception { public override string Message { get; } }", "class A : Exception { public override string Message => \"\"; }")]
    [InlineData("class A { void Next(CancellationToken token = default); }", "class A { void Next(CancellationToken token = default(CancellationToken)) { } }")]
    [InlineData("class A { void Next(DayOfWeek day = DayOfWeek.Monday); }", "class A { void Next(DayOfWeek day = (DayOfWeek)1) { } }")]
    [InlineData("class A { const int Most = 2 * 3; }", "class A { const int Most = 6; }")]
    [InlineData("class A : IEquatable<A> { bool Equals(A? other); }", "class A : IEquatable<A> { public bool Equals(A? other) => true; }")]
    [InlineData("class A { Inner Next(); }", "class A { Inner Next() => new(); struct Inner { } }")]
    [InlineData("class A { void Next(ref readonly int number, out string text); }", "class A { void Next(ref readonly int number, out string text) => text = \"\"; }")]
    [InlineData("class A { [Obsolete(\"x\", error: false)] void Next(); }", "class A { [CLSCompliant(false), System.Obsolete(\"x\", false)] void Next() { } }")]
    [InlineData("interface A { static abstract int Next(); }", "interface A { static abstract int Next(); }")]
    [InlineData("interface A { int Next(); }", "interface A { int Next() => 1; }")]
    [InlineData("interface A { int Next(); }", "interface A { abstract int Next(); }")]
    [InlineData("interface A { abstract int Next(); }", "interface A { int Next(); }")]
    [InlineData("interface A { static virtual int Next(); }", "interface A { static virtual int Next() => 1; }")]
    [InlineData("record struct A { public int X { get; } }", "readonly record struct A { public int X => 1; }")]
    [InlineData("class A { const decimal Most = 1.50m; void Next(decimal by = 1.0m); }", "class A { const decimal Most = 1.5m; void Next(decimal by = 1m) { } }")]
    [InlineData("unsafe class A { delegate*<int, void> Next(int* number); }", "unsafe class A { delegate*<int, void> Next(int* number) => null; }")]
    [InlineData("struct A { readonly int Next(); }", "readonly struct A { int Next() => 1; }")]
    [InlineData("enum A : short { Open }", "enum A : short { Open = 7 }")]
    [InlineData("delegate A Handler(A a); ", "delegate A Handler(A a); class A { }")]
    public Task What_means_the_same_does_not_differ(string code, string source) => PlannedCode.VerifyAsync(code, source);

    [Fact]
    public Task An_alias_and_a_type_of_another_namespace_mean_what_they_are() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}, Auth: {namespaces: [Shop.Auth]}}
        items: {ORD-1: {component: Orders, code: 'class A { User Owner { get; } Auth.Page<User> Users { get; } Page<User> More { get; } }'}}
        """,
        "using Account = Shop.Auth.User; namespace Shop.Auth { class User { } class Page<T> { } } namespace Shop.Orders { class A { Account Owner => null; Shop.Auth.Page<Account> Users => null; Auth.Page<Account> More => null; } }");

    [Fact]
    public Task Both_of_several_types_of_a_name_will_do() => PlanTest<ItemStateAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {Orders: {namespaces: [Shop.Orders]}}
        items: {ORD-1: {component: Orders, code: 'class A { User Owner(); Task Wait(); }'}}
        """,
        "using System.Threading.Tasks; namespace Shop.X { class User { } } namespace Shop.Y { class User { } } namespace Shop.Orders { class A { Y.User Owner() => null; Task Wait() => null; } }");
}
