using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Asks for the lightbulb about decisions as an editor does in an additional file.</summary>
internal static class ExploreLightbulb
{
    public static async Task<string> WriteAsync(string id, string answer, string lineBreak = "\n")
    {
        var host = HostWith(new ScriptedModelClient(answer));
        var (_, actions) = await OfferAsync(host, ExploreShop.Plan.Replace("\n", lineBreak, StringComparison.Ordinal));
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await actions.Single(action => action.Title.Contains(id, StringComparison.Ordinal)).GetOperationsAsync(CancellationToken.None)));
        return (await BuildRun.FilesOf(operation.ChangedSolution))["/shop/plan.yaml"];
    }

    public static BuildHost HostWith(IModelClient client, bool isContinuousIntegration = false) => new(_ => client, text => text, new AnswerCache(folder: null)) { IsContinuousIntegration = isContinuousIntegration };

    public static async Task<(Project Project, IReadOnlyList<CodeAction> Actions)> OfferAsync(BuildHost host, string plan = ExploreShop.Plan)
    {
        var project = ExploreShop.Create(plan);
        var diagnostics = (await CodeDiagnostics.FindAsync(project, CancellationToken.None)).OfPlan;
        var provider = new ExploreDecisionCodeFixProvider(host);
        var offered = new Dictionary<string, CodeAction>(StringComparer.Ordinal);
        foreach (var place in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)).GroupBy(diagnostic => diagnostic.Location.SourceSpan).OrderBy(group => group.Key.Start))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(project.AdditionalDocuments.Single(), place.Key, [.. place], (action, _) => offered[action.Title] = action, CancellationToken.None));
        }

        return (project, [.. offered.Values]);
    }
}
