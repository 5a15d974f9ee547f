using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Component A may not use component B: every construct of the language that names B, reaches it without naming it, or does neither.</summary>
public sealed partial class ConformanceTests(ConformanceTests.Results results) : IClassFixture<ConformanceTests.Results>
{
    private const string Plan = """
        version: 1
        components:
          A: {assemblies: [Project], uses: [C]}
          B: {namespaces: [B], uses: [C]}
          C: {namespaces: [C], uses: [B]}
        """;

    private static readonly Suite suite = Suite.Load();

    public static TheoryData<string> Named => [.. suite.Cases.Where(construct => construct.Dependency == "named").Select(construct => construct.Name)];

    public static TheoryData<string> NotNamed => [.. suite.Cases.Where(construct => construct.Dependency != "named").Select(construct => construct.Name)];

    public static TheoryData<string> Inferred => [.. suite.Cases.Where(construct => construct.Dependency == "inferred").Select(construct => construct.Name)];

    public static TheoryData<string> NotInferred => [.. suite.Cases.Where(construct => construct.Dependency is "named" or "none").Select(construct => construct.Name)];

    [Theory]
    [MemberData(nameof(Named))]
    public void Names_the_component(string name) => Assert.Equal(Math.Max(1, PlacesThatNameB(name)), CountOf("PLAN1001", name));

    /// <summary>What a case infers may come from a declaration beside it that names the component.</summary>
    [Theory]
    [MemberData(nameof(NotNamed))]
    public void Does_not_name_the_component(string name) => Assert.Equal(PlacesThatNameB(name), CountOf("PLAN1001", name));

    [Theory]
    [MemberData(nameof(Inferred))]
    public void Infers_the_component_once(string name) => Assert.Equal(1, CountOf("PLAN1002", name));

    [Theory]
    [MemberData(nameof(NotInferred))]
    public void Does_not_infer_the_component(string name) => Assert.Equal(0, CountOf("PLAN1002", name));

    private int CountOf(string id, string name) => results.Of(name).Count(diagnostic => diagnostic.Id == id);

    private static int PlacesThatNameB(string name) => NamesOfB().Count(NotCode().Replace(suite.Find(name).Source, ""));

    [GeneratedRegex(@"\bB\.")]
    private static partial Regex NamesOfB();

    [GeneratedRegex(@"^using [^;]*;|^///.*$|""[^""{}]*""", RegexOptions.Multiline)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\bnamespace A\b")]
    private static partial Regex NamespaceA();

    /// <summary>All cases analyzed in one compilation, each in a file and a namespace of its own.</summary>
    public sealed class Results : IAsyncLifetime
    {
        private ILookup<string, Diagnostic> byCase = Array.Empty<Diagnostic>().ToLookup(_ => "");

        public IEnumerable<Diagnostic> Of(string name) => byCase[name];

        public async Task InitializeAsync()
        {
            var files = suite.Cases
                .Select(construct => ($"{construct.Name}.cs", NamespaceA().Replace(construct.Source, $"namespace A.{construct.Name}")))
                .Append(("Targets.cs", suite.Targets));
            byCase = (await Analysis.RunAsync(Plan, files)).ToLookup(diagnostic => Path.GetFileNameWithoutExtension(diagnostic.Location.GetLineSpan().Path));
            Assert.Empty(byCase["Targets"]);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }

    private sealed record Suite(string Targets, Construct[] Cases)
    {
        private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

        public static Suite Load()
        {
            using var stream = typeof(Suite).Assembly.GetManifestResourceStream("dependency-constructs.json")!;
            return JsonSerializer.Deserialize<Suite>(stream, options)!;
        }

        public Construct Find(string name) => Cases.Single(construct => construct.Name == name);
    }

    private sealed record Construct(string Name, string Dependency, string Source);
}
