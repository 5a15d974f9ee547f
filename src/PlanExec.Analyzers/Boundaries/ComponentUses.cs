using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>One use of each pair of components: the first in the file whose path comes first. Files are looked at by many threads at once.</summary>
internal sealed class ComponentUses
{
    private readonly ConcurrentDictionary<(Component From, Component To), ComponentUse> first = new();

    public IEnumerable<(Component From, Component To)> Pairs => first.Keys;

    public ComponentUse this[Component from, Component to] => first[(from, to)];

    /// <summary>Whether a file comes too late to show the first use of a pair.</summary>
    public bool IsSettled(Component from, Component to, string path) =>
        first.TryGetValue((from, to), out var use) && string.CompareOrdinal(use.Path, path) < 0;

    public void Add(Component from, Component to, ComponentUse use) =>
        first.AddOrUpdate((from, to), use, (_, other) => use.CompareTo(other) < 0 ? use : other);
}

/// <summary>A place at which one component uses another.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Location">The token that names what is used, or brings it in.</param>
/// <param name="User">The name of the type whose code it is.</param>
/// <param name="Used">The name of what is used.</param>
internal sealed record ComponentUse(string Path, Location Location, string? User, string Used) : IComparable<ComponentUse>
{
    public int CompareTo(ComponentUse other) => string.CompareOrdinal(Path, other.Path) is not 0 and var byPath
        ? byPath
        : Location.SourceSpan.CompareTo(other.Location.SourceSpan);
}
