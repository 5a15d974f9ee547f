using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>What the plan speaks about where code uses it.</summary>
internal abstract class UseTarget;

/// <summary>A component.</summary>
internal sealed class ComponentTarget(Component component) : UseTarget
{
    public Component Component { get; } = component;
}

/// <summary>Code from outside the solution: of a package or an assembly, and where the plan tells them apart, of one namespace of it.</summary>
internal sealed class LibraryTarget(string? package, string assembly, string? qualifiedNamespace) : UseTarget
{
    public string? Package { get; } = package;

    public string Assembly { get; } = assembly;

    public string? Namespace { get; } = qualifiedNamespace;

    /// <summary>As the plan would write it. NuGet's folders have the id in lower case.</summary>
    public string Name => Package is null || string.Equals(Package, Assembly, StringComparison.OrdinalIgnoreCase) ? Assembly : Package;
}

/// <summary>A namespace, type or member that a line of <c>apis</c> bans.</summary>
internal sealed class ApiTarget(ApiBan ban) : UseTarget
{
    public ApiBan Ban { get; } = ban;
}
