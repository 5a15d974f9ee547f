using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A type that a plan item declares.</summary>
internal sealed class PlannedType
{
    /// <summary>Creates the type that a declaration plans.</summary>
    /// <param name="item">The item.</param>
    /// <param name="syntax">The declaration.</param>
    /// <param name="qualifiedNamespace">The namespace that the code states; null where it states none.</param>
    /// <param name="namespacePlace">Where it states it.</param>
    /// <param name="code">The text in which the declaration stands.</param>
    public PlannedType(PlannedItem item, MemberDeclarationSyntax syntax, string? qualifiedNamespace, PlanSpan? namespacePlace, PlanText code)
    {
        Item = item;
        Syntax = syntax;
        Namespace = qualifiedNamespace;
        NamespacePlace = namespacePlace;
        (var identifier, Arity) = syntax switch
        {
            TypeDeclarationSyntax type => (type.Identifier, type.TypeParameterList?.Parameters.Count ?? 0),
            DelegateDeclarationSyntax type => (type.Identifier, type.TypeParameterList?.Parameters.Count ?? 0),
            BaseTypeDeclarationSyntax type => (type.Identifier, 0),
            _ => throw new ArgumentException("Not the declaration of a type.", nameof(syntax)),
        };
        Name = identifier.ValueText;
        NamePlace = code.Locate(identifier.SpanStart, identifier.Span.Length);
        IsAddition = syntax.Modifiers.Any(SyntaxKind.PartialKeyword);
    }

    private PlannedType(PlannedType other, TypeDeclarationSyntax syntax)
    {
        Item = other.Item;
        Syntax = syntax;
        Namespace = other.Namespace;
        NamespacePlace = other.NamespacePlace;
        Name = other.Name;
        NamePlace = other.NamePlace;
        Arity = other.Arity;
        IsAddition = other.IsAddition;
    }

    public PlannedItem Item { get; }

    public MemberDeclarationSyntax Syntax { get; }

    /// <summary>The namespace that the code states; null where the type may stand anywhere in the component.</summary>
    public string? Namespace { get; }

    /// <summary>Where the code states its namespace; null where it states none.</summary>
    public PlanSpan? NamespacePlace { get; }

    public string Name { get; }

    /// <summary>Where the plan names it.</summary>
    public PlanSpan NamePlace { get; }

    public int Arity { get; }

    /// <summary>Whether the declaration adds to a type that something else brings.</summary>
    public bool IsAddition { get; }

    /// <summary>The name as in metadata, without a namespace: <c>Repository`1</c>.</summary>
    public string MetadataName => Arity == 0 ? Name : $"{Name}`{Arity}";

    /// <summary>The same type with another declaration.</summary>
    public PlannedType With(TypeDeclarationSyntax syntax) => new(this, syntax);
}
