using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>A type of tests with what it lacked.</summary>
/// <param name="Name">Its full name, as the plan writes it.</param>
/// <param name="IsNew">Whether nothing of it was there.</param>
/// <param name="Methods">The methods that were added.</param>
internal sealed record ScaffoldedTest(string Name, bool IsNew, IReadOnlyList<TestMethod> Methods);

/// <summary>Writes the tests that an item plans and the project lacks: stubs that fail until somebody writes them.</summary>
internal sealed class TestScaffold
{
    private readonly Project project;
    private readonly PlanContext plan;
    private readonly TestConvention convention;
    private readonly TestMethods methods;
    private readonly List<ScaffoldedTest> tests = [];

    private TestScaffold(Project project, PlanContext plan, TestConvention convention, TestMethods methods)
    {
        this.project = project;
        this.plan = plan;
        this.convention = convention;
        this.methods = methods;
    }

    /// <summary>The solution with the tests in it; null where nothing lacks, or where they can't be written so that they compile and name the item.</summary>
    public static async Task<Solution?> AddAsync(Project project, string itemId, CancellationToken cancellationToken) =>
        (await TryAddAsync(project, itemId, cancellationToken).ConfigureAwait(false)).Solution;

    /// <summary>The same with what was added; where nothing was, a sentence that says why and what to do.</summary>
    public static async Task<(Solution? Solution, TestConvention? Convention, IReadOnlyList<ScaffoldedTest> Tests, string? Refusal)> TryAddAsync(Project project, string itemId, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan
            || plan.Loaded.Items.FirstOrDefault(item => item.Item.Id.Value == itemId) is not { } item
            || LackingTest.Find(plan, item, cancellationToken) is not { Count: > 0 } lacking)
        {
            return (null, null, [], $"Project '{project.Name}' lacks no test of '{itemId}'");
        }

        INamedTypeSymbol[] subjects = [.. SubjectsOf(item, plan)];
        if (subjects.Length == 0)
        {
            return (null, null, [], $"No type of '{itemId}' can be used in project '{project.Name}'; scaffold the item, refer to its project, or let that name '{plan.Compilation.AssemblyName}' in InternalsVisibleTo");
        }

        var convention = await TestConvention.FindAsync(project, plan.Compilation, cancellationToken).ConfigureAwait(false);
        var scaffold = new TestScaffold(project, plan, convention, new TestMethods(item, convention, subjects, WrittenMethods(item, plan)));
        var after = project.Solution;
        foreach (var test in lacking)
        {
            if (await scaffold.AddAsync(after, test, cancellationToken).ConfigureAwait(false) is not { } added)
            {
                return (null, null, [], $"No file holds '{test.Name}' that people have written; write it by hand");
            }

            after = added;
        }

        return await HoldsAsync(project, after, item, cancellationToken).ConfigureAwait(false)
            ? (await FinishedSolution.FinishAsync(project.Solution, after, cancellationToken).ConfigureAwait(false), convention, scaffold.tests, null)
            : (null, null, [], $"The tests of '{itemId}' can't be scaffolded so that they compile; write them by hand");
    }

    private async Task<Solution?> AddAsync(Solution solution, LackingTest test, CancellationToken cancellationToken)
    {
        var (container, name) = TestOwnership.Split(test.Name);
        var around = test.Type is null ? PlannedTests.Find(container, plan.Compilation.Assembly.GetTypeByMetadataName) : null;
        var added = methods.TakeFor(name, test.Type is { } type ? NamesIn(type) : []);
        tests.Add(new ScaffoldedTest(test.Name, test.Type is null, added));
        return (test.Type ?? around) is { } existing
            ? await AddMembersAsync(solution, existing, test.Type is null ? [methods.WriteType(name, added)] : [.. added.Select(methods.WriteStub)], cancellationToken).ConfigureAwait(false)
            : await AddFileAsync(solution, container, methods.WriteType(name, added), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Solution> AddFileAsync(Solution solution, string container, ClassDeclarationSyntax type, CancellationToken cancellationToken)
    {
        var owner = solution.GetProject(project.Id)!;
        var file = new ScaffoldFile(new FixHome(plan.Compilation, cancellationToken).Find(container)?.SourceTree);
        var document = await file.AddAsync(owner, container, type.Identifier.ValueText, arity: 0, type, usings: [], cancellationToken).ConfigureAwait(false);
        document = await file.SettleNamesAsync(document, cancellationToken).ConfigureAwait(false);
        return (await file.LayOutAsync(document, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    private async Task<Solution?> AddMembersAsync(Solution solution, INamedTypeSymbol existing, MemberDeclarationSyntax[] added, CancellationToken cancellationToken)
    {
        if (MemberPosition.PartsOf(existing).OfType<TypeDeclarationSyntax>().FirstOrDefault() is not { } part || project.Solution.GetDocumentId(part.SyntaxTree) is not { } id)
        {
            return null;
        }

        // An earlier test of the item may have been put into the same file.
        var document = solution.GetDocument(id)!;
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var path = PathOf(part);
        var target = root.DescendantNodes().OfType<TypeDeclarationSyntax>().First(type => PathOf(type) == path);
        var lineBreak = LineBreaks.Of(root).ToString();
        var open = TypeCompletion.WithOpenBody(target);
        var grown = open.WithMembers(open.Members.AddRange(added.Select(member => member.NormalizeWhitespace(eol: lineBreak).WithAdditionalAnnotations(TypeCompletion.Added))));
        document = document.WithSyntaxRoot(MemberSpacing.Separate(root.ReplaceNode(target, grown)));
        return (await WrittenNames.SettleAsync(document, TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    /// <summary>The item's types that the project can use.</summary>
    private static IEnumerable<INamedTypeSymbol> SubjectsOf(PlannedItem item, PlanContext plan)
    {
        var assemblies = plan.Compilation.SourceModule.ReferencedAssemblySymbols.Where(plan.Components.IsOfSolution).Prepend(plan.Compilation.Assembly).ToArray();
        return item.Types
            .Select(type => assemblies.SelectMany(assembly => Building.PlannedTypes.Find(assembly, type, plan)).FirstOrDefault(found => plan.Compilation.IsSymbolAccessibleWithin(found, plan.Compilation.Assembly)))
            .OfType<INamedTypeSymbol>();
    }

    /// <summary>The methods of the item's tests that exist.</summary>
    private static IEnumerable<string> WrittenMethods(PlannedItem item, PlanContext plan) => item.Item.Tests
        .Select(test => PlannedTests.Find(test.Text, plan.Compilation.Assembly.GetTypeByMetadataName))
        .OfType<INamedTypeSymbol>()
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Select(method => method.Name);

    private static IEnumerable<string> NamesIn(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var name in current.MemberNames)
            {
                yield return name;
            }
        }
    }

    /// <summary>Whether it compiles, and every test that lacked names the item now.</summary>
    private static async Task<bool> HoldsAsync(Project project, Solution after, PlannedItem item, CancellationToken cancellationToken) =>
        await MendedSolution.CompilesAsync(project.Solution, after, cancellationToken).ConfigureAwait(false)
        && await ProjectPlan.FindAsync(after.GetProject(project.Id)!, cancellationToken).ConfigureAwait(false) is { } plan
        && plan.Loaded.Items.FirstOrDefault(other => other.Item.Id.Value == item.Item.Id.Value) is { } same
        && LackingTest.Find(plan, same, cancellationToken).Count == 0;

    private static string PathOf(TypeDeclarationSyntax type) => string.Join("/", type.AncestorsAndSelf().Select(node => node switch
    {
        TypeDeclarationSyntax declaration => $"{declaration.Identifier.ValueText}`{declaration.TypeParameterList?.Parameters.Count ?? 0}",
        BaseNamespaceDeclarationSyntax container => container.Name.ToString(),
        _ => "",
    }));
}
