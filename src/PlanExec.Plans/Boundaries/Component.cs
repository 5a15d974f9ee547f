using System.Runtime.CompilerServices;

namespace PlanExec.Plans;

/// <summary>A part of the system: which code it is made of and which other parts it may use.</summary>
public sealed record Component
{
    /// <summary>The name, unique in the plan.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Namespaces (each with what is below it) that the component is made of; empty where it does not select by namespace.</summary>
    public IReadOnlyList<NamePattern> Namespaces { get; init; } = [];

    /// <summary>Assemblies that the component is made of; empty where it does not select by assembly.</summary>
    public IReadOnlyList<NamePattern> Assemblies { get; init; } = [];

    /// <summary>Files that the component is made of; empty where it does not select by file.</summary>
    public IReadOnlyList<GlobPattern> Files { get; init; } = [];

    /// <summary>Types that the component is made of; empty where it does not select by type.</summary>
    public IReadOnlyList<NamePattern> Types { get; init; } = [];

    /// <summary>Packages, assemblies and namespaces from outside the plan that it may use; null where it may use any.</summary>
    public IReadOnlyList<NamePattern>? Libraries { get; init; }

    /// <summary>Where <c>libraries</c> stands; null where it doesn't.</summary>
    public PlanSpan? LibrariesSpan { get; init; }

    /// <summary>Whether it stands for one component for each value of the plan's capture.</summary>
    public bool IsTemplate => Name.Value.Contains('$');

    /// <summary>The template of which it is an instance; null where it is none.</summary>
    public Component? Template { get; init; }

    /// <summary>The value of the plan's capture of which it is the instance; null where it is none.</summary>
    public string? Value { get; init; }

    /// <summary>The line of the plan that defines it: itself, or its template.</summary>
    public Component Definition => Template ?? this;

    /// <summary>The components it may use; null where the plan does not say, which is not the same as none.</summary>
    public IReadOnlyList<ComponentReference>? Uses { get; init; }

    /// <summary>Where <c>uses</c> stands; null where it doesn't.</summary>
    public PlanSpan? UsesSpan { get; init; }

    /// <summary>Whether every component may use it.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether the rules speak about its code.</summary>
    public bool Governed { get; init; } = true;

    /// <summary>The decision that the component's line rests on, if it names one that exists.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Whether its line refuses what it doesn't permit: not where it rests on a decision that has not been taken.</summary>
    public bool IsInForce => Decision.HoldsRules(Decision);

    /// <summary>The name with all that is said about it.</summary>
    public PlanSpan Span { get; init; }

    /// <summary>Whether something in its lines is wrong and was left out: what it selects and may use is not certain.</summary>
    public bool HasFaults { get; init; }

    /// <summary>The instance of this template for a value of the capture.</summary>
    internal Component InstanceOf(string value)
    {
        return this with
        {
            Name = Fill(Name),
            Template = this,
            Value = value,
            Namespaces = [.. Namespaces.Select(pattern => new NamePattern(Fill(pattern.Text)))],
            Assemblies = [.. Assemblies.Select(pattern => new NamePattern(Fill(pattern.Text)))],
            Files = [.. Files.Select(pattern => new GlobPattern(Fill(pattern.Text)))],
            Types = [.. Types.Select(pattern => new NamePattern(Fill(pattern.Text)))],
        };

        Located<string> Fill(Located<string> text) => text with { Value = Capture.Fill(text.Value, value) };
    }

    /// <summary>A component is itself only: components refer to each other in circles, so comparing by content would not end.</summary>
    public bool Equals(Component? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => Name.Value;
}
