namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>C# in a plan is read by the compiler's parser, and faults in it stand inside the YAML.</summary>
public sealed class CodeInPlanTests
{
    private static async Task<string[]> FaultsAsync(string plan)
    {
        var text = "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\n" + plan;
        var diagnostics = await Analysis.RunAsync(text, [("Order.cs", "namespace Shop.Orders; class Order { }")]);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == "PLAN0002").Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))];
    }

    [Theory]
    [InlineData("patterns: {p: {types: {is: \"Enti\\ety\\0<\\n\"}, must: {be: sealed}}}")]
    [InlineData("items: {I: {code: \"class \\e\\n{\"}}")]
    public async Task Message_is_one_line_whatever_the_code(string plan)
    {
        var diagnostics = await Analysis.RunAsync("version: 1\n" + plan, [("Order.cs", "class Order { }")]);
        var message = diagnostics.First(diagnostic => diagnostic.Id == "PLAN0002").GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.DoesNotContain(message, char.IsControl);
    }

    /// <summary>The compiler would overflow its stack, and end.</summary>
    [Theory]
    [InlineData("items: {I: {component: Orders, code: 'class A { int X = §; }'}}", "(", "1", ")", "more than 100 deep")]
    [InlineData("items: {I: {component: Orders, code: 'class A { § X; }'}}", "List<", "int", ">", "more than 100 deep")]
    [InlineData("items: {I: {component: Orders, code: 'class A { § X; }'}}", "A.", "A", "", "more than 500 parts")]
    [InlineData("items: {I: {component: Orders, code: 'class A { § X; }'}}", "", "int", "[]", "more than 500 parts")]
    [InlineData("patterns: {p: {types: {is: '§'}, must: {be: sealed}}}", "List<", "int", ">", "more than 100 deep")]
    [InlineData("patterns: {p: {types: {with: 'A(§)'}, must: {be: sealed}}}", "(", "1", ")", "more than 100 deep")]
    [InlineData("patterns: {p: {types: {in: Orders}, must: {have: 'int X(int a = §);'}}}", "(", "1", ")", "more than 100 deep")]
    [InlineData("apis: [{ban: '§', because: x}]", "A.", "A", "", "more than 500 parts")]
    [InlineData("usings: ['§']", "A.", "A", "", "more than 1,000 characters")]
    public async Task Code_that_is_too_deep_is_one_fault(string plan, string before, string core, string after, string fact)
    {
        const int Depth = 10_000;
        var deep = string.Concat(Enumerable.Repeat(before, Depth)) + core + string.Concat(Enumerable.Repeat(after, Depth));
        var text = "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\n" + plan.Replace("§", deep, StringComparison.Ordinal);
        var faults = (await Analysis.RunAsync(text, [("Order.cs", "namespace Shop.Orders; class Order { }")])).Where(diagnostic => diagnostic.Id == "PLAN0002");
        Assert.Contains(fact, Assert.Single(faults).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components: {Orders: {namespaces: [Shop.Orders]}}\nitems: {I: {title: §, component: Orders, code: class A;}}")]
    [InlineData("components: {Orders: {namespaces: [Shop.Orders], uses: []}, B: {namespaces: [Shop.B]}}\nboundaries: {forbid: [{from: Orders, to: B, because: §}]}")]
    [InlineData("boundaries: {mode: §}")]
    [InlineData("§: x")]
    public async Task No_message_repeats_a_secret(string plan)
    {
        const string Secret = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789ABCD";
        var diagnostics = await Analysis.RunAsync(
            "version: 1\n" + plan.Replace("§", Secret, StringComparison.Ordinal), [("Order.cs", "namespace Shop.Orders { class Order { Shop.B.Bill bill; } } namespace Shop.B { class Bill { } }")]);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "PLAN0008");
        Assert.Contains(diagnostics, diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("[redacted]", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("abcdefghij", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Faulty_line_may_have_meant_another_owner()
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents: {A: {namespaces: [Z.A], uses: []}, B: {namespaces: [Z.B]}, Tests: {namespaces: [Z.B], governed: no}}",
            [("A.cs", "namespace Z.A { class Aa { Z.B.Bb b; } } namespace Z.B { class Bb { } }")]);
        Assert.Equal(["PLAN0002"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Type_of_an_item_with_a_fault_may_be_what_another_names()
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents: {A: {namespaces: [Z.A]}}\nitems: {K-1: {component: A, code: 'public class K1 { public K2 X(); }'}, K-2: {component: A, code: 'public class K2 { public int X() }'}}",
            [("A.cs", "namespace Z.A { class Aa { } }")]);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "PLAN0003");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "PLAN0002");
    }

    [Theory]
    [InlineData("patterns: {p: {types: {is: 'Entity<'}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: {not: {any: [{is: 'a b'}]}}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {members: {returns: 'Task)'}, must: {be: private}}}")]
    [InlineData("patterns: {p: {types: {with: 'Authorize('}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: {with: 'A, B'}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'int X { get; '}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: '} class Other {'}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: '// nothing'}}}")]
    [InlineData("apis: [{ban: 'System.Console.'}]")]
    [InlineData("apis: [{ban: 'System.Console.WriteLine(int'}]")]
    [InlineData("apis: [{ban: 'System.Console.WriteLine(int,)'}]")]
    [InlineData("apis: [{ban: 'T:System Console'}]")]
    [InlineData("apis: [{ban: 'T:'}]")]
    [InlineData("apis: [{ban: 'T:System.'}]")]
    [InlineData("apis: [{ban: 'N:System`1'}]")]
    [InlineData("apis: [{ban: 'X:System.Console'}]")]
    [InlineData("apis: [{ban: 'M:Write'}]")]
    [InlineData("apis: [{ban: 'M:System.Console.WriteLine(System.String'}]")]
    [InlineData("apis: [{ban: 'M:System.Console.WriteLine(System.Func{System.Int32)'}]")]
    [InlineData("apis: [{ban: 'P:System.DateTime.Now x'}]")]
    [InlineData("apis: [{ban: 'global::System.Console'}]")]
    [InlineData("items: {I: {code: 'class A { int X => 1; }'}}")]
    [InlineData("items: {I: {code: 'class A { int X { get => 1; } }'}}")]
    [InlineData("items: {I: {code: 'class A { class B { B() { } } }'}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'int X() => 1;'}}}")]
    [InlineData("patterns: {p: {types: {with: '[Obsolete]'}, must: {be: sealed}}}")]
    [InlineData("apis: [{ban: System.Console, instead: 'a b'}]")]
    [InlineData("items: {I: {tests: ['Shop..Tests']}}")]
    [InlineData("usings: [Shop.class]")]
    [InlineData("boundaries: {forbid: [{from: Orders, to: Orders, toTypes: {is: '<x'}, because: x}]}")]
    public async Task Bad_code_is_one_fault(string plan) => Assert.Single(await FaultsAsync(plan));

    [Theory]
    [InlineData("patterns: {p: {types: {is: [Entity, 'Repo<int, string>', Shop.Base], with: ['Authorize(Roles = \"x\")', Serializable]}, must: {have: 'int X { get; }'}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'public static Type Create(...);'}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'IReadOnlyList<*> All { get; } public Type(int a);'}}}")]
    [InlineData("patterns: {p: {members: {returns: [void, 'int?', 'string[]'], takes: CancellationToken}, must: {be: async}}}")]
    [InlineData("apis: [{ban: [System.DateTime.UtcNow, 'System.Console.WriteLine(string, int)', 'System.Console.Read()', 'M:System.Console.WriteLine(System.String)'], instead: System.TimeProvider}]")]
    public async Task Good_code_is_none(string plan) => Assert.Empty(await FaultsAsync(plan));

    [Theory]
    [InlineData("apis: [{ban: ['N:System.IO', 'T:System.Collections.Generic.List`1', 'F:System.Int32.MaxValue', 'E:System.Console.CancelKeyPress', 'P:System.String.Chars(System.Int32)']}]")]
    [InlineData("apis: [{ban: [System.Random..ctor, 'System.Random..ctor(int)', System.Random.Random]}]")]
    [InlineData("apis: [{ban: ['M:System.Random.#ctor', 'M:A.B.System#IDisposable#Dispose', 'M:A.B.Get``1(System.Func{``0,System.Int32},System.Int32[0:,0:],System.Int32@)', 'M:A.B.op_Implicit(A.B)~System.Int32']}]")]
    [InlineData("items: {I: {component: Orders, code: 'abstract class A { const int X = 1; int Y { get; } = 2; abstract void M(int z = 3); event System.Action E; }'}}")]
    public async Task Ids_and_signatures_are_none(string plan) => Assert.Empty(await FaultsAsync(plan));

    [Theory]
    [InlineData("items: {I: {code: public class Semi}}", "The C# of item 'I' is not understood: the declaration has no end; write ';' there, or its members between '{' and '}'")]
    [InlineData("items: {I: {code: public clas Semi;}}", "The C# of item 'I' is not understood; did you mean 'class' instead of 'clas'?")]
    [InlineData("items: {I: {code: 'public class Hm; int x;'}}", "The code of item 'I' must be declarations of types, and 'int x;' is none; put it into the declaration of the type it belongs to")]
    [InlineData("items: {I: {code: 'public class Hm; Console.WriteLine(1);'}}", "The code of item 'I' must be declarations of types, and 'Console.WriteLine(1);' is none; put it into the declaration of the type it belongs to")]
    [InlineData("items: {I: {code: 'namespace A { class B; int x; }'}}", "The code of item 'I' must be declarations of types, and 'int x;' is none; put it into the declaration of the type it belongs to")]
    [InlineData("items: {I: {code: Issues access tokens for users.}}", "The code of item 'I' must be declarations of types, and 'Issues access tokens for users.' is none; write declarations such as 'public sealed class Name;', and what is no C# under 'title' or 'behavior'")]
    [InlineData("items: {I: {code: 'clas Semi { int X; }'}}", "The C# of item 'I' is not understood; did you mean 'class' instead of 'clas'?")]
    [InlineData("items: {I: {code: 'class A { void M() int X; }'}}", "The C# of item 'I' is not understood: ';' is missing behind ')'")]
    [InlineData("items: {I: {code: 'class A { void M(); class B { int X; }'}}", "The C# of item 'I' is not understood: '}' is missing behind '}'; nothing closes the '{' of 'A'")]
    [InlineData("items: {I: {code: 'class A { } }'}}", "The C# of item 'I' is not understood: this '}' has no '{' before it; remove it")]
    [InlineData("items: {I: {code: 'class A { void M(int a b); }'}}", "The C# of item 'I' is not understood: ',' is missing behind 'a'")]
    [InlineData("items: {I: {code: 'class A { void (); }'}}", "The C# of item 'I' is not understood: '(' can't stand here; what stands before it lacks a type, a name or a ';'")]
    [InlineData("items: {I: {code: 'class A { const int X = ; }'}}", "The C# of item 'I' is not understood: ';' stands where a value is expected")]
    [InlineData("patterns: {p: {types: {is: 'a b'}, must: {be: sealed}}}", "'a b' is not the name of a type in C#: 'b' does not belong there")]
    [InlineData("apis: [{ban: 'M:System.Console.WriteLine(string)'}]", "'M:System.Console.WriteLine(string)' is not a documentation id, for 'string' is C#: an id has the full names of types, such as M:System.Console.WriteLine(System.String); write it so, or the name in C#")]
    [InlineData("items: {I: {code: 'class A { void M() { } }'}}", "The code of item 'I' holds a body, but a plan holds signatures only; write ';' in its place")]
    [InlineData("items: {I: {code: 'class A { ... }'}}", "The C# of item 'I' is not understood: '...' is no C#; leave it out, for members that are not planned may exist")]
    [InlineData("items: {I: {code: 'class A { M(int a): void; }'}}", "The C# of item 'I' is not understood: behind this ':' only 'this' or 'base' can stand, of a constructor; what a method returns stands before its name")]
    [InlineData("items: {I: {code: 'class A { int X { get; set } }'}}", "The C# of item 'I' is not understood: ';' is missing behind 'set'")]
    [InlineData("items: {I: {code: 'class A { string X = \"x; }'}}", "The C# of item 'I' is not understood: a text is not closed on its line; write the closing quote")]
#if !ROSLYN_FLOOR
    // An older parser takes the braces for something else, and the message for what stands before them.
    [InlineData("items: {I: {code: 'public Cart { int X; }'}}", "The code of item 'I' must be declarations of types, and 'public Cart { int X; }' is none; write what kind of type it is before its name, such as 'class Cart'")]
#endif
    [InlineData("items:\n  I:\n    code: >\n      // a cart\n      class Cart;\n", "The code of item 'I' declares no type; behind '>' all lines are one, which '//' makes a comment: write '|' in its place")]
    [InlineData("patterns: {p: {types: {is: abstract}, must: {be: sealed}}}", "'abstract' is a modifier, and no name of a type; write it under 'be'")]
    [InlineData("patterns: {p: {types: {is: interface}, must: {be: public}}}", "'interface' is a kind of type, and no name of one; write it under 'kind'")]
    [InlineData("items: {I: {tests: OrderTests.cs}}", "'OrderTests.cs' is a file; write the name of the type, with its namespace and without '.cs'")]
    [InlineData("items: {I: {code: pubic class A;}}", "The C# of item 'I' is not understood; did you mean 'public' instead of 'pubic'?")]
    [InlineData("items: {I: {code: pubic record A;}}", "The C# of item 'I' is not understood; did you mean 'public' instead of 'pubic'?")]
    [InlineData("items: {I: {code: 'public seald class A { }'}}", "The C# of item 'I' is not understood; did you mean 'sealed' instead of 'seald'?")]
    [InlineData("items: {I: {code: 'interfce IA { int X(); }'}}", "The C# of item 'I' is not understood; did you mean 'interface' instead of 'interfce'?")]
    [InlineData("items: {I: {code: 'public recrod A(int X);'}}", "The C# of item 'I' is not understood; did you mean 'record' instead of 'recrod'?")]
    [InlineData("items: {I: {code: 'Public class A;'}}", "The C# of item 'I' is not understood; did you mean 'public' instead of 'Public'?")]
    [InlineData("items: {I: {code: 'class A { pubic int X { get; } }'}}", "The C# of item 'I' is not understood; did you mean 'public' instead of 'pubic'?")]
    [InlineData("items: {I: {code: 'class A { public statc void M(); }'}}", "The C# of item 'I' is not understood; did you mean 'static' instead of 'statc'?")]
    [InlineData("items: {I: {code: 'class A { public abstrct Foo M(); }'}}", "The C# of item 'I' is not understood; did you mean 'abstract' instead of 'abstrct'?")]
    [InlineData("items: {I: {code: 'class A { Event M() int X; }'}}", "The C# of item 'I' is not understood: ';' is missing behind ')'")]
    [InlineData("items:\n  I:\n    code: |\n      ```csharp\n      class A;\n      ```\n", "'```csharp' is a fence of Markdown, and no C#; remove the lines that begin with '```', for a plan holds the C# alone")]
    [InlineData("items:\n  I:\n    code: |\n      class A;\n      ```\n", "'```' is a fence of Markdown, and no C#; remove the lines that begin with '```', for a plan holds the C# alone")]
    [InlineData("patterns:\n  p:\n    types: {name: x}\n    must:\n      have: |\n        ```cs\n        int X { get; }\n        ```\n", "'```cs' is a fence of Markdown, and no C#; remove the lines that begin with '```', for a plan holds the C# alone")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'pubic int X { get; }'}}}", "'pubic int X { get; }' is not understood as declarations of members; did you mean 'public' instead of 'pubic'?")]
    [InlineData("items: {I: {code: 'public void Fire();'}}", "The code of item 'I' must be declarations of types, and 'public void Fire();' is none; put it into the declaration of the type it belongs to")]
    [InlineData("items: {I: {code: 'class A { int X => 1; }'}}", "The code of item 'I' holds a body, but a plan holds signatures only; write '{ get; }' in its place")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'int X'}}}", "'int X' is not understood as declarations of members: ';' is missing at its end")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: int}}}", "'int' is not understood as declarations of members: it has no end; write ';' or what else is missing there")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'int X { get; '}}}", "'int X { get;' is not understood as declarations of members: '}' is missing at its end")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'int X { get; } }'}}}", "'int X { get; } }' is not understood as declarations of members: this '}' has no '{' before it; remove it")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: '} class Other {'}}}", "'} class Other {' is not understood as declarations of members: this '}' has no '{' before it; remove it")]
    [InlineData("patterns: {p: {types: {name: x}, must: {have: 'event Foo'}}}", "'event Foo' is not understood as declarations of members: a name is missing at its end")]
    [InlineData("patterns: {p: {types: {with: '1'}, must: {be: sealed}}}", "'1' is not an attribute in C#; write its name, with those arguments that matter in parentheses")]
    [InlineData("patterns: {p: {types: {with: 'Foo]'}, must: {be: sealed}}}", "'Foo]' is not an attribute in C#; write its name, with those arguments that matter in parentheses")]
    [InlineData("patterns: {p: {types: {with: 'Foo('}, must: {be: sealed}}}", "'Foo(' is not an attribute in C#: ')' is missing at its end")]
    [InlineData("patterns: {p: {types: {with: '[Obsolete]'}, must: {be: sealed}}}", "'[Obsolete]' is not an attribute in C# as a plan writes it; leave out '[' and ']'")]
    [InlineData("apis: [{ban: 'M:Write'}]", "'M:Write' is not a documentation id; write it without blanks, such as M:System.Console.WriteLine(System.String), or the name in C#")]
    public async Task Message_speaks_of_what_is_written(string plan, string message)
    {
        var diagnostics = await Analysis.RunAsync("version: 1\n" + plan, [("Order.cs", "class Order { }")]);
        Assert.Equal(message, diagnostics.First(diagnostic => diagnostic.Id == "PLAN0002").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("class A\n{\n    void M(int a {|b|});\n    int X { get; }\n    {|pubic|} int Y { get; }\n    const int Z = {|;|}\n}")]
    [InlineData("class A\n{\n    void M(){||}\n    int X { get; }\n    void N(){||}\n    int Y;\n}")]
    [InlineData("{|pubic|} class A;\n{|interfce|} IB { }\npublic class C(int a {|b|});\nclass D;")]
    [InlineData("namespace Shop;\n{|pubic|} class A;\nclass B\n{\n    int {|;|}\n}")]
    [InlineData("enum A { X, Y {|Z|} }\nclass B { int X { {|gte|}; } }")]
    [InlineData("class A\n{\n    void M(int a {|b|});\n    int X { get; \n    void N(int a b);\n}")]
    [InlineData("class A\n{\n    int {|;|}\n    int {|;|}\n    int {|;|}\n    int {|;|}\n    int {|;|}\n    int ;\n    int ;\n}")]
    public async Task Each_declaration_that_is_not_understood_is_told_once(string marked)
    {
        var code = string.Concat(marked.Split('\n').Select(line => $"      {line}\n"));
        var expected = System.Text.RegularExpressions.Regex.Matches(code, @"\{\|(.*?)\|\}").Select(match => match.Groups[1].Value);
        Assert.Equal(expected, await FaultsAsync("items:\n  I:\n    component: Orders\n    code: |\n" + System.Text.RegularExpressions.Regex.Replace(code, @"\{\||\|\}", "")));
    }

    [Fact]
    public async Task Each_body_is_told() =>
        Assert.Equal(["{", "=>", "{"], await FaultsAsync("items:\n  I:\n    code: |\n      class A { void M() { if (true) { } } int X => 1; }\n      class B { int Y { get { return 1; } } }\n"));

    [Fact]
    public async Task Fault_is_located_inside_a_block()
    {
        var faults = await FaultsAsync("patterns:\n  p:\n    types: {name: x}\n    must:\n      have: |\n        int A { get; }\n        int B { gte; }\n");
        Assert.Equal("gte", Assert.Single(faults));
    }
}
