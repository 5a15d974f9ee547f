using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Tests.Decisions;

/// <summary>The fix of PLAN4005, asked for as an editor does in an additional file.</summary>
public sealed class PointToSuccessorTests
{
    private const string Plan = """
        version: 1
        decisions:
          Old: {status: superseded}
          Mid: {status: superseded, supersedes: Old}
          New: {status: accepted, decided: x, because: y, supersedes: Mid}
          Other: {status: accepted, decided: x, because: y, supersedes: Mid}
          Gone: {status: rejected}
          Next: {status: proposed, supersedes: Gone}
        components:
          Orders: {namespaces: [Shop.Orders], decision: Old}   # keep me

        """;

    [Theory]
    [InlineData(0, "New")]
    [InlineData(1, "Other")]
    public async Task The_successor_is_named_in_its_place(int position, string successor)
    {
        var (project, actions) = await FindAsync(Plan);
        Assert.Equal(["Let it rest on 'New'", "Let it rest on 'Other'"], actions.Select(action => action.Title));

        var applied = (await actions[position].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        project = applied.ChangedSolution.GetProject(project.Id)!;
        var text = (await project.AdditionalDocuments.Single().GetTextAsync()).ToString();
        Assert.Equal(Plan.Replace("decision: Old", $"decision: {successor}", StringComparison.Ordinal), text);
        Assert.Empty(await AnalyzeAsync(project));
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_accepted_lives_on() =>
        Assert.Empty((await FindAsync(Plan.Replace("decision: Old", "decision: Gone", StringComparison.Ordinal))).Actions);

    private static async Task<(Project Project, IReadOnlyList<CodeAction> Actions)> FindAsync(string plan)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Project", LanguageNames.CSharp)
            .WithMetadataReferences(Net80.References.All)
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Shop.cs", "namespace Shop.Orders { class Order { } }", filePath: "/Shop.cs").Project
            .AddAdditionalDocument("plan.yaml", SourceText.From(plan), filePath: "/plan.yaml").Project;
        var actions = new List<CodeAction>();
        var diagnostic = Assert.Single(await AnalyzeAsync(project));
        await new PointToSuccessorCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(project.AdditionalDocuments.Single(), diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return (project, actions);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers([new DecisionAnalyzer(), new PlanFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
}
