using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Tests.Decisions;

/// <summary>The fix of PLAN4004, asked for as an editor does in an additional file.</summary>
public sealed class AddThreatItemTests
{
    private const string Head = "version: 1\ndecisions:\n  ADR-1:\n    status: accepted\n    decided: Tokens are signed.\n    because: The web tier scales out.\n    threats:\n";

    private const string Components = "components:\n  Auth: {namespaces: [Shop.Auth]}\n";

    [Theory]
    [InlineData("      - {attack: a weak key}   # kept\n", "      - {attack: a weak key, items: [AUTH-8]}   # kept\n")]
    [InlineData("      - attack: a weak key\n", "      - attack: a weak key\n        items: [AUTH-8]\n")]
    [InlineData("      - attack: a weak key\n        items: []\n", "      - attack: a weak key\n        items: [AUTH-8]\n")]
    public Task The_item_stands_behind_the_others_and_at_the_threat(string before, string after) => VerifyAsync(
        Head + before + Components + "items:\n  AUTH-7: {title: Deny list, component: Auth, decision: ADR-1}\n  ORD-9: {title: Other}\n",
        "Add plan item for this threat (AUTH-8)",
        Head + after + Components + "items:\n  AUTH-7: {title: Deny list, component: Auth, decision: ADR-1}\n  ORD-9: {title: Other}\n  AUTH-8: {title: Counter a weak key, component: Auth, decision: ADR-1}\n");

    [Fact]
    public Task Items_of_several_components_leave_it_open() => VerifyAsync(
        Head + "      - {attack: a weak key}\n" + Components + "items:\n  A-001:\n    component: Auth\n    decision: ADR-1\n  A-002:\n    decision: ADR-1\n",
        "Add plan item for this threat (A-003)",
        Head + "      - {attack: a weak key, items: [A-003]}\n" + Components + "items:\n  A-001:\n    component: Auth\n    decision: ADR-1\n  A-002:\n    decision: ADR-1\n  A-003:\n    title: Counter a weak key\n    decision: ADR-1\n");

    [Fact]
    public Task A_plan_without_items_gets_its_first() => VerifyAsync(
        Head + "      - {attack: \"a: weak key\"}\n" + Components,
        "Add plan item for this threat (ITEM-1)",
        Head + "      - {attack: \"a: weak key\", items: [ITEM-1]}\n" + Components + "items:\n  ITEM-1:\n    title: \"Counter a: weak key\"\n    decision: ADR-1\n");

    private static async Task VerifyAsync(string plan, string title, string after)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Project", LanguageNames.CSharp)
            .WithMetadataReferences(Net80.References.All)
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Shop.cs", "namespace Shop.Auth { class Account { } }", filePath: "/Shop.cs").Project
            .AddAdditionalDocument("plan.yaml", SourceText.From(plan), filePath: "/plan.yaml").Project;
        var diagnostic = Assert.Single(await AnalyzeAsync(project));
        Assert.Equal("PLAN4004", diagnostic.Id);
        var actions = new List<CodeAction>();
        await new AddThreatItemCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(project.AdditionalDocuments.Single(), diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        var offered = Assert.Single(actions);
        Assert.Equal(title, offered.Title);

        var applied = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        project = applied.ChangedSolution.GetProject(project.Id)!;
        Assert.Equal(after, (await project.AdditionalDocuments.Single().GetTextAsync()).ToString());
        Assert.Empty(await AnalyzeAsync(project));
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers([new DecisionAnalyzer(), new PlanFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
}
