using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Which compilation answers for a test that does not exist: the assembly whose name leads the namespace of the test; where no assembly in sight is called so, whoever has
/// types in that namespace. Where components with <c>governed: false</c> name assemblies, only those answer.
/// </summary>
internal sealed class TestOwnership
{
    private readonly PlanContext plan;
    private readonly string assembly;
    private readonly NamePattern[] candidates;
    private readonly bool mayAnswer;

    public TestOwnership(PlanContext plan)
    {
        this.plan = plan;
        assembly = plan.Compilation.AssemblyName ?? "";
        NamePattern[] ungoverned = [.. plan.Plan.Components.Where(component => !component.Governed).SelectMany(component => component.Assemblies)];
        candidates = ungoverned.Length > 0 ? ungoverned : [.. plan.Plan.Components.SelectMany(component => component.Assemblies)];
        mayAnswer = ungoverned.Length == 0 || ungoverned.Any(pattern => pattern.Matches(assembly));
    }

    public bool Owns(string test)
    {
        var (container, _) = Split(test);
        string[] leading = [.. WithParents(container)];

        // The plan may name a project that this one does not see.
        if (!mayAnswer || leading.Any(name => name.Length > assembly.Length && candidates.Any(pattern => pattern.IsLiteral && pattern.Matches(name))))
        {
            return false;
        }

        return leading.Contains(assembly)
            || (!plan.Compilation.ReferencedAssemblyNames.Any(reference => leading.Contains(reference.Name) && candidates.Any(pattern => pattern.Matches(reference.Name)))
                && NamespaceSearch.Find(plan.Compilation.Assembly.GlobalNamespace, container.Split('.')) is { } declared
                && !declared.GetTypeMembers().IsEmpty);
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
