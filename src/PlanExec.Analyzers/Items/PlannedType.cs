using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>A type that a plan item declares.</summary>
internal sealed class PlannedType
{
    public PlannedType(PlannedItem item, MemberDeclarationSyntax syntax, string? qualifiedNamespace)
    {
        Item = item;
        Syntax = syntax;
        Namespace = qualifiedNamespace;
        (Name, Arity) = syntax switch
        {
            TypeDeclarationSyntax type => (type.Identifier.ValueText, type.TypeParameterList?.Parameters.Count ?? 0),
            DelegateDeclarationSyntax type => (type.Identifier.ValueText, type.TypeParameterList?.Parameters.Count ?? 0),
            BaseTypeDeclarationSyntax type => (type.Identifier.ValueText, 0),
            _ => throw new ArgumentException("Not the declaration of a type.", nameof(syntax)),
        };
        IsAddition = syntax.Modifiers.Any(SyntaxKind.PartialKeyword);
    }

    public PlannedItem Item { get; }

    public MemberDeclarationSyntax Syntax { get; }

    /// <summary>The namespace that the code states; null where the type may stand anywhere in the component.</summary>
    public string? Namespace { get; }

    public string Name { get; }

    public int Arity { get; }

    /// <summary>Whether the declaration adds to a type that something else brings.</summary>
    public bool IsAddition { get; }

    /// <summary>The name as in metadata, without a namespace: <c>Repository`1</c>.</summary>
    public string MetadataName => Arity == 0 ? Name : $"{Name}`{Arity}";
}
