using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>A type or member that selections are held against. What many of them ask about it is found once. One thread asks.</summary>
/// <param name="symbol">A type, or a member.</param>
/// <param name="captureValue">The value that the plan's capture has in the line; null where it has none.</param>
/// <param name="facts">The code around it.</param>
internal sealed class Candidate(ISymbol symbol, string? captureValue, CodeFacts facts)
{
    private IReadOnlyList<AttributeData>? attributes;
    private Component? owner;
    private bool hasOwner;
    private string? fullName;
    private string? space;
    private Candidate? container;

    public ISymbol Symbol => symbol;

    public string? CaptureValue => captureValue;

    public CodeFacts Facts => facts;

    /// <summary>The name as people say it: a constructor has that of its type, an explicit implementation that of the member.</summary>
    public string Name { get; } = NameOf(symbol);

    /// <summary>The name with namespace and types around it, without type parameters.</summary>
    public string FullName => fullName ??= FullNameOf(symbol);

    /// <summary>The namespace; empty for the global one.</summary>
    public string Namespace => space ??= symbol.ContainingNamespace is { IsGlobalNamespace: false } found ? found.ToDisplayString() : "";

    /// <summary>The component it belongs to; null where it belongs to none.</summary>
    public Component? Owner
    {
        get
        {
            if (!hasOwner)
            {
                (owner, hasOwner) = (facts.Components.OwnerOf(symbol), true);
            }

            return owner;
        }
    }

    /// <summary>Its attributes, and those it inherits.</summary>
    public IReadOnlyList<AttributeData> Attributes => attributes ??= [.. AttributesOf(symbol)];

    /// <summary>The base types and interfaces of a type, the nearest first.</summary>
    public IEnumerable<INamedTypeSymbol> Bases => symbol is INamedTypeSymbol type ? type.SelfAndBases().Skip(1).Concat(type.AllInterfaces) : [];

    /// <summary>The type around it; null where there is none.</summary>
    public Candidate? Container => container ??= symbol.ContainingType is { } type ? With(type) : null;

    /// <summary>A member of this type.</summary>
    public Candidate Member(ISymbol member) => new(member, captureValue, facts) { container = this };

    /// <summary>Another symbol, asked about in the same line.</summary>
    public Candidate With(ISymbol other) => new(other, captureValue, facts);

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => symbol.ContainingType.Name,
        IPropertySymbol { IsIndexer: true } => "this",
        _ => symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1),
    };

    private static string FullNameOf(ISymbol symbol)
    {
        var container = symbol.ContainingType is { } type ? FullNameOf(type)
            : symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString()
            : "";
        return container.Length == 0 ? NameOf(symbol) : $"{container}.{NameOf(symbol)}";
    }

    private static IEnumerable<AttributeData> AttributesOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            yield return attribute;
        }

        for (var parent = ParentOf(symbol); parent is not null; parent = ParentOf(parent))
        {
            foreach (var attribute in parent.GetAttributes().Where(IsInherited))
            {
                yield return attribute;
            }
        }
    }

    /// <summary>From whom attributes are inherited. Interfaces pass none on.</summary>
    private static ISymbol? ParentOf(ISymbol symbol) => symbol is INamedTypeSymbol type ? type.BaseType : MemberOrigins.OverriddenBy(symbol);

    private static bool IsInherited(AttributeData attribute)
    {
        var usage = attribute.AttributeClass?.SelfAndBases()
            .SelectMany(type => type.GetAttributes())
            .FirstOrDefault(data => data.AttributeClass is { Name: nameof(AttributeUsageAttribute), ContainingNamespace.Name: nameof(System) });
        return usage?.NamedArguments.Any(argument => argument.Key == nameof(AttributeUsageAttribute.Inherited) && argument.Value.Value is false) != true;
    }
}
