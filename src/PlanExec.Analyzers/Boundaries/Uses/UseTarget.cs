using System.Runtime.CompilerServices;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>What the plan speaks about where code uses it. Two that mean the same are equal, whatever compilation they were found in.</summary>
internal abstract record UseTarget;

/// <summary>A component.</summary>
internal sealed record ComponentTarget(Component Component) : UseTarget;

/// <summary>Code from outside the solution: of a package or an assembly, and where the plan tells them apart, of one namespace of it.</summary>
internal sealed record LibraryTarget(string? Package, string Assembly, string? Namespace) : UseTarget
{
    /// <summary>As the plan would write it. NuGet's folders have the id in lower case.</summary>
    public string Name => Package is null || string.Equals(Package, Assembly, StringComparison.OrdinalIgnoreCase) ? Assembly : Package;
}

/// <summary>A namespace, type or member that a line of <c>apis</c> bans.</summary>
internal sealed record ApiTarget(ApiBan Ban) : UseTarget
{
    /// <summary>A line of the plan is itself only.</summary>
    public bool Equals(ApiTarget? other) => ReferenceEquals(Ban, other?.Ban);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Ban);
}
