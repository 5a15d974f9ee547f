using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using AnalyzedTests = PlanExec.Analyzers.PlannedTests;

namespace PlanExec.CodeFixes.Building;

/// <summary>Whether written tests test: each is run, calls the item, and asserts something that could be otherwise, as far as that can be told without running it.</summary>
internal sealed class TestProof
{
    private static readonly HashSet<string> skips = new(StringComparer.Ordinal) { "Skip", "SkipWhen", "SkipUnless", "Ignore", "Inconclusive", "Pass", "Explicit", "SkipType" };

    private readonly BuildTarget target;
    private readonly TestDuty duty;
    private readonly PlanContext plan;
    private readonly PlannedItem item;
    private readonly CancellationToken cancellationToken;
    private readonly List<BuildFinding> findings = [];

    private TestProof(BuildTarget target, TestDuty duty, PlanContext plan, CancellationToken cancellationToken)
    {
        this.target = target;
        this.duty = duty;
        this.plan = plan;
        item = plan.Loaded.Items.First(other => other.Item.Id.Value == target.Id);
        this.cancellationToken = cancellationToken;
    }

    /// <summary>What speaks against the tests of a candidate; nothing where the target is no tests.</summary>
    public static async Task<IReadOnlyList<BuildFinding>> FindAsync(BuildTarget target, Solution candidate, CancellationToken cancellationToken)
    {
        if (target.Tests is not { } duty || await ProjectPlan.FindAsync(candidate.GetProject(target.Project.Id)!, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return [];
        }

        var proof = new TestProof(target, duty, plan, cancellationToken);
        foreach (var test in duty.Types)
        {
            if (AnalyzedTests.Find(test.Name, plan.Compilation.Assembly.GetTypeByMetadataName) is { } type)
            {
                proof.Look(type, test);
            }
        }

        return proof.findings;
    }

    private void Look(INamedTypeSymbol type, ScaffoldedTest test)
    {
        var before = test.IsNew ? null : AnalyzedTests.Find(test.Name, target.Plan.Compilation.Assembly.GetTypeByMetadataName);
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }))
        {
            var isOwed = test.Methods.Any(owed => owed.Name == method.Name);
            if (before is not null && !isOwed && !before.GetMembers(method.Name).IsEmpty)
            {
                // Somebody has written it.
                continue;
            }

            foreach (var declaration in method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<MethodDeclarationSyntax>())
            {
                LookAtMarks(method, declaration, isOwed);
                if (isOwed || IsTest(method))
                {
                    LookAtBody(new TestBody(declaration, type, item, plan, cancellationToken), declaration);
                }
            }
        }
    }

    private void LookAtMarks(IMethodSymbol method, MethodDeclarationSyntax declaration, bool isOwed)
    {
        foreach (var attribute in method.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name ?? "";
            if (!IsOfFramework(attribute.AttributeClass))
            {
                Report(FindingIds.Unplanned, $"Test '{method.Name}' has the attribute '{name}', which is not of {duty.Convention.Framework.Namespace}; leave it out.", declaration);
            }
            else if (attribute.NamedArguments.Any(argument => skips.Contains(argument.Key)) || skips.Any(skip => name == skip + nameof(Attribute)))
            {
                Report(FindingIds.Refused, $"Test '{method.Name}' is skipped; let it run.", declaration);
            }
        }

        if (isOwed && duty.Convention.Framework.Method is not null && !IsTest(method))
        {
            Report(FindingIds.Stub, $"'{method.Name}' is not marked as a test, so nothing runs it; mark it.", declaration);
        }
    }

    private void LookAtBody(TestBody body, MethodDeclarationSyntax declaration)
    {
        var name = declaration.Identifier.ValueText;
        if (body.Calls().FirstOrDefault(call => TestAssertions.IsOfAssert(call.Method) && skips.Contains(call.Method.Name)) is { Syntax: { } skip })
        {
            Report(FindingIds.Refused, $"Test '{name}' ends before it has shown anything; let it run to its end.", skip);
        }

        if (body.Swallowed() is { } swallowing)
        {
            Report(FindingIds.Refused, $"Test '{name}' catches what its assertions throw; assert outside of 'try', or by the framework's own means.", swallowing);
        }

        if (!body.UsesItem())
        {
            Report(FindingIds.Stub, $"Test '{name}' calls nothing of '{target.Id}'; test {string.Join(", ", target.Item.Types.Select(type => $"'{type.Name}'"))} there.", declaration);
        }

        if (!body.Assertions(duty.Convention.Framework).Any())
        {
            Report(FindingIds.Stub, $"Test '{name}' asserts nothing that could be otherwise; assert what the item gives.", declaration);
        }
    }

    private bool IsTest(IMethodSymbol method) => method.GetAttributes().Any(attribute =>
        IsOfFramework(attribute.AttributeClass) && duty.Convention.Framework.Names.Any(name => attribute.AttributeClass!.Name == name + nameof(Attribute)));

    private bool IsOfFramework(INamedTypeSymbol? attribute) =>
        duty.Convention.Framework.Namespace is { Length: > 0 } name && attribute?.ContainingNamespace.ToDisplayString() is { } container && (container == name || container.StartsWith(name + ".", StringComparison.Ordinal));

    private void Report(string id, string message, SyntaxNode place) =>
        findings.Add(new BuildFinding(id, MessageText.OneLine(message), SourceLine.At(place.SyntaxTree.GetText(cancellationToken), place.SpanStart)));
}
