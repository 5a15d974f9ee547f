using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Tests.Boundaries.Constructs;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Component A may not use component B: every construct of the language that names B, reaches it without naming it, or does neither.</summary>
public sealed partial class ConformanceTests(ConformanceTests.Results results) : IClassFixture<ConformanceTests.Results>
{
    private static readonly Construct[] cases = [.. ConstructSuite.All.SelectMany(suite => suite.Cases)];

    public static TheoryData<string> Named => [.. cases.Where(construct => construct.Dependency == "named").Select(construct => construct.Name)];

    public static TheoryData<string> NotNamed => [.. cases.Where(construct => construct.Dependency != "named").Select(construct => construct.Name)];

    public static TheoryData<string> Inferred => [.. cases.Where(construct => construct.Dependency == "inferred").Select(construct => construct.Name)];

    public static TheoryData<string> NotInferred => [.. cases.Where(construct => construct.Dependency is "named" or "none").Select(construct => construct.Name)];

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

    /// <summary>A case that does not compile shows nothing.</summary>
    [Fact]
    public void Cases_compile()
    {
        var errors = ConstructSuite.All.SelectMany(suite => suite.Compile().GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.False(errors.Any(), string.Join("\n", errors));
    }

    private int CountOf(string id, string name) => results.Of(name).Count(diagnostic => diagnostic.Id == id);

    private static int PlacesThatNameB(string name) =>
        cases.Single(construct => construct.Name == name) is { Dependency: not "none" } construct ? NamesOfB().Count(NotCode().Replace(construct.Source, "")) : 0;

    [GeneratedRegex(@"\bB\.")]
    private static partial Regex NamesOfB();

    [GeneratedRegex(@"^using [^;]*;|^///.*$|""[^""{}]*""", RegexOptions.Multiline)]
    private static partial Regex NotCode();

    /// <summary>All cases analyzed in one compilation, each in a file and a namespace of its own.</summary>
    public sealed class Results : IAsyncLifetime
    {
        private ILookup<string, Diagnostic> byCase = Array.Empty<Diagnostic>().ToLookup(_ => "");

        public IEnumerable<Diagnostic> Of(string name) => byCase[name];

        public async Task InitializeAsync()
        {
            var runs = await Task.WhenAll(ConstructSuite.All.Select(suite => Analysis.RunAsync(ConstructSuite.Plan, suite.Compile(), Analysis.All)));
            byCase = runs.SelectMany(run => run).ToLookup(diagnostic => Path.GetFileNameWithoutExtension(diagnostic.Location.GetLineSpan().Path));
            Assert.Empty(byCase["Targets"]);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
