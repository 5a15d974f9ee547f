using System.Globalization;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Tests;

/// <summary>
/// Holds the documentation against the code: docs/contributing/testing.md says what a page's blocks mean.
/// </summary>
public sealed class DocumentationTests
{
    private static readonly string[] sections = ["Cause", "Example", "How to fix", "How to suppress", "Options"];

    private static readonly PortableExecutableReference mediator = Packages.Reference("MediatR.Contracts", "MediatR.Contracts", "namespace MediatR { public interface INotification { } }");

    private static readonly DiagnosticDescriptor[] descriptors =
    [
        .. typeof(PlanDiagnosticAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Ids => [.. descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> Pages =>
    [
        "README.md",
        "src/PlanExec.Package/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Page.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Page.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_id_belongs_to_one_descriptor_of_an_analyzer() => Assert.Equal(
        typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        descriptors.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_its_page(string id)
    {
        var descriptor = Find(id);
        var page = Page.Read($"docs/rules/{id}.md");

        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal($"# {id}: {descriptor.Title}", page.Lines[0]);
        Assert.Equal(sections, page.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Text));
        Assert.Equal([descriptor.Category, SeverityOf(descriptor)], Rows(page).First(row => row[0] == descriptor.Category)[..2]);
        Assert.Contains(page.Blocks, block => block.Words.Contains(id));
    }

    [Fact]
    public void Every_page_of_a_rule_is_about_an_id_that_exists() => Assert.Equal(
        descriptors.Select(descriptor => descriptor.Id),
        Directory.EnumerateFiles(Path.Combine(Page.Root, "docs/rules")).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_lists_every_id_and_no_other() => Assert.Equal(
        descriptors.Select(descriptor => $"[{descriptor.Id}](docs/rules/{descriptor.Id}.md) | {descriptor.Title} | {SeverityOf(descriptor)}"),
        Rows(Page.Read("README.md")).Where(row => row[0].Contains("PLAN", StringComparison.Ordinal)).Select(row => string.Join(" | ", row[..3])));

    [Fact]
    public void The_readme_of_the_package_lists_every_id_and_no_other() => Assert.Equal(
        descriptors.Select(descriptor => $"{descriptor.Id} | {SeverityOf(descriptor)}"),
        Rows(Page.Read("src/PlanExec.Package/README.md")).Where(row => row[0].StartsWith("PLAN", StringComparison.Ordinal)).Select(row => $"{row[0]} | {row[^1]}"));

    [Fact]
    public void The_release_files_list_every_id_and_no_other()
    {
        var released = new[] { "Shipped", "Unshipped" }
            .SelectMany(file => Rows(Page.Read($"src/PlanExec.Analyzers/AnalyzerReleases.{file}.md")))
            .Where(row => row[0].StartsWith("PLAN", StringComparison.Ordinal))
            .Select(row => string.Join(" | ", row));
        Assert.Equal(
            descriptors.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"),
            released.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_are_what_they_say(string path)
    {
        var page = Page.Read(path);
        var isRule = path.StartsWith("docs/rules/", StringComparison.Ordinal) || path.StartsWith("docs/coming-from-", StringComparison.Ordinal);
        var files = new List<(string Path, string Text)>();
        IReadOnlyList<string> printed = [];
        foreach (var block in page.Blocks)
        {
            switch (block.Words[0])
            {
                case "yaml":
                    var name = block.Words.Contains("part") ? $"part{files.Count}.plan.yaml" : block.Words.Contains("baseline") ? "plan.baseline.yaml" : "plan.yaml";
                    if (name == "plan.yaml")
                    {
                        Assert.True(block.IsPlan, $"{block}: a yaml block begins with 'version:', or is marked 'part' or 'baseline'");
                        files.Clear();
                    }

                    files.Add((name, block.Text));
                    var faults = FaultsOf(files);
                    Expect(block, faults.Select(fault => fault.Id));
                    printed = [.. faults.Select(Print)];
                    break;
                case "markdown":
                    files.Add((block.Words[1], block.Text));
                    break;
                case "csharp" when isRule:
                    var diagnostics = (await AnalyzeAsync(block, files)).Where(diagnostic => IsShown(diagnostic, path)).ToArray();
                    Expect(block, diagnostics.Select(diagnostic => diagnostic.Id));
                    printed = [.. diagnostics.Select(Print)];
                    break;
                case "text" when isRule:
                    Assert.Equal(string.Join('\n', printed.Order(StringComparer.Ordinal)), string.Join('\n', block.Text.TrimEnd().Split('\n').Order(StringComparer.Ordinal)));
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string path)
    {
        var page = Page.Read(path);
        foreach (var target in page.Links.Where(target => !target.StartsWith("https://", StringComparison.Ordinal)))
        {
            var (file, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
            var found = file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, file);
            Assert.True(Path.Exists(Path.Combine(Page.Root, found)), $"{path}: the link '{target}' leads to no file");
            Assert.True(
                anchor is null || Page.Read(found).Headings.Any(heading => heading.Anchor == anchor),
                $"{path}: the link '{target}' leads to no heading");
        }
    }

    private static DiagnosticDescriptor Find(string id) => descriptors.Single(descriptor => descriptor.Id == id);

    private static string SeverityOf(DiagnosticDescriptor descriptor)
    {
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "information" : descriptor.DefaultSeverity.ToString().ToLowerInvariant();
        return descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) ? severity + ", not configurable" : severity;
    }

    /// <summary>The cells of all table rows.</summary>
    private static IEnumerable<string[]> Rows(Page page) => page.Prose
        .Where(line => line.Contains('|', StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static IReadOnlyList<PlanFault> FaultsOf(List<(string Path, string Text)> files)
    {
        var loaded = new LoadedPlan(
            [.. files.Where(file => !IsMarkdown(file.Path)).Select(file => PlanReader.Read(new PlanSource(file.Path, file.Text), PlanFileNames.Classify(file.Path)!.Value))],
            [.. files.Where(file => IsMarkdown(file.Path)).Select(file => new PlanSource(file.Path, file.Text))]);
        return [.. loaded.Plan.Faults, .. loaded.CodeFaults];
    }

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsBaseline(string path) => PlanFileNames.Classify(path) == PlanFileKind.Baseline;

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(Block block, List<(string Path, string Text)> files)
    {
        var name = block.Text.Split('\n')[0];
        Assert.True(name.StartsWith("// ", StringComparison.Ordinal) && name.EndsWith(".cs", StringComparison.Ordinal), $"{block}: the first line names the file");
        var plan = Assert.Single(files, file => !IsBaseline(file.Path));
        var baseline = files.SingleOrDefault(file => IsBaseline(file.Path)).Text;
        var tree = CSharpSyntaxTree.ParseText(block.Text);
        var compilation = CSharpCompilation.Create("Project", [tree], [.. Net80.References.All, mediator], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await Analysis.RunAsync(plan.Text, [(name[3..], block.Text)], planPath: plan.Path, baseline: baseline, references: mediator);
    }

    /// <summary>What a build prints, and what the page is about.</summary>
    private static bool IsShown(Diagnostic diagnostic, string page) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == Path.GetFileNameWithoutExtension(page);

    private static void Expect(Block block, IEnumerable<string> ids)
    {
        var expected = block.Words.SkipWhile(word => word != "broken").Skip(1).Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(ids.Distinct().Order(StringComparer.Ordinal)), $"{block}: found {string.Join(", ", ids)}");
    }

    private static string Print(PlanFault fault) => Print(fault.Span.ToLocation(), "error", fault.Id, fault.Message);

    private static string Print(Diagnostic diagnostic) => Print(
        diagnostic.Location,
        diagnostic.Severity.ToString().ToLowerInvariant(),
        diagnostic.Id,
        diagnostic.GetMessage(CultureInfo.InvariantCulture));

    private static string Print(Location location, string severity, string id, string message)
    {
        var span = location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {severity} {id}: {message}";
    }
}
