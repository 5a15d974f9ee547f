using System.Collections.Immutable;
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
        Parts = [syntax];
        Code = code;
        Namespace = qualifiedNamespace;
        NamespacePlace = namespacePlace;
        var identifier = DeclaredName.Of(syntax);
        (Name, Arity) = (identifier.ValueText, ArityOf(syntax));
        NamePlace = code.Locate(identifier.SpanStart, identifier.Span.Length);
        IsAddition = syntax.Modifiers.Any(SyntaxKind.PartialKeyword);
    }

    private PlannedType(PlannedType other, TypeDeclarationSyntax syntax, ImmutableArray<MemberDeclarationSyntax> parts)
    {
        Item = other.Item;
        Syntax = syntax;
        Parts = parts;
        Code = other.Code;
        Namespace = other.Namespace;
        NamespacePlace = other.NamespacePlace;
        Name = other.Name;
        NamePlace = other.NamePlace;
        Arity = other.Arity;
        IsAddition = other.IsAddition;
    }

    public PlannedItem Item { get; }

    /// <summary>The declaration; of several partial ones of the item all that they say.</summary>
    public MemberDeclarationSyntax Syntax { get; }

    /// <summary>The declarations as they stand in <see cref="Code"/>: one, or several partial ones.</summary>
    public ImmutableArray<MemberDeclarationSyntax> Parts { get; }

    /// <summary>The text in which the declarations stand.</summary>
    public PlanText Code { get; }

    /// <summary>The namespace that the code states; null where the type may stand anywhere in the component.</summary>
    public string? Namespace { get; }

    /// <summary>Where the code states its namespace; null where it states none.</summary>
    public PlanSpan? NamespacePlace { get; }

    public string Name { get; }

    /// <summary>The name with those of its type parameters: <c>Repository&lt;T&gt;</c>.</summary>
    public string Title => Syntax switch
    {
        TypeDeclarationSyntax { TypeParameterList: { } parameters } => TitleOf(parameters),
        DelegateDeclarationSyntax { TypeParameterList: { } parameters } => TitleOf(parameters),
        _ => Name,
    };

    /// <summary>Where the plan names it.</summary>
    public PlanSpan NamePlace { get; }

    public int Arity { get; }

    /// <summary>Whether the declaration adds to a type that something else brings.</summary>
    public bool IsAddition { get; }

    /// <summary>The name as in metadata, without a namespace: <c>Repository`1</c>.</summary>
    public string MetadataName => Arity == 0 ? Name : $"{Name}`{Arity}";

    /// <summary>The names of the type and of those nested in it.</summary>
    public IEnumerable<(string Name, int Arity)> DeclaredNames => Syntax
        .DescendantNodesAndSelf(node => node is TypeDeclarationSyntax)
        .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        .Select(node => (DeclaredName.Of(node).ValueText, ArityOf(node)));

    /// <summary>The same type with what its partial declarations say together.</summary>
    public PlannedType With(TypeDeclarationSyntax syntax, ImmutableArray<MemberDeclarationSyntax> parts) => new(this, syntax, parts);

    private string TitleOf(TypeParameterListSyntax parameters) => $"{Name}<{string.Join(", ", parameters.Parameters.Select(parameter => parameter.Identifier.ValueText))}>";

    private static int ArityOf(SyntaxNode syntax) => syntax switch
    {
        TypeDeclarationSyntax type => type.TypeParameterList?.Parameters.Count ?? 0,
        DelegateDeclarationSyntax type => type.TypeParameterList?.Parameters.Count ?? 0,
        _ => 0,
    };
}
