using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>A solution in which the tests of AUTH-1 are to be written: the item, a project of tests, and what stands for xunit.</summary>
internal static class TestShop
{
    public const string File = "/shop/tests/SessionsTests.cs";

    public const string Plan = """
        version: 1
        components:
          Auth: {namespaces: [Shop.Auth], assemblies: [Shop]}
          Tests: {assemblies: [Shop.Tests], governed: false}
        items:
          AUTH-1:
            title: Sessions
            component: Auth
            code: |
              public sealed class Sessions
              {
                  public int Open(string user);
                  public int Count { get; }
              }
            behavior:
              - Opening counts one more.
              - A user without a name is refused.
            tests: Shop.Tests.SessionsTests
          AUTH-2:
            component: Auth
            code: |
              public sealed class Here { public void Go(); }
              public sealed class NotThere { public void Go(); }
            behavior: It goes.
            tests: Shop.Tests.HereTests
        """;

    public const string Sessions = """
        namespace Shop.Auth;

        public sealed class Sessions
        {
            public int Open(string user) => throw new System.NotImplementedException("AUTH-1");

            public int Count => throw new System.NotImplementedException("AUTH-1");
        }

        public sealed class Here
        {
            public void Go() => throw new System.NotImplementedException("AUTH-2");
        }

        """;

    private const string Neighbour = """
        using Xunit;

        namespace Shop.Tests;

        public sealed class OtherTests
        {
            [Fact]
            public void It_is_an_example() => Assert.True(System.Environment.ProcessorCount > 0);
        }

        """;

    private const string Xunit = """
        namespace Xunit
        {
            public class FactAttribute : System.Attribute { public string? Skip { get; set; } }
            public class TheoryAttribute : FactAttribute { }
            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)] public class InlineDataAttribute : System.Attribute { public InlineDataAttribute(params object?[] data) { } }
            public static class Assert
            {
                public static void Equal<T>(T expected, T actual) { }
                public static void True(bool condition) { }
                public static void NotNull(object? value) { }
                public static T Throws<T>(System.Func<object?> code) where T : System.Exception => throw new System.InvalidOperationException();
                public static void Skip(string reason) { }
            }
        }
        """;

    /// <summary>The solution, and the project of the tests.</summary>
    public static Project Create(string? plan = null, string? tests = null)
    {
        var workspace = new AdhocWorkspace();
        var (shop, tested, xunit) = (ProjectId.CreateNewId(), ProjectId.CreateNewId(), ProjectId.CreateNewId());
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var solution = workspace.CurrentSolution;
        foreach (var (id, name, folder, references) in new[]
        {
            (shop, "Shop", "src", Array.Empty<ProjectId>()), (xunit, "xunit.core", "xunit", []), (tested, "Shop.Tests", "tests", [shop, xunit]),
        })
        {
            solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, $"/shop/{folder}/{name}.csproj", compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13), metadataReferences: Net80.References.All, projectReferences: references.Select(reference => new ProjectReference(reference))));
        }

        foreach (var (id, path, text) in new[] { (shop, "/shop/src/Sessions.cs", Sessions), (xunit, "/shop/xunit/Xunit.cs", Xunit), (tested, "/shop/tests/OtherTests.cs", Neighbour), (tested, File, tests ?? "") })
        {
            solution = text.Length == 0 ? solution : solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return solution.AddAdditionalDocument(DocumentId.CreateNewId(tested), "plan.yaml", SourceText.From(plan ?? Plan), filePath: "/shop/plan.yaml").GetProject(tested)!;
    }
}
