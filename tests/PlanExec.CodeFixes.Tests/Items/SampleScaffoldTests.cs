using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>The items of the sample, scaffolded as far as a plan alone tells what to write.</summary>
public sealed class SampleScaffoldTests
{
    private const string GlobalUsings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n";

    // No generator writes the other part of a partial method here.
    private const string MissingPart = "CS8795";

    // What needs ASP.NET Core composes the modules, and no item plans it.
    private static readonly string[] leftOut = ["Microsoft.Extensions", "Microsoft.AspNetCore"];

    private static readonly MetadataReference[] framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public async Task Scaffolding_all_that_is_missing_leaves_stubs_and_what_the_code_does_otherwise()
    {
        var solution = Load(Path.Combine(RootOf(AppContext.BaseDirectory), "samples", "Shop"));
        var before = await FindAsync(solution);
        Assert.Equal(["PLAN3001", "PLAN3001", "PLAN3002", "PLAN3003", "PLAN3004"], before.Select(told => told[..8]).Where(id => id != "PLAN3006"));

        foreach (var id in solution.ProjectIds)
        {
            var plan = (await ProjectPlan.FindAsync(solution.GetProject(id)!, CancellationToken.None))!;
            foreach (var item in plan.Loaded.Work.Select(type => type.Item.Item.Id.Value).Distinct())
            {
                solution = await ItemScaffold.AddAsync(solution.GetProject(id)!, item, CancellationToken.None) ?? solution;
                var states = ItemStates.Of((await ProjectPlan.FindAsync(solution.GetProject(id)!, CancellationToken.None))!);
                var missing = PlannedPlace.Of(states, item).Where(place => place is { State: BuildState.Missing, Member: not null }).Select(place => (item, place.Key)).ToArray();
                solution = missing.Length == 0 ? solution : (await MemberScaffold.AddAsync(solution.GetProject(id)!, missing, CancellationToken.None))!;
            }
        }

        var after = await FindAsync(solution);
        Assert.Equal(before.Where(told => told.StartsWith("PLAN3003", StringComparison.Ordinal)), after.Where(told => !told.StartsWith("PLAN3004", StringComparison.Ordinal)));
        Assert.Equal(
            ["JwtTokenService.IssueAsync", "JwtTokenService.JwtTokenService", "JwtTokenService.VerifyAsync", "OrderExport.ExportAsync", "Pbkdf2PasswordHasher.IsOutdated", "VoucherDiscount.DiscountFor"],
            after.Where(told => told.StartsWith("PLAN3004", StringComparison.Ordinal)).Select(told => told.Split('\'')[1].Split('(')[0]).Order(StringComparer.Ordinal));
    }

    /// <summary>What is told of items, and the errors of the compiler.</summary>
    private static async Task<string[]> FindAsync(Solution solution)
    {
        var found = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            found.AddRange(compilation.GetDiagnostics().Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not MissingPart }));
            found.AddRange(await compilation.WithAnalyzers([new ItemAnalyzer(), new ItemStateAnalyzer(), new BuildOrderAnalyzer(), new PlannedTestsAnalyzer(), new PlanFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        }

        return [.. found.Where(diagnostic => diagnostic.Id != "PLAN3008").Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }

    private static Solution Load(string folder)
    {
        var files = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "Shop.Web.csproj").Order(StringComparer.Ordinal).ToArray();
        var ids = files.ToDictionary(path => Path.GetFileNameWithoutExtension(path), _ => ProjectId.CreateNewId(), StringComparer.Ordinal);
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var path in files)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            solution = solution.AddProject(ProjectInfo.Create(
                ids[name],
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                path,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                metadataReferences: framework));
        }

        foreach (var path in files)
        {
            var id = ids[Path.GetFileNameWithoutExtension(path)];
            var references = XDocument.Load(path).Descendants("ProjectReference").Select(reference => ids[Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))]);
            solution = solution.AddProjectReferences(id, references.Select(reference => new ProjectReference(reference)));
            foreach (var source in Directory.GetFiles(Path.GetDirectoryName(path)!, "*.cs", SearchOption.AllDirectories).Where(IsSource).Order(StringComparer.Ordinal))
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(source), SourceText.From(File.ReadAllText(source)), filePath: source);
            }

            solution = solution.AddDocument(DocumentId.CreateNewId(id), "GlobalUsings.cs", SourceText.From(GlobalUsings), filePath: Path.Combine(Path.GetDirectoryName(path)!, "obj", "GlobalUsings.g.cs"))
                .AddAdditionalDocument(DocumentId.CreateNewId(id), "plan.yaml", SourceText.From(File.ReadAllText(Path.Combine(folder, "plan.yaml"))), filePath: Path.Combine(folder, "plan.yaml"));
        }

        return solution;
    }

    private static bool IsSource(string path) => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin") && !leftOut.Any(File.ReadAllText(path).Contains);

    private static string RootOf(string folder) => File.Exists(Path.Combine(folder, "PlanExec.Analyzers.sln")) ? folder : RootOf(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
