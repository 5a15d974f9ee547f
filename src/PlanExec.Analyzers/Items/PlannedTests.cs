using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>The types that are to test the items of a plan, as far as one compilation answers for them.</summary>
internal sealed class PlannedTests
{
    private readonly PlanContext plan;
    private readonly List<(PlannedItem Item, PlanText Test)> missing = [];
    private readonly List<WrittenTest> written = [];

    public PlannedTests(PlanContext plan, IReadOnlyList<PlannedItem> tested)
    {
        this.plan = plan;
        var ownership = new TestOwnership(plan);
        var existing = new ComponentTypes(plan, new HashSet<Component>(tested.Select(item => item.Component!)));
        foreach (var item in tested)
        {
            var isBuilt = item.Types.Any(existing.Contains);
            foreach (var test in item.Item.Tests.Where(test => CodeInPlan.TryParseType(test) is not null))
            {
                if (Find(test.Text, plan.Compilation.Assembly.GetTypeByMetadataName) is { } type)
                {
                    // Of an item that is known not to be built, its own diagnostics tell.
                    if (isBuilt || !plan.Components.InSight.Contains(item.Component!))
                    {
                        written.Add(new WrittenTest(plan, item, test, type));
                    }
                }
                else if (isBuilt && ownership.Owns(test.Text, item) && Find(test.Text, name => plan.Compilation.GetTypesByMetadataName(name).FirstOrDefault()) is null)
                {
                    missing.Add((item, test));
                }
            }
        }
    }

    /// <summary>The tests in this compilation's source.</summary>
    public IReadOnlyList<WrittenTest> Written => written;

    /// <summary>The tests that do not exist, and that the compilation answers for.</summary>
    public IReadOnlyList<(PlannedItem Item, PlanText Test)> Missing => missing;

    /// <summary>What is not as planned, once the code of the tests has been looked at.</summary>
    public IEnumerable<(PlanItem Item, PlanText Test, string Fact)> FindFaults() => missing
        .Select(test => (test.Item.Item, test.Test, FactOf(test.Test.Text)))
        .Concat(written.Where(test => !test.NamesItem).Select(test => (test.Item.Item, test.Test, NotNaming(test))));

    private string FactOf(string name)
    {
        var (container, simple) = TestOwnership.Split(name);
        var known = NamespaceSearch.Find(plan.Compilation.Assembly.GlobalNamespace, container.Split('.'))?.GetTypeMembers().Select(type => type.Name) ?? [];
        return NearMatch.Find(simple, known) is { } near
            ? $"type '{name}' does not exist; did you mean '{near}'?"
            : $"type '{name}' does not exist; write it in '{plan.Compilation.AssemblyName}', or correct the name under 'tests'";
    }

    private static string NotNaming(WrittenTest test) =>
        $"'{test.Test.Text}' names no type of it; test {string.Join(", ", test.Item.Types.Select(type => $"'{type.Name}'"))} there, or correct the name under 'tests'";

    /// <summary>A type by its name in C#, in which nested types stand behind a dot.</summary>
    public static INamedTypeSymbol? Find(string name, Func<string, INamedTypeSymbol?> find)
    {
        var parts = name.Split('.');
        return Enumerable.Range(0, parts.Length)
            .Select(nested => find(string.Join("+", [string.Join(".", parts.Take(parts.Length - nested)), .. parts.Skip(parts.Length - nested)])))
            .FirstOrDefault(type => type is not null);
    }
}
