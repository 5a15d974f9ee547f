using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>A type that is to test an item and does not, in the project that answers for it.</summary>
/// <param name="Name">Its full name, as the plan writes it.</param>
/// <param name="Type">The type; null where it does not exist.</param>
internal sealed record LackingTest(string Name, INamedTypeSymbol? Type)
{
    /// <summary>What PLAN3007 reports of an item, in the order of the plan.</summary>
    public static IReadOnlyList<LackingTest> Find(PlanContext plan, PlannedItem item, CancellationToken cancellationToken)
    {
        if (item.Types.IsEmpty || !item.IsWork)
        {
            return [];
        }

        var tests = new PlannedTests(plan, [item]);
        foreach (var test in tests.Written)
        {
            foreach (var tree in test.Type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct())
            {
                test.LookIn(plan.Compilation.GetSemanticModel(tree), cancellationToken);
            }
        }

        var lacking = tests.Missing.Select(test => new LackingTest(test.Test.Text, Type: null))
            .Concat(tests.Written.Where(test => !test.NamesItem).Select(test => new LackingTest(test.Test.Text, test.Type)))
            .ToDictionary(test => test.Name, StringComparer.Ordinal);
        return [.. item.Item.Tests.Select(test => test.Text).Distinct(StringComparer.Ordinal).Where(lacking.ContainsKey).Select(name => lacking[name])];
    }
}
