using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Tests.PlanFile;

/// <summary>Fixes in additional files. The verifiers ask fixes about C# files only, so this asks as an editor does.</summary>
public sealed class MendPlanTests
{
    private const string Plan = "version: 1\ncomponents:\n  Orders: {namespaces: [Shop.Orders], uses: []}\n  Billing: {namespaces: [Shop.Billing], uses: []}\n";

    private const string Code = "namespace Shop.Orders { class Order { Shop.Billing.Invoice a; } } namespace Shop.Billing { public class Invoice { } }";

    [Theory]
    [InlineData("uses: []}\n  B", "usses: []}\n  B", "Replace by 'uses'")]
    [InlineData("uses: []}\n  B", "uses: [Biling]}\n  B", "Replace by 'Billing'", "uses: [Billing]}\n  B")]
    public async Task Near_match_is_put_in_place(string right, string wrong, string title, string? after = null)
    {
        var (titles, _, plan) = await FixAsync(Plan.Replace(right, wrong, StringComparison.Ordinal), baseline: null);
        Assert.Equal([title], titles);
        Assert.Equal(Plan.Replace(right, after ?? right, StringComparison.Ordinal), plan);
    }

    [Theory]
    [InlineData("count: 3", "Write 'count: 1'", "entries:\n  - {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 1}\n")]
    [InlineData("count: 1}\n  - {rule: PLAN1002, from: Shop.Orders.Order, to: Shop.Billing.Invoice", "Remove this entry of the baseline", "entries:\n  - {rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, count: 1}\n")]
    public async Task Entry_of_the_baseline_is_lowered_or_removed(string rest, string title, string after)
    {
        var (titles, baseline, _) = await FixAsync(Plan, $"entries:\n  - {{rule: PLAN1001, from: Shop.Orders.Order, to: Shop.Billing.Invoice, {rest}}}\n");
        Assert.Equal([title], titles);
        Assert.Equal(after, baseline);
    }

    [Theory]
    [InlineData("    code: |\n      // the lines\n      public class Basket\n      {\n          public Oder First { get; }   // kept\n      }\n", "Oder", "Order")]
    [InlineData("    code: >-\n      public class Basket\n      { public Oder\n      First { get; } }\n", "Oder", "Order")]
    [InlineData("    code: \"public class Basket { public \\x4fder First { get; } }\" # kept\n", "\\x4fder", "Order")]
    [InlineData("    code: 'public class Basket { public Oder First { get; } }' # kept\n", "Oder", "Order")]
    [InlineData("    code: public class Basket { public Oder First { get; } }\n", "Oder", "Order")]
    [InlineData("    code: |\n      using System.Collections.Generic;\n      public class Basket { public Lst<int> First { get; } }\n", "Lst<int>", "List<int>")]
    [InlineData("    code: |\n      public class Basket { public Shop.Orders.Oder First { get; } }\n", "Shop.Orders.Oder", "Shop.Orders.Order")]
    [InlineData("    code: |\n      [System.Obsolet] public class Basket;\n", "System.Obsolet", "System.Obsolete")]
    public async Task A_type_that_is_mistyped_in_code_is_corrected(string code, string wrong, string right)
    {
        var plan = Plan + "items:\n  ORD-1:\n    component: Orders\n" + code;
        var (titles, _, after) = await FixAsync(plan, baseline: null);
        Assert.Equal([$"Replace by '{right}'"], titles);
        Assert.Equal(plan.Replace(wrong, right, StringComparison.Ordinal), after);
    }

    [Theory]
    [InlineData("    code: |\n      // the lines\n      pubic class Basket\n      {\n          public Order First { get; }   // kept\n      }\n", "pubic", "public")]
    [InlineData("    code: public interfce IBasket;\n", "interfce", "interface")]
    [InlineData("    code: \"public class Basket { statc void M(); }\" # kept\n", "statc", "static")]
    public async Task A_keyword_that_is_mistyped_in_code_is_corrected(string code, string wrong, string right)
    {
        var plan = Plan + "items:\n  ORD-1:\n    component: Orders\n" + code;
        var (titles, _, after) = await FixAsync(plan, baseline: null);
        Assert.Equal([$"Replace by '{right}'"], titles);
        Assert.Equal(plan.Replace(wrong, right, StringComparison.Ordinal), after);
    }

    [Fact]
    public async Task What_has_no_near_match_is_not_offered() =>
        Assert.Empty((await FixAsync(Plan.Replace("uses: []}\n  B", "uses: [Nowhere]}\n  B", StringComparison.Ordinal), baseline: null)).Titles);

    /// <summary>Applies all fixes that are offered in the plan, one after another, until nothing is reported there; gives their titles and the files.</summary>
    private static async Task<(IReadOnlyList<string> Titles, string? Baseline, string Plan)> FixAsync(string plan, string? baseline)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Project", LanguageNames.CSharp)
            .WithMetadataReferences(Net80.References.All)
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Shop.cs", Code, filePath: "/Shop.cs").Project
            .AddAdditionalDocument("plan.yaml", SourceText.From(plan), filePath: "/plan.yaml").Project;
        if (baseline is not null)
        {
            project = project.AddAdditionalDocument("plan.baseline.yaml", SourceText.From(baseline), filePath: "/plan.baseline.yaml").Project;
        }

        var titles = new List<string>();
        while (await NextAsync(project) is { } action)
        {
            titles.Add(action.Title);
            var applied = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
            project = applied.ChangedSolution.GetProject(project.Id)!;
            Assert.True(titles.Count < 5);
        }

        return (titles, await TextOfAsync(project, "plan.baseline.yaml"), (await TextOfAsync(project, "plan.yaml"))!);
    }

    private static async Task<CodeAction?> NextAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var provider = new MendPlanCodeFixProvider();
        var diagnostics = await compilation
            .WithAnalyzers([new PlanFileAnalyzer(), new BoundaryAnalyzer(), new ItemStateAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        CodeAction? found = null;
        foreach (var diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var document = project.AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => found ??= action, CancellationToken.None));
        }

        return found;
    }

    private static async Task<string?> TextOfAsync(Project project, string name) =>
        project.AdditionalDocuments.SingleOrDefault(document => document.Name == name) is { } document ? (await document.GetTextAsync()).ToString() : null;
}
