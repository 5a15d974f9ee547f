using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Which compilation answers for a test that does not exist: the assembly whose name leads the namespace of the test; where no assembly in sight is called so, whoever has
/// types in that namespace. Where components with <c>governed: false</c> name assemblies, only those answer. Where none does, the project of the item itself answers only
/// if it is one of tests, too: others may share its namespaces.
/// </summary>
internal sealed class TestOwnership
{
    private readonly PlanContext plan;
    private readonly string assembly;
    private readonly NamePattern[] candidates;
    private readonly bool mayAnswer;
    private readonly bool isNamed;
    private readonly Lazy<bool> hasFramework;

    public TestOwnership(PlanContext plan)
    {
        this.plan = plan;
        assembly = plan.Compilation.AssemblyName ?? "";
        NamePattern[] ungoverned = [.. plan.Plan.Components.Where(component => !component.Governed).SelectMany(component => component.Assemblies)];
        candidates = ungoverned.Length > 0 ? ungoverned : [.. plan.Plan.Components.SelectMany(component => component.Assemblies)];
        isNamed = ungoverned.Any(pattern => pattern.Matches(assembly));
        mayAnswer = ungoverned.Length == 0 || isNamed;
        hasFramework = new(() => TestFrameworks.Attributes.Any(name => !plan.Compilation.GetTypesByMetadataName(name).IsEmpty));
    }

    /// <summary>Whether the compilation answers for a test of an item that it does not have.</summary>
    public bool Owns(string test, PlannedItem item)
    {
        var (container, _) = Split(test);
        string[] leading = [.. WithParents(container)];

        // The plan may name a project that this one does not see.
        if (!mayAnswer || leading.Any(name => name.Length > assembly.Length && candidates.Any(pattern => pattern.IsLiteral && pattern.Matches(name))))
        {
            return false;
        }

        var declared = NamespaceSearch.Find(plan.Compilation.Assembly.GlobalNamespace, container.Split('.'));
        var hasTypes = declared?.GetTypeMembers().IsEmpty == false;
        var answers = leading.Contains(assembly)
            || (hasTypes && !plan.Compilation.ReferencedAssemblyNames.Any(reference => leading.Contains(reference.Name) && candidates.Any(pattern => pattern.Matches(reference.Name))));
        return answers && (isNamed || HoldsTests(item, hasTypes ? declared : null));
    }

    /// <summary>Whether the types of a namespace may be tests: not those beside which the item stands, unless the project runs tests.</summary>
    private bool HoldsTests(PlannedItem item, INamespaceSymbol? declared)
    {
        INamedTypeSymbol[] ofItem = [.. item.Types.Select(type => PlannedTypes.FindInSource(type, plan)).OfType<INamedTypeSymbol>()];
        return ofItem.Length == 0
            || hasFramework.Value
            || (declared is not null && !ofItem.Any(type => SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, declared)));
    }

    /// <summary>The namespace and the name of a type.</summary>
    public static (string Namespace, string Name) Split(string type)
    {
        var dot = type.LastIndexOf('.');
        return (dot < 0 ? "" : type.Substring(0, dot), type.Substring(dot + 1));
    }

    private static IEnumerable<string> WithParents(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
        {
            yield return name.Substring(0, length);
        }
    }
}
