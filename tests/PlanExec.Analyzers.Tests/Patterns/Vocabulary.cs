using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Tests.Patterns;

/// <summary>Holds a selection, as a plan writes it, against code.</summary>
internal sealed class Vocabulary
{
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview);

    private readonly PlanContext plan;
    private readonly Selection selection;
    private readonly Selections selections;

    private Vocabulary(string target, string selection, string preamble, IEnumerable<(string Path, string Text)> files, IReadOnlyDictionary<string, string> properties)
    {
        var text = $"version: 1\n{preamble}\npatterns:\n  p:\n    because: x\n    {target}: {selection}\n    must: {{name: x}}\n";
        var compilation = CSharpCompilation.Create(
            "Shop",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parseOptions, file.Path)),
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        plan = PlanContext.TryGet(compilation, new AnalyzerOptions([new PlanText(text)], new Properties(properties)), CancellationToken.None)!;
        Assert.Empty(plan.Plan.Faults.Concat(plan.Loaded.CodeFaults).Select(fault => fault.Message));
        this.selection = plan.Plan.Patterns[0].Types ?? plan.Plan.Patterns[0].Members!;
        selections = new Selections(plan);
    }

    /// <summary>The types of the code that fit, nested ones included, in its order.</summary>
    public static string[] Types(string selection, params string[] sources) => TypesIn("", selection, sources);

    /// <summary>The same with components and captures of a plan.</summary>
    public static string[] TypesIn(string preamble, string selection, params string[] sources) => TypesAt(preamble, selection, Numbered(sources));

    /// <summary>The same with files that have a path.</summary>
    public static string[] TypesAt(string preamble, string selection, params (string Path, string Text)[] files) =>
        TypesOfProject(preamble, selection, ImmutableDictionary<string, string>.Empty, files);

    /// <summary>The same with properties of the build.</summary>
    public static string[] TypesOfProject(string preamble, string selection, IReadOnlyDictionary<string, string> properties, params (string Path, string Text)[] files) =>
        new Vocabulary("types", selection, preamble, files, properties).FittingTypes();

    /// <summary>The members of the code that fit, in its order.</summary>
    public static string[] Members(string selection, params string[] sources)
    {
        var vocabulary = new Vocabulary("members", selection, "", Numbered(sources), ImmutableDictionary<string, string>.Empty);
        return [.. vocabulary.AllMembers().Where(vocabulary.Fits).Select(member => member.Name)];
    }

    /// <summary>What the only type of the code lacks, as <c>key: expected | found</c>.</summary>
    public static string[] Missing(string must, params string[] sources) => Mismatches("types", must, sources, (all, wanted, symbol) => all.FindMissing(wanted, symbol, null));

    /// <summary>What the types of the code are and must not be.</summary>
    public static string[] Refused(string mustNot, params string[] sources) => Mismatches("types", mustNot, sources, (all, wanted, symbol) => all.FindRefused(wanted, symbol, null));

    /// <summary>What the members of the code lack.</summary>
    public static string[] MissingOfMembers(string must, params string[] sources) => Mismatches("members", must, sources, (all, wanted, symbol) => all.FindMissing(wanted, symbol, null));

    /// <summary>What the members of the code are and must not be.</summary>
    public static string[] RefusedOfMembers(string mustNot, params string[] sources) => Mismatches("members", mustNot, sources, (all, wanted, symbol) => all.FindRefused(wanted, symbol, null));

    private static string[] Mismatches(string target, string selection, string[] sources, Func<Selections, Selection, ISymbol, IEnumerable<Mismatch>> find)
    {
        var vocabulary = new Vocabulary(target, selection, "", Numbered(sources), ImmutableDictionary<string, string>.Empty);
        var symbols = target == "types" ? vocabulary.AllTypes() : vocabulary.AllMembers();
        return
        [
            .. symbols.SelectMany(symbol => find(vocabulary.selections, vocabulary.selection, symbol))
                .Select(found => $"{found.Key}: {(found.IsRefused ? "not " : "")}{found.Expected} | {found.Found} @ {found.Span}"),
        ];
    }

    private static (string Path, string Text)[] Numbered(string[] sources) => [.. sources.Select((source, i) => ($"/src/{i}.cs", source))];

    private string[] FittingTypes() => [.. AllTypes().Where(Fits).Select(type => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat))];

    private bool Fits(ISymbol symbol) => selections.Fits(selection, symbol, plan.Components.OwnerOf(symbol)?.Value);

    private IEnumerable<INamedTypeSymbol> AllTypes() => ComponentMap.Namespaces(plan.Compilation.Assembly)
        .SelectMany(container => container.GetTypeMembers())
        .SelectMany(WithNested)
        .OrderBy(type => type.Locations[0].SourceTree!.FilePath, StringComparer.Ordinal)
        .ThenBy(type => type.Locations[0].SourceSpan.Start);

    private IEnumerable<ISymbol> AllMembers() => AllTypes().SelectMany(Declarations.MembersOf);

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private sealed class PlanText(string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => "/plan.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class Properties(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
