using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Tests.Boundaries.Constructs;

/// <summary>Cases of code of component A that names component B, reaches it without naming it, or does neither, and the code of B and C that they use.</summary>
internal sealed partial record ConstructSuite(string Targets, Construct[] Cases)
{
    /// <summary>A may not use B; C is neutral.</summary>
    public const string Plan = """
        version: 1
        components:
          A: {assemblies: [Project], uses: [C]}
          B: {namespaces: [B], uses: [C]}
          C: {namespaces: [C], uses: [B]}
        """;

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<ConstructSuite> given = new(LoadGiven);
    private static readonly Lazy<ConstructSuite> own = new(LoadOwn);

    /// <summary>The cases that the design asks for.</summary>
    public static ConstructSuite Given => given.Value;

    /// <summary>The cases of what those leave out, by the grammar.</summary>
    public static ConstructSuite Own => own.Value;

    /// <summary>Those that this version of the compiler knows all of.</summary>
    public static IReadOnlyList<ConstructSuite> All =>
#if ROSLYN_FLOOR
        [Given];
#else
        [Given, Own];
#endif

    public Construct Find(string name) => Cases.Single(construct => construct.Name == name);

    /// <summary>Each case as a file with a namespace of its own, and the targets.</summary>
    public IEnumerable<(string Path, string Text)> Files => FilesOfCases.Append(("Targets.cs", Targets));

    public IEnumerable<(string Path, string Text)> FilesOfCases =>
        Cases.Select(construct => ($"{construct.Name}.cs", NamespaceA().Replace(construct.Source, $"namespace A.{construct.Name}")));

    /// <summary>The cases and their targets as one assembly; a program, where a case has top-level statements.</summary>
    public CSharpCompilation Compile() => Compile(Files);

    /// <summary>The cases as an assembly that refers to the targets.</summary>
    public CSharpCompilation Compile(MetadataReference targets) => Compile(FilesOfCases, targets);

    private CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files, params IEnumerable<MetadataReference> references)
    {
        var compilation = Analysis.Compile(files, "Project", null, references);
        return ReferenceEquals(this, Given) ? compilation : compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }

    private static ConstructSuite LoadGiven()
    {
        using var stream = Open("dependency-constructs.json");
        return JsonSerializer.Deserialize<ConstructSuite>(stream, options)!;
    }

    private static ConstructSuite LoadOwn()
    {
        var cases = typeof(ConstructSuite).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("own-", StringComparison.Ordinal) && name != "own-targets.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(name => CaseHead().Matches(Read(name)))
            .Select(match => new Construct(match.Groups["name"].Value, match.Groups["dependency"].Value, match.Groups["source"].Value));
        return new ConstructSuite(Given.Targets + Read("own-targets.txt"), [.. cases]);
    }

    public static string Read(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Stream Open(string resource) => typeof(ConstructSuite).Assembly.GetManifestResourceStream(resource)!;

    [GeneratedRegex(@"\bnamespace A\b")]
    private static partial Regex NamespaceA();

    /// <summary>A line such as <c>=== Name: inferred</c>, and what stands below it.</summary>
    [GeneratedRegex(@"^=== (?<name>\w+): (?<dependency>\w+)\n(?<source>[^\0]*?)(?=^===|\z)", RegexOptions.Multiline)]
    private static partial Regex CaseHead();
}

/// <summary>One case: its name, what it does (<c>named</c>, <c>inferred</c>, <c>none</c> or <c>either</c>), and a file of code.</summary>
internal sealed record Construct(string Name, string Dependency, string Source);
