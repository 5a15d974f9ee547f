using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>The lightbulb: when it is offered, what it previews, what choosing it does.</summary>
public sealed class ImplementItemTests
{
    [Fact]
    public async Task It_is_offered_for_what_can_be_built_now()
    {
        var titles = (await OfferAsync(HostWith(new ScriptedModelClient()))).Select(action => action.Title).Order(StringComparer.Ordinal);

        Assert.Equal(["Implement plan item AUTH-2 (NotThere)", "Implement plan item AUTH-3 (TokenService)", "Implement plan item AUTH-4 (Sessions)", "Implement plan item EXP-1 (Report)"], titles);
    }

    [Fact]
    public async Task It_is_not_offered_on_a_build_server() => Assert.Empty(await OfferAsync(HostWith(new ScriptedModelClient(), isContinuousIntegration: true)));

    [Fact]
    public void It_offers_no_Fix_All() => Assert.Null(new ImplementItemCodeFixProvider(HostWith(new ScriptedModelClient())).GetFixAllProvider());

    [Fact]
    public async Task The_preview_is_the_scaffold_and_asks_nobody()
    {
        var client = new ScriptedModelClient();
        var action = await FindAsync(HostWith(client));

        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetPreviewOperationsAsync(CancellationToken.None)));

        Assert.Contains("throw new NotImplementedException(\"AUTH-3\")", (await BuildRun.FilesOf(operation.ChangedSolution))["/shop/src/Auth/TokenService.cs"], StringComparison.Ordinal);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task Choosing_it_builds_the_item()
    {
        var action = await FindAsync(HostWith(new ScriptedModelClient(AnswerTexts.Service())));

        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));

        Assert.Equal(AnswerTexts.ServiceFile(), (await BuildRun.FilesOf(operation.ChangedSolution))["/shop/src/Auth/TokenService.cs"]);
    }

    [Fact]
    public async Task An_attempt_that_fails_changes_nothing_and_is_told_in_the_next_menu()
    {
        var host = HostWith(ScriptedModelClient.Failing("unauthorized", "The server refuses the key; check PLANEXEC_API_KEY."));
        var action = await FindAsync(host);

        var operations = await action.GetOperationsAsync(CancellationToken.None);

        Assert.All(operations.OfType<ApplyChangesOperation>(), operation => Assert.Empty(operation.ChangedSolution.GetChanges(target!).GetProjectChanges()));
        Assert.Equal("Implement plan item AUTH-3 (TokenService) (last attempt: The server refuses the key; check PLANEXEC_API_KEY)", (await FindAsync(host)).Title);
    }

    [Fact]
    public async Task A_client_that_can_not_be_made_changes_nothing()
    {
        var host = new BuildHost(_ => throw new InvalidOperationException("There is no worker."), text => text, new AnswerCache(folder: null)) { IsContinuousIntegration = false };
        var action = await FindAsync(host);

        await action.GetOperationsAsync(CancellationToken.None);

        Assert.EndsWith("(last attempt: Building 'AUTH-3' failed: There is no worker)", (await FindAsync(host)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_built_the_last_attempt_is_forgotten()
    {
        var host = HostWith(new ScriptedModelClient("no", "no", "no", AnswerTexts.Service()));
        await (await FindAsync(host)).GetOperationsAsync(CancellationToken.None);
        await (await FindAsync(host)).GetOperationsAsync(CancellationToken.None);

        Assert.Equal("Implement plan item AUTH-3 (TokenService)", (await FindAsync(host)).Title);
    }

    private Solution? target;

    private static BuildHost HostWith(IModelClient client, bool isContinuousIntegration = false) => new(_ => client, text => text, new AnswerCache(folder: null)) { IsContinuousIntegration = isContinuousIntegration };

    private async Task<CodeAction> FindAsync(BuildHost host) => (await OfferAsync(host)).Single(action => action.Title.StartsWith("Implement plan item AUTH-3", StringComparison.Ordinal));

    private async Task<IReadOnlyList<CodeAction>> OfferAsync(BuildHost host)
    {
        var project = TokenShop.Create();
        target = project.Solution;
        var compilation = (await project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers([new ItemAnalyzer(), new ItemStateAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var provider = new ImplementItemCodeFixProvider(host);
        var offered = new List<CodeAction>();
        foreach (var place in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource).GroupBy(diagnostic => diagnostic.Location))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(place.Key.SourceTree)!, place.Key.SourceSpan, [.. place], (action, _) => offered.Add(action), CancellationToken.None));
        }

        return offered;
    }
}
