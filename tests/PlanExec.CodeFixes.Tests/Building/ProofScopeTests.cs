using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>What an item declares may break files that it does not touch: a proof finds it there, though it does not bind all of them.</summary>
public sealed class ProofScopeTests
{
    private const string Clock = "/shop/src/Auth/Clock.cs";
    private const string Empty = "namespace Shop.Auth;\npublic sealed class Clock { }";

    [Theory]
    [InlineData(
        "a type that makes a name ambiguous",
        "CS0104",
        "",
        "namespace Shop.Auth;\npublic sealed class Clock { }",
        "using Shop.Auth;\nusing Shop.Time;\nnamespace Shop.Time { class Clock { } }\nnamespace Shop.Use { class Caller { Clock? clock; } }")]
    [InlineData(
        "an attribute that makes a name ambiguous",
        "CS0104",
        "",
        "namespace Shop.Auth;\npublic sealed class MarkAttribute : System.Attribute { }",
        "using Shop.Auth;\nusing Shop.Time;\nnamespace Shop.Time { class MarkAttribute : System.Attribute { } }\nnamespace Shop.Use { class Caller { [Mark] void Go() { } } }")]
    [InlineData(
        "a type that hides another of an enclosing namespace",
        "CS1061",
        "",
        "namespace Shop.Use.Inner;\npublic sealed class Clock { }",
        "namespace Shop { class Clock { public int Then() => 2; } }\nnamespace Shop.Use.Inner { class Caller { int Go() => new Clock().Then(); } }")]
    [InlineData(
        "a namespace that hides a type",
        "CS0118",
        "",
        "namespace Shop.Use.Clock;\npublic sealed class Face { }",
        "namespace Shop { class Clock { } }\nnamespace Shop.Use { class Caller { void Go(object it) { var clock = (Clock)it; } } }")]
    [InlineData(
        "an extension method that makes a call ambiguous",
        "CS0121",
        "",
        "namespace Shop.Use;\npublic static class Texts { public static string Twice(this string text) => text; }",
        "namespace Shop.Use { static class Others { public static string Twice(this string text) => text; }\nclass Caller { string Go() => \"a\".Twice(); } }")]
    [InlineData(
        "a method of a nested static class",
        "CS0121",
        "namespace Shop.Use;\npublic static class Texts { public static string Once(this string text) => text; }",
        "namespace Shop.Use;\npublic static class Texts { public static string Once(this string text) => text; public static string Twice(this string text) => text; }",
        "namespace Shop.Use { static class Others { public static string Twice(this string text) => text; }\nclass Caller { string Go() => \"a\".Twice(); } }")]
    [InlineData(
        "an overload that makes a call ambiguous",
        "CS0121",
        "namespace Shop.Auth;\npublic sealed class Clock { public int Now(System.Version? at) => 2; }",
        "namespace Shop.Auth;\npublic sealed class Clock { public int Now(System.Version? at) => 2; public int Now(string? at) => 1; }",
        "namespace Shop.Use; class Caller { int Go() => new Shop.Auth.Clock().Now(null); }")]
    [InlineData(
        "an overload by an escaped name",
        "CS0121",
        "namespace Shop.Auth;\npublic sealed class Clock { public int Now(System.Version? at) => 2; }",
        "namespace Shop.Auth;\npublic sealed class Clock { public int Now(System.Version? at) => 2; public int Now(string? at) => 1; }",
        "namespace Shop.Use; class Caller { int Go() => new Shop.Auth.Clock().N\\u006Fw(null); }")]
    [InlineData(
        "a field that hides a type's name",
        "CS0119",
        "namespace Shop.Auth;\npublic partial class Clock { }",
        "namespace Shop.Auth;\npublic partial class Clock { private object Text() => 1; }",
        "namespace Shop.Auth { static class Text { public static int Go() => 1; }\npublic partial class Clock { int Then() => Text.Go(); } }")]
    [InlineData(
        "a constructor that takes the place of the default one",
        "CS7036",
        Empty,
        "namespace Shop.Auth;\npublic sealed class Clock { public Clock(int first) { } }",
        "namespace Shop.Use; class Caller { void Go() => Take(new()); void Take(Shop.Auth.Clock clock) { } }")]
    [InlineData(
        "a parameter of the type",
        "CS7036",
        Empty,
        "namespace Shop.Auth;\npublic sealed class Clock(int first) { public int First => first; }",
        "namespace Shop.Use; class Caller { void Go() => Take(new()); void Take(Shop.Auth.Clock clock) { } }")]
    [InlineData(
        "a member that must be set",
        "CS9035",
        Empty,
        "namespace Shop.Auth;\npublic sealed class Clock { public required int First { get; set; } }",
        "namespace Shop.Use; class Caller { void Go() => Take(new()); void Take(Shop.Auth.Clock clock) { } }")]
    [InlineData(
        "an indexer that makes an access ambiguous",
        "CS0121",
        "namespace Shop.Auth;\npublic sealed class Clock { public int this[System.Version? at] => 2; }",
        "namespace Shop.Auth;\npublic sealed class Clock { public int this[System.Version? at] => 2; public int this[string? at] => 1; }",
        "namespace Shop.Use; class Caller { int Go(Shop.Auth.Clock clock) => clock[null]; }")]
    [InlineData(
        "an operator that makes another ambiguous",
        "CS0034|CS9342",
        "namespace Shop.Auth;\npublic sealed class Clock { public static int operator +(Clock left, string? right) => 2; }",
        "namespace Shop.Auth;\npublic sealed class Clock { public static int operator +(Clock left, string? right) => 2; public static int operator +(Clock left, System.Version? right) => 1; }",
        "namespace Shop.Use; class Caller { int Go(Shop.Auth.Clock it) => it + null; }")]
    [InlineData(
        "a method that 'foreach' calls",
        "CS0202",
        "using System.Collections;\nusing System.Collections.Generic;\nnamespace Shop.Auth;\npublic sealed class Clock : IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }",
        "using System.Collections;\nusing System.Collections.Generic;\nnamespace Shop.Auth;\npublic sealed class Clock : IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; public int GetEnumerator() => 1; }",
        "namespace Shop.Use; class Caller { void Go(Shop.Auth.Clock clock) { foreach (var one in clock) { } } }")]
    [InlineData(
        "a base that a type did not have",
        "CS0121",
        Empty,
        "namespace Shop.Auth;\npublic sealed class Clock : System.IDisposable, System.ICloneable { public void Dispose() { } public object Clone() => this; }",
        "namespace Shop.Use; class Caller { void Go(Shop.Auth.Clock it) => Take(it); void Take(System.IDisposable it) { } void Take(System.ICloneable it) { } void Take(object it) { } }")]
    [InlineData(
        "a member that implementations lack",
        "CS0535",
        "namespace Shop.Auth;\npublic interface IClock { }",
        "namespace Shop.Auth;\npublic interface IClock { int Now(); }",
        "namespace Shop.Use; class Caller : Shop.Auth.IClock { }")]
    [InlineData(
        "a value that a 'switch' does not handle",
        "CS8509|CS8524",
        "namespace Shop.Auth;\npublic enum Kind { One }",
        "namespace Shop.Auth;\npublic enum Kind { One, Two }",
        "using static Shop.Auth.Kind;\nnamespace Shop.Use; class Caller { int Go(Shop.Auth.Kind it) => it switch { One => 1 }; }")]
    [InlineData(
        "a using directive for all files",
        "CS0104",
        "",
        "global using Shop.Time;\nnamespace Shop.Auth;\npublic sealed class Other { }",
        "using Shop.Past;\nnamespace Shop.Time { class Clock { } }\nnamespace Shop.Past { class Clock { } }\nnamespace Shop.Use { class Caller { Clock? clock; } }")]
    [InlineData(
        "a name that only a comment holds",
        "CS0419",
        "namespace Shop.Auth;\npublic sealed class Clock { public int Now(int at) => 2; }",
        "namespace Shop.Auth;\npublic sealed class Clock { public int Now(int at) => 2; public int Now(string at) => 1; }",
        "namespace Shop.Use;\n/// <summary>As <see cref=\"Shop.Auth.Clock.Now\"/>.</summary>\nclass Caller { }")]
    public async Task A_file_that_is_not_touched_still_compiles(string what, string error, string before, string after, string caller)
    {
        var project = TokenShop.Create(files: before.Length == 0 ? [("/shop/src/Use/Caller.cs", caller)] : [("/shop/src/Use/Caller.cs", caller), (Clock, before)]);
        project = project
            .WithParseOptions(project.ParseOptions!.WithDocumentationMode(DocumentationMode.Diagnose))
            .WithCompilationOptions(project.CompilationOptions!.WithSpecificDiagnosticOptions([new("CS8524", ReportDiagnostic.Error), new("CS8509", ReportDiagnostic.Error), new("CS0419", ReportDiagnostic.Error)]));
        var old = project.Documents.SingleOrDefault(document => document.FilePath == Clock);
        var candidate = (old?.WithText(SourceText.From(after)).Project ?? project.AddDocument("Clock.cs", SourceText.From(after), filePath: Clock).Project).Solution;

        var scope = await ProofScope.FindAsync(project, candidate, CancellationToken.None);
        var changed = candidate.GetProject(project.Id)!;
        var files = scope.FilesIn((await project.GetCompilationAsync())!, (await changed.GetCompilationAsync())!, CancellationToken.None);

        var all = (await CodeDiagnostics.FindAsync(changed, CancellationToken.None)).NewSince(await CodeDiagnostics.FindAsync(project, CancellationToken.None)).ToList();
        var found = (await CodeDiagnostics.FindAsync(changed, files, CancellationToken.None)).NewSince(await CodeDiagnostics.FindAsync(project, CancellationToken.None)).ToList();
        Assert.True(all.Any(diagnostic => error.Split('|').Contains(diagnostic.Id)), $"{what}: {string.Join("\n", all)}");
        Assert.Equal(all.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal), found.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_body_alone_is_looked_at_alone()
    {
        var project = TokenShop.Create();
        var sessions = project.Documents.Single(document => document.Name == "Sessions.cs");
        var candidate = sessions.WithText(SourceText.From(TokenShop.Sessions.Replace("throw new System.NotImplementedException(\"AUTH-4\")", "user.Length", StringComparison.Ordinal))).Project;

        var scope = await ProofScope.FindAsync(project, candidate.Solution, CancellationToken.None);

        var files = scope.FilesIn((await project.GetCompilationAsync())!, (await candidate.GetCompilationAsync())!, CancellationToken.None);
        Assert.Equal(["/shop/src/Auth/Sessions.cs"], files!.Select(file => file.FilePath));
    }

    [Theory]
    [InlineData("CS0169", "private int count;\npublic int Now() => 1;")]
    [InlineData("CS0414", "private int count;\npublic int Now() => Then();\nprivate int Then() { count = 2; return 3; }")]
    [InlineData("CS0649", "private int count;\npublic int Now() => count;")]
    [InlineData("CS0067", "private event System.Action? Ticked;\npublic int Now() => 1;")]
    [InlineData(null, "private int count;\npublic int Now() => count++;")]
    [InlineData(null, "private readonly int count = 1;\npublic int Now() => this.count;")]
    public async Task A_field_that_nothing_uses_is_told_where_that_is_an_error(string? error, string answer)
    {
        const string Plan = """
            version: 1
            components: {Auth: {namespaces: [Shop.Auth]}}
            items:
              USE-1: {component: Auth, code: "public sealed class Clock { public int Now(); }"}
            """;
        var project = TokenShop.Create(Plan);
        project = project.WithCompilationOptions(project.CompilationOptions!.WithGeneralDiagnosticOption(ReportDiagnostic.Error));

        var quick = await BuildAsync(project, answer, provesAllBodies: false);
        var thorough = await BuildAsync(project, answer, provesAllBodies: true);

        Assert.Equal(error is null, thorough.IsAccepted);
        Assert.Equal(error is null ? [] : [error], thorough.Findings.Select(finding => finding.Id));
        Assert.Equal(thorough.Findings, quick.Findings);
    }

    private static Task<BuildOutcome> BuildAsync(Project project, string answer, bool provesAllBodies) =>
        new BuildLoop(BuildRun.SettingsFor(new ScriptedModelClient([.. Enumerable.Repeat(AnswerTexts.Fence(answer), 3)])) with { ProvesAllBodies = provesAllBodies })
            .BuildAsync(project, "USE-1", progress: null, CancellationToken.None);
}
