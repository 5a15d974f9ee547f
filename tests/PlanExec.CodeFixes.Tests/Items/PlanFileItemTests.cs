using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;
using PlanExec.CodeFixes.Tests.Building;

namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>PLAN3001 in the plan file: what an editor that shows lightbulbs in additional files offers there.</summary>
public sealed class PlanFileItemTests
{
    [Fact]
    public async Task A_missing_type_is_scaffolded_from_the_plan()
    {
        var offered = await OfferAsync(new ScaffoldItemCodeFixProvider());

        Assert.Equal(["Scaffold plan item AUTH-2 (NotThere)", "Scaffold plan item AUTH-3 (TokenService)", "Scaffold plan item AUTH-5 (Late)", "Scaffold plan item EXP-1 (Report)"], offered.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("throw new NotImplementedException(\"AUTH-3\")", (await ApplyAsync(offered["Scaffold plan item AUTH-3 (TokenService)"]))["/shop/src/Auth/TokenService.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_type_is_implemented_from_the_plan()
    {
        var offered = await OfferAsync(new ImplementItemCodeFixProvider(ExploreLightbulb.HostWith(new ScriptedModelClient(AnswerTexts.Service()))));

        Assert.Equal(AnswerTexts.ServiceFile(), (await ApplyAsync(offered["Implement plan item AUTH-3 (TokenService)"]))["/shop/src/Auth/TokenService.cs"]);
    }

    [Fact]
    public async Task A_build_server_is_not_offered_a_model_there() =>
        Assert.Empty(await OfferAsync(new ImplementItemCodeFixProvider(ExploreLightbulb.HostWith(new ScriptedModelClient(), isContinuousIntegration: true))));

    private static async Task<Dictionary<string, CodeAction>> OfferAsync(CodeFixProvider provider)
    {
        var project = TokenShop.Create();
        var offered = new Dictionary<string, CodeAction>(StringComparer.Ordinal);
        foreach (var place in (await CodeDiagnostics.FindAsync(project, CancellationToken.None)).OfPlan.Where(diagnostic => diagnostic.Id == "PLAN3001").GroupBy(diagnostic => diagnostic.Location.SourceSpan))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(project.AdditionalDocuments.Single(), place.Key, [.. place], (action, _) => offered[action.Title] = action, CancellationToken.None));
        }

        return offered;
    }

    private static async Task<IReadOnlyDictionary<string, string>> ApplyAsync(CodeAction action) =>
        await BuildRun.FilesOf(Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution);
}
