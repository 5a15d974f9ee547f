using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Which compilation answers for a test that does not exist: the assembly whose name leads the namespace of the test, before others one that a component with
/// <c>governed: false</c> names; where no assembly is called so, whoever has types in that namespace.
/// </summary>
internal sealed class TestOwnership(PlanContext plan)
{
    private readonly string assembly = plan.Compilation.AssemblyName ?? "";
    private readonly NamePattern[] named = [.. plan.Plan.Components.SelectMany(component => component.Assemblies)];
    private readonly NamePattern[] ungoverned = [.. plan.Plan.Components.Where(component => !component.Governed).SelectMany(component => component.Assemblies)];

    public bool Owns(string test)
    {
        var (container, _) = Split(test);
        string[] leading = [.. WithParents(container)];
        var isUngoverned = ungoverned.Any(pattern => pattern.Matches(assembly));

        // Other projects may exist that this one does not see: those that the plan names.
        if (leading.Any(name => (!isUngoverned && IsNamed(ungoverned, name)) || (name.Length > assembly.Length && named.Any(pattern => pattern.IsLiteral && pattern.Matches(name)))))
        {
            return false;
        }

        return leading.Contains(assembly)
            || (!plan.Compilation.ReferencedAssemblyNames.Any(reference => leading.Contains(reference.Name))
                && NamespaceSearch.Find(plan.Compilation.Assembly.GlobalNamespace, container.Split('.')) is { } declared
                && !declared.GetTypeMembers().IsEmpty);
    }

    /// <summary>The namespace and the name of a type.</summary>
    public static (string Namespace, string Name) Split(string type)
    {
        var dot = type.LastIndexOf('.');
        return (dot < 0 ? "" : type.Substring(0, dot), type.Substring(dot + 1));
    }

    private static bool IsNamed(NamePattern[] patterns, string name) => patterns.Any(pattern => pattern.Matches(name));

    private static IEnumerable<string> WithParents(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
        {
            yield return name.Substring(0, length);
        }
    }
}
