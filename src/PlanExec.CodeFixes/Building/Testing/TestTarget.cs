using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using AnalyzedTests = PlanExec.Analyzers.PlannedTests;

namespace PlanExec.CodeFixes.Building;

/// <summary>Finds which tests of an item are to be written: those that PLAN3007 tells of, in the solution with their stubs in it.</summary>
internal static class TestTarget
{
    /// <summary>What is to be written; where it can't be, a sentence that says why and what to do.</summary>
    public static async Task<(BuildTarget? Target, string? Refusal)> FindAsync(Project project, string itemId, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan
            || plan.Loaded.Items.FirstOrDefault(item => item.Item.Id.Value == itemId) is not { } item)
        {
            return (null, $"The plan of project '{project.Name}' has no item '{itemId}' with code; see that it is spelled as in plan.yaml");
        }

        if (BuildTarget.RefusalOf(item) is { } refusal)
        {
            return (null, refusal);
        }

        // A test that calls what does not exist can't be proved to compile.
        var existing = new ComponentTypes(plan, [item.Component!]);
        if (item.Types.FirstOrDefault(type => !existing.Contains(type)) is { } missing)
        {
            return (null, $"Type '{missing.Name}' of '{itemId}' does not exist yet; scaffold the item first");
        }

        if (await BuiltNeeds.FindMissingMemberAsync(project, item, plan, cancellationToken).ConfigureAwait(false) is { } member)
        {
            return (null, $"'{member}' of '{itemId}' does not exist yet; scaffold the item first");
        }

        var (scaffold, convention, tests, reason) = await TestScaffold.TryAddAsync(project, itemId, cancellationToken).ConfigureAwait(false);
        if (scaffold is null)
        {
            return (null, reason);
        }

        var added = scaffold.GetChanges(project.Solution).GetProjectChanges().SelectMany(change => change.GetAddedDocuments()).ToArray();
        var types = await FindTypesAsync(scaffold.GetProject(project.Id)!, tests, cancellationToken).ConfigureAwait(false);
        var owner = types.Select(type => type.Owner).FirstOrDefault();
        return (new BuildTarget(project, plan, item, scaffold, added, [.. types.Select(type => type.Type)]) { DeclaresAnew = true, Tests = new TestDuty(convention!, owner, tests) }, null);
    }

    private static async Task<IReadOnlyList<(TargetType Type, Plans.Component? Owner)>> FindTypesAsync(Project project, IReadOnlyList<ScaffoldedTest> tests, CancellationToken cancellationToken)
    {
        var plan = (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false))!;
        var found = new List<(TargetType, Plans.Component?)>();
        foreach (var test in tests)
        {
            var symbol = AnalyzedTests.Find(test.Name, plan.Compilation.Assembly.GetTypeByMetadataName)!;
            var names = new HashSet<string>(test.Methods.Select(method => method.Name), StringComparer.Ordinal);
            TargetPart[] parts =
            [
                .. MemberPosition.PartsOf(symbol)
                    .OfType<TypeDeclarationSyntax>()
                    .Select(part => new TargetPart(project.Solution.GetDocumentId(part.SyntaxTree)!, part, [.. part.Members.OfType<MethodDeclarationSyntax>().Where(method => names.Contains(method.Identifier.ValueText) && Stub.IsStub(method))])),
            ];
            found.Add((new TargetType(parts[0].Syntax, PlannedTypes.NamespaceOf(symbol), test.IsNew, parts), plan.Components.OwnerOf(symbol)));
        }

        return found;
    }
}
