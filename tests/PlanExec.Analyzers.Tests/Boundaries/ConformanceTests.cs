using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Tests.Boundaries.Constructs;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Component A may not use component B: every construct of the language that names B, reaches it without naming it, or does neither.</summary>
public sealed partial class ConformanceTests(ConformanceTests.Results results) : IClassFixture<ConformanceTests.Results>
{
    private static readonly ConstructSuite suite = ConstructSuite.Given;

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

    /// <summary>All cases analyzed in one compilation, each in a file and a namespace of its own.</summary>
    public sealed class Results : IAsyncLifetime
    {
        private ILookup<string, Diagnostic> byCase = Array.Empty<Diagnostic>().ToLookup(_ => "");

        public IEnumerable<Diagnostic> Of(string name) => byCase[name];

        public async Task InitializeAsync()
        {
            byCase = (await Analysis.RunAsync(ConstructSuite.Plan, suite.Files)).ToLookup(diagnostic => Path.GetFileNameWithoutExtension(diagnostic.Location.GetLineSpan().Path));
            Assert.Empty(byCase["Targets"]);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
