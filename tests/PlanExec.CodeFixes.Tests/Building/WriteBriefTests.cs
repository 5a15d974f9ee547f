using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>The lightbulb that leaves an item's brief in a file.</summary>
public sealed class WriteBriefTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("planexec");
    private readonly ScriptedModelClient client = new();

    private string Records => Path.Combine(folder.FullName, ".planexec");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_offered_beside_building_the_item() => Assert.Equal(
        [
            "Implement plan item AUTH-2 (NotThere)", "Implement plan item AUTH-3 (TokenService)", "Implement plan item AUTH-4 (Sessions)", "Implement plan item EXP-1 (Report)",
            "Write the brief of plan item AUTH-2 to .planexec/brief-AUTH-2.md", "Write the brief of plan item AUTH-3 to .planexec/brief-AUTH-3.md",
            "Write the brief of plan item AUTH-4 to .planexec/brief-AUTH-4.md", "Write the brief of plan item EXP-1 to .planexec/brief-EXP-1.md",
        ],
        (await OfferAsync(Project())).Select(action => action.Title).Order(StringComparer.Ordinal));

    [Fact]
    public async Task It_is_not_offered_on_a_build_server() => Assert.Empty(await OfferAsync(Project(), isContinuousIntegration: true));

    [Fact]
    public async Task It_is_not_offered_where_the_plan_stands_on_no_disk() =>
        Assert.DoesNotContain(await OfferAsync(TokenShop.Create()), action => action.Title.StartsWith("Write", StringComparison.Ordinal));

    [Fact]
    public async Task The_preview_writes_nothing()
    {
        var action = await FindAsync(Project());

        Assert.Empty(await action.GetPreviewOperationsAsync(CancellationToken.None));
        Assert.False(Directory.Exists(Records));
    }

    [Fact]
    public async Task Choosing_it_writes_what_a_model_would_be_told_and_asks_nobody()
    {
        var project = Project();
        var action = await FindAsync(project);

        var operations = await action.GetOperationsAsync(CancellationToken.None);

        Assert.All(operations.OfType<ApplyChangesOperation>(), operation => Assert.Empty(operation.ChangedSolution.GetChanges(project.Solution).GetProjectChanges()));
        var (brief, _) = await new BuildLoop(BuildRun.SettingsFor(client)).BriefAsync(project, "AUTH-3", CancellationToken.None);
        Assert.Equal(brief + "\n", await File.ReadAllTextAsync(Path.Combine(Records, "brief-AUTH-3.md")));
        Assert.Single(Directory.GetFiles(Records));
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task The_reason_stands_there_where_no_brief_can_be_written()
    {
        var action = await FindAsync(Project(TokenShop.Plan + "\nbuilder: {exclude: [\"src/**\"]}\n"));

        await action.GetOperationsAsync(CancellationToken.None);

        Assert.Matches("^'AUTH-3' would be written into '.*', which 'builder.exclude' keeps from being sent; write it by hand, or narrow the pattern\\.\n$", await File.ReadAllTextAsync(Path.Combine(Records, "brief-AUTH-3.md")));
    }

    [Fact]
    public async Task A_disk_that_refuses_changes_nothing()
    {
        var action = await FindAsync(Project());
        await File.WriteAllTextAsync(Records, "a file where the folder should be");

        await action.GetOperationsAsync(CancellationToken.None);

        Assert.Equal("a file where the folder should be", await File.ReadAllTextAsync(Records));
    }

    [Fact]
    public void An_id_is_the_name_of_its_file() => Assert.Equal(".planexec/brief-AUTH-3.md", RunRecords.BriefPathOf("AUTH-3"));

    /// <summary>Two ids that differ in what no file name holds have two files.</summary>
    [Fact]
    public void Ids_do_not_share_a_file()
    {
        string[] ids = ["../../etc/passwd", "a/b", "a\\b", "a-b", "a:b", new string('a', 300), new string('a', 301)];

        Assert.Equal(ids.Length, ids.Select(RunRecords.BriefPathOf).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ids, id => Assert.Matches("^\\.planexec/brief-[A-Za-z0-9._-]{1,80}\\.md$", RunRecords.BriefPathOf(id)));
    }

    private Project Project(string plan = TokenShop.Plan)
    {
        var path = Path.Combine(folder.FullName, "plan.yaml");
        File.WriteAllText(path, plan);
        var project = TokenShop.Create(plan);
        var document = project.AdditionalDocuments.Single();
        var moved = project.Solution.RemoveAdditionalDocument(document.Id).AddAdditionalDocument(document.Id, "plan.yaml", plan, filePath: path);
        foreach (var one in project.Documents)
        {
            moved = moved.WithDocumentFilePath(one.Id, one.FilePath!.Replace("/shop", folder.FullName, StringComparison.Ordinal));
        }

        return moved.GetProject(project.Id)!;
    }

    private async Task<CodeAction> FindAsync(Project project) => (await OfferAsync(project)).Single(action => action.Title.StartsWith("Write the brief of plan item AUTH-3", StringComparison.Ordinal));

    private async Task<IReadOnlyList<CodeAction>> OfferAsync(Project project, bool isContinuousIntegration = false)
    {
        var host = new BuildHost(_ => client, text => text, new AnswerCache(folder: null)) { IsContinuousIntegration = isContinuousIntegration };
        var diagnostics = await (await project.GetCompilationAsync())!.WithAnalyzers([new ItemAnalyzer(), new ItemStateAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var provider = new ImplementItemCodeFixProvider(host);
        var offered = new List<CodeAction>();
        foreach (var place in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource).GroupBy(diagnostic => diagnostic.Location))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(place.Key.SourceTree)!, place.Key.SourceSpan, [.. place], (action, _) => offered.Add(action), CancellationToken.None));
        }

        return offered;
    }
}
